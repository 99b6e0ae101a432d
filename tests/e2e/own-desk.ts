/** A desk of a test's own: a host over an empty data folder, for what changes data. It is closed when the test ends. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from './desk.ts'

interface Own {
  /** Ends the host before the test does. */
  stopHost: () => Promise<void>
}

interface OwnHost {
  url: string
  stop: () => Promise<void>
}

export const test = base.extend<Own & { ownHost: OwnHost }>({
  ownHost: async ({ choice }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'lang-nghe-own-'))
    const host = spawn(process.execPath, ['--import', 'tsx', 'host/cli.ts', '--data', data, 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LANG_NGHE_GATHER_EVERY: '0',
        LANG_NGHE_LOG: 'error',
        LANG_NGHE_LANGUAGE: choice.language,
      },
    })
    const ended = once(host, 'exit')
    const [url] = (await once(createInterface(host.stdout), 'line')) as [string]
    const stop = async () => {
      host.kill('SIGTERM')
      await ended
    }
    await use({ url, stop })
    await stop()
    await rm(data, { recursive: true, force: true })
  },
  address: async ({ ownHost }, use) => use(ownHost.url),
  stopHost: async ({ ownHost }, use) => use(ownHost.stop),
})
