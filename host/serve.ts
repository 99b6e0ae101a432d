/** Puts the handler on a port of 127.0.0.1, or on a local socket (the desktop window), and on nothing else. */
import { chmod, lstat, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../contract/errors.ts'
import type { App } from './app.ts'
import type { Allowed } from './guard.ts'

/** The host name that the desktop window's forwarder asks for over the socket. */
export const SOCKET_HOST = 'app'

/** How long calls that go on may take to end at `close`; event streams are cut off then. */
const GRACE_MS = 250

export interface Served {
  /** `http://127.0.0.1:<port>/`, or `http://app/` on a socket. */
  url: string
  close(): Promise<void>
}

interface Options {
  /** Builds the handler once it is known which hosts and origins are ours. */
  app: (allowed: Allowed) => App
  /** 0 lets the system choose. */
  port?: number
  /** Path of a socket, or name of a pipe on Windows, instead of the port. */
  socket?: string
}

/** @throws AppError PORT_TAKEN */
export async function serve({ app, port = 0, socket }: Options): Promise<Served> {
  let handler: App | null = null
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request) => handler?.fetch(request) ?? new Response(null, { status: 503 }),
  }) as Server & { closeAllConnections(): void; closeIdleConnections(): void }

  if (socket) await removeStale(socket)
  await listen(server, socket ? { path: socket } : { port, host: '127.0.0.1' }, socket ?? port)
  if (socket && isFile(socket)) await chmod(socket, 0o600)

  const allowed = socket ? socketNames() : portNames((server.address() as AddressInfo).port)
  handler = app(allowed)
  return {
    url: `${allowed.origins[0]}/`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(cut)
    },
  }
}

function portNames(port: number): Allowed {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return { hosts, origins: hosts.map((host) => `http://${host}`) }
}

function socketNames(): Allowed {
  return { hosts: [SOCKET_HOST], origins: [`http://${SOCKET_HOST}`] }
}

function isFile(socket: string): boolean {
  return !socket.startsWith('\\\\')
}

function listen(
  server: Server,
  where: { path: string } | { port: number; host: string },
  name: string | number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
          ? new AppError('PORT_TAKEN', { port: name }, { cause })
          : cause,
      )
    server.once('error', fail)
    server.listen(where, () => {
      server.off('error', fail)
      resolve()
    })
  })
}

/** A socket file stays behind when its process is killed; one that still answers is in use. */
async function removeStale(socket: string): Promise<void> {
  if (!isFile(socket)) return
  const code = await new Promise<string>((resolve) => {
    const probe = connect(socket)
    probe.once('connect', () => {
      probe.destroy()
      resolve('answers')
    })
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
  })
  if (code === 'answers') throw new AppError('PORT_TAKEN', { port: socket })
  if (code === 'ECONNREFUSED' && (await lstat(socket)).isSocket()) await rm(socket, { force: true })
}
