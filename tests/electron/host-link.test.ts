import { EventEmitter } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startHostProcess } from '../../electron/host-link.ts'
import type { HostMessage } from '../../electron/host-link.ts'

/** A host process as Electron would give it, driven by the test. */
function starting(options: { endsOnStop?: boolean } = {}) {
  const child = new EventEmitter()
  const seen = { env: {} as Record<string, string>, killed: 0, ended: [] as number[] }
  const link = startHostProcess({
    fork: (env) => {
      seen.env = env
      return {
        on: child.on.bind(child),
        postMessage: () => void (options.endsOnStop && child.emit('exit', 0)),
        kill: () => {
          seen.killed += 1
          child.emit('exit', 9)
        },
      }
    },
    onEnd: (code) => void seen.ended.push(code),
  })
  onTestFinished(() => rmSync(dirname(seen.env.LANG_NGHE_SOCKET!), { recursive: true, force: true }))
  const say = (message: HostMessage) => child.emit('message', message)
  return { seen, link, say, exit: (code: number) => child.emit('exit', code) }
}

describe('the host process', () => {
  test('is given a new token and a socket that its owner alone can reach', async () => {
    const first = starting()
    const second = starting()
    first.say({ type: 'ready' })
    second.say({ type: 'ready' })
    const { token, socketPath } = await first.link
    expect(first.seen.env).toEqual({ LANG_NGHE_SOCKET: socketPath, LANG_NGHE_TOKEN: token })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(token).not.toBe((await second.link).token)
    expect(socketPath).not.toBe((await second.link).socketPath)
    expect(statSync(dirname(socketPath)).mode & 0o777).toBe(0o700)
  })

  test('that fails to open the database fails the window with the same error', async () => {
    const { seen, link, say } = starting()
    say({
      type: 'failed',
      error: { code: 'STORE_LOCKED', key: 'error.STORE_LOCKED', params: { path: '/x' }, retry: 'afterFix' },
    })
    await expect(link).rejects.toMatchObject({ code: 'STORE_LOCKED', params: { path: '/x' } })
    expect(seen).toMatchObject({ killed: 1, ended: [] })
  })

  test('that ends without a word fails the window', async () => {
    const { seen, link, exit } = starting()
    exit(134)
    await expect(link).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(seen.ended).toEqual([])
  })

  test('that ends later is told', async () => {
    const { seen, link, say, exit } = starting()
    say({ type: 'ready' })
    await link
    exit(139)
    expect(seen.ended).toEqual([139])
  })

  test('is stopped by asking, and then not told as an end', async () => {
    const { seen, link, say } = starting({ endsOnStop: true })
    say({ type: 'ready' })
    await (await link).stop()
    expect(seen).toMatchObject({ killed: 0, ended: [] })
  })

  test('that does not stop when asked is killed', async () => {
    const { seen, link, say } = starting()
    say({ type: 'ready' })
    await (await link).stop(1)
    expect(seen).toMatchObject({ killed: 1, ended: [] })
  })
})
