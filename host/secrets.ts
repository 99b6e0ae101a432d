/**
 * Secrets of sources: tokens, keys, passwords. They are read from the environment, else from the key store of the
 * operating system (Windows Credential Manager, macOS Keychain, the Secret Service of a Linux desktop), and are kept
 * nowhere else: not in the database, the log or the evidence.
 */
import { AppError } from '../contract/errors.ts'

export interface KeyStore {
  /** Null where there is none. */
  get(account: string): Promise<string | null>
  set(account: string, value: string): Promise<void>
  remove(account: string): Promise<void>
}

export interface Secrets {
  /** Null where none was given, and where the key store cannot be reached. */
  read(sourceId: string, field: string): Promise<string | null>
  /** An empty text takes the secret away. @throws AppError NO_KEY_STORE with the variable that serves instead */
  save(sourceId: string, field: string, value: string): Promise<void>
  /** Takes away what can be taken away: what the environment holds stays. */
  remove(sourceId: string, fields: readonly string[]): Promise<void>
}

interface Options {
  env: Record<string, string | undefined>
  keyStore: KeyStore
}

/** `LANG_NGHE_SECRET_<SOURCE ID>_<FIELD>`: what is neither letter nor digit becomes `_`. */
export const secretVariable = (sourceId: string, field: string): string =>
  `LANG_NGHE_SECRET_${sourceId}_${field}`.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')

export function createSecrets({ env, keyStore }: Options): Secrets {
  const accountOf = (sourceId: string, field: string) => `${sourceId}/${field}`
  const told = (sourceId: string, field: string) => env[secretVariable(sourceId, field)] || null

  return {
    read: async (sourceId, field) =>
      told(sourceId, field) ?? (await keyStore.get(accountOf(sourceId, field)).catch(() => null)),

    async save(sourceId, field, value) {
      const account = accountOf(sourceId, field)
      if (value === '') return keyStore.remove(account).catch(() => {})
      if (told(sourceId, field) === value) return
      try {
        await keyStore.set(account, value)
      } catch (cause) {
        throw new AppError('NO_KEY_STORE', { variable: secretVariable(sourceId, field) }, { cause })
      }
    },

    async remove(sourceId, fields) {
      for (const field of fields) await keyStore.remove(accountOf(sourceId, field)).catch(() => {})
    },
  }
}

const SERVICE = 'lang-nghe'

/**
 * The key store of this machine. On Linux the Secret Service alone: what the kernel's keyring holds is gone with the next
 * start of the machine.
 */
export function systemKeyStore(): KeyStore {
  const entry = async (account: string) => {
    const { AsyncEntry } = await import('@napi-rs/keyring')
    return new AsyncEntry(SERVICE, account, { linux: { store: 'secret-service' } })
  }
  return {
    get: async (account) => (await entry(account)).getPassword(),
    set: async (account, value) => (await entry(account)).setPassword(value),
    remove: async (account) => void (await (await entry(account)).deletePassword()),
  }
}
