/**
 * The whole way of the desktop window but for Electron itself: the host process's own entry in a plain Node whose
 * `process.parentPort` is stood in for, a real database, the socket, the forwarder.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../contract/api.ts'
import { WINDOW_ORIGIN, createForwarder } from '../../electron/forward.ts'
import { startHostProcess } from '../../electron/host-link.ts'
import type { HostMessage, HostProcess } from '../../electron/host-link.ts'

const entry = fileURLToPath(new URL('../../electron/host-process.ts', import.meta.url))
const parentPort = `data:text/javascript,${encodeURIComponent(`
  import { EventEmitter } from 'node:events'
  const port = new EventEmitter()
  port.postMessage = (message) => process.send(message)
  process.on('message', (data) => port.emit('message', { data }))
  process.parentPort = port`)}`

/** Starts the entry as Electron's `utilityProcess.fork` would. */
function forkOn(dataDir: string) {
  return (env: Record<string, string>): HostProcess => {
    const child = fork(entry, [], {
      execArgv: ['--import', 'tsx', '--import', parentPort],
      env: { ...process.env, ...env, LANG_NGHE_DATA: dataDir, LANG_NGHE_GATHER_EVERY: '0' },
    })
    onTestFinished(() => void child.kill())
    return {
      postMessage: (message) => void child.send(message),
      kill: () => child.kill('SIGKILL'),
      on: (event: 'message' | 'exit', listener: (value: HostMessage & number) => void) =>
        child.on(event, listener),
    }
  }
}

test('the window’s host serves the desk’s calls, refuses a second host on its database, and closes when told', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const ends: number[] = []
  const onEnd = (code: number) => void ends.push(code)
  const host = await startHostProcess({ fork: forkOn(dataDir), onEnd })
  const forwarder = createForwarder(host)
  const ask = (token?: string) => {
    const { forward } = token === undefined ? forwarder : createForwarder({ ...host, token })
    const headers = { 'content-type': 'application/json', origin: WINDOW_ORIGIN }
    return forward(new Request(`${WINDOW_ORIGIN}/api/app.info`, { method: 'POST', body: '{}', headers }))
  }

  const reply = (await (await ask()).json()) as { ok: boolean; data: unknown }
  expect(reply).toMatchObject({ ok: true })
  expect(api['app.info'].output.parse(reply.data)).toMatchObject({ empty: true, dataDir })
  expect((await ask('another token')).status).toBe(401)

  await expect(startHostProcess({ fork: forkOn(dataDir), onEnd })).rejects.toMatchObject({
    code: 'STORE_LOCKED',
  })

  await host.stop()
  expect(ends).toEqual([])
  expect((await ask()).status).toBe(502)
  await forwarder.close()
}, 120_000)
