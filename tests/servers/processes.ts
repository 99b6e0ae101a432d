/** Server programs on loopback: started, waited for, and stopped by their process id. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Running {
  pid: number
  stop(): Promise<void>
}

const PATIENCE_MS = 30_000

export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `lang-nghe-${name}-`))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** @param ready a port on loopback or the path of a socket that it listens on once it can be used */
export async function startServer(
  program: string,
  args: readonly string[],
  ready: number | string,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    // A group of its own, so that its workers end with it.
    detached: true,
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)))
  for (const until = Date.now() + PATIENCE_MS; !(await answers(ready));) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${program} did not start: ${said}`)
    await sleep(50)
  }
  return { pid: child.pid!, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid!, 'SIGTERM')
  await ended
}

function answers(target: number | string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = typeof target === 'number' ? connect(target, '127.0.0.1') : connect({ path: target })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Runs a PHP program to its end and gives what it printed. */
export function runPhp(code: string, cwd: string, settings: readonly string[] = []): string {
  const flags = settings.flatMap((setting) => ['-d', setting])
  return execFileSync('php', [...flags, '-r', code], { cwd, encoding: 'utf8', maxBuffer: 1e8 })
}

/** PHP's own web server over a folder; four workers, as a small site has. */
export async function startPhp(folder: string, port: number, router?: string): Promise<Running> {
  const args = ['-S', `127.0.0.1:${port}`, '-t', folder, ...(router ? [router] : [])]
  return startServer('php', args, port, { PHP_CLI_SERVER_WORKERS: '4' })
}
