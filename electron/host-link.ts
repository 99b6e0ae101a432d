/** The window's side of the host process: started, waited for, stopped. Electron's `fork` is handed in. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SETTINGS } from '../contract/config.ts'
import { AppError } from '../contract/errors.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { WireError } from '../contract/model.ts'

export type HostMessage = { type: 'ready' } | { type: 'failed'; error: WireError }
export interface WindowMessage {
  type: 'stop'
}

/** What we use of Electron's UtilityProcess. */
export interface HostProcess {
  postMessage(message: WindowMessage, ports: []): void
  on(event: 'message', listener: (message: HostMessage) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): unknown
}

export interface HostLink {
  socketPath: string
  token: string
  /** Lets the host close its database; kills it where that takes longer than `patienceMs`. */
  stop(patienceMs?: number): Promise<void>
}

interface Options {
  /** Starts the host's entry with these variables in its environment. */
  fork: (env: Record<string, string>) => HostProcess
  socketPath?: string
  /** Told when the host ends without having been asked to, after it was ready. */
  onEnd: (code: number) => void
}

/**
 * Starts the host with a new token and waits until it serves.
 * @throws AppError what the host failed with (STORE_LOCKED, STORE_NEWER, …); INTERNAL where it ended without a word
 */
export async function startHostProcess({
  fork,
  socketPath = newSocketPath(),
  onEnd,
}: Options): Promise<HostLink> {
  const token = randomBytes(32).toString('base64url')
  const child = fork({ [SETTINGS.socket.env]: socketPath, [SETTINGS.token.env]: token })
  let state: 'starting' | 'ready' | 'stopping' = 'starting'
  const ended = new Promise<number>((resolve) => void child.on('exit', resolve))

  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (message.type === 'ready') return resolve()
      reject(new AppError(message.error.code as ErrorCode, message.error.params))
      child.kill()
    })
    void ended.then((code) => reject(new AppError('INTERNAL', { message: `host: exit code ${code}` })))
  })
  state = 'ready'
  child.on('exit', (code) => {
    if (state === 'ready') onEnd(code)
  })

  return {
    socketPath,
    token,
    async stop(patienceMs = 10_000) {
      state = 'stopping'
      child.postMessage({ type: 'stop' }, [])
      const kill = setTimeout(() => child.kill(), patienceMs)
      await ended
      clearTimeout(kill)
    },
  }
}

/** In a folder that its owner alone may enter; on Windows a pipe, which has no folder. */
function newSocketPath(): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\lang-nghe-${randomBytes(16).toString('hex')}`
  return join(mkdtempSync(join(tmpdir(), 'lang-nghe-')), 'host.sock')
}
