/**
 * Entry of the utility process that `main.ts` starts: the whole host on the socket that the environment names. Tells
 * the window `ready` or `failed`, and ends when it is told to or when the window is gone.
 */
import { join } from 'node:path'
import { asAppError } from '../contract/errors.ts'
import { loadConfig } from '../host/config.ts'
import { createLog } from '../host/log.ts'
import { ROOT, startHost } from '../host/main.ts'
import type { HostMessage, WindowMessage } from './host-link.ts'

const window = process.parentPort
const tell: (message: HostMessage) => void = window.postMessage.bind(window)

try {
  const config = loadConfig({ flags: {}, env: process.env })
  const log = createLog(config.logLevel)
  const host = await startHost({ config, log, uiDir: join(ROOT, 'dist/renderer'), token: config.token })
  window.on('message', ({ data }: { data: WindowMessage }) => {
    if (data.type !== 'stop') return
    host.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'the host did not close cleanly')
        process.exit(1)
      },
    )
  })
  tell({ type: 'ready' })
} catch (thrown) {
  tell({ type: 'failed', error: asAppError(thrown).toWire() })
}
