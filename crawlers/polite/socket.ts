/**
 * Text messages of a WebSocket (RFC 6455) under the same rules as every request: address check on the address that is
 * connected to, robots.txt and pace of the host, our own name, one line in the ledger. A slow reader slows the sender.
 */
import type { Socket } from 'node:net'
import { Agent, buildConnector, WebSocket } from 'undici'
import { AppError } from '../../contract/errors.ts'
import { type Lookup, lookUpName, publicLookup } from './address.ts'
import { type Errand, type Line, onRecord } from './errand.ts'
import type { Fetcher } from './fetcher.ts'
import { createInbox, type Inbox } from './inbox.ts'
import type { Limits } from './limits.ts'
import { named } from './transport.ts'

export interface SocketTools {
  agent: string
  errand: Errand
  fetcher: Fetcher
  limits: Limits
  now: () => Date
  monotonic?: () => number
  lookup?: Lookup
}

/**
 * Messages as they come, until the reader leaves.
 * @throws AppError STREAM_CLOSED once the other side closes or falls silent; STOPPED; TIMEOUT, UNREACHABLE, HOST_UNKNOWN,
 * PRIVATE_ADDRESS, BAD_ADDRESS, ROBOTS_DISALLOW, ROBOTS_UNREACHABLE where it does not come about
 */
export async function* readSocket(address: string, tools: SocketTools): AsyncGenerator<string, void, void> {
  const { errand, limits, now } = tools
  const connection: Connection = { socket: null, fault: null }
  const inbox = createInbox(limits.waitingMessages, () => connection.socket?.resume())
  const left = new AbortController()
  const first = { at: now().toISOString(), by: 'socket' as const, url: address }
  const listening = onRecord(errand, first, (line) =>
    listen(address, { connection, inbox, line, left: left.signal }, tools),
  ).then(
    () => inbox.end(),
    (thrown: unknown) => inbox.end(thrown, errand.signal.aborted),
  )
  try {
    yield* inbox.messages()
  } finally {
    left.abort()
    await listening
  }
}

/** The wire under the socket: to slow it down, to measure it, to cut it. */
interface Connection {
  socket: Socket | null
  /** Why it could not be connected. */
  fault: Error | null
}

interface Listening {
  connection: Connection
  inbox: Inbox
  line: Line
  /** The reader has left. */
  left: AbortSignal
}

async function listen(address: string, listening: Listening, tools: SocketTools): Promise<void> {
  const { errand, limits, monotonic = () => performance.now() } = tools
  const { connection, inbox, line } = listening
  const asHttp = address.replace(/^ws(s?):/i, 'http$1:')
  if (asHttp === address) throw new AppError('BAD_ADDRESS', { url: errand.blank(address).slice(0, 300) })
  const agent = agentOver(connection, tools)
  let from = monotonic()
  try {
    const open = await tools.fetcher.inTurn(asHttp, errand, line, (url) => {
      from = monotonic()
      Object.assign(line, { at: tools.now().toISOString(), sent: true })
      return opened(url, agent, listening, tools)
    })
    line.status = 101
    connection.socket?.setTimeout(limits.silenceMs, () => {
      if (!inbox.full) connection.socket?.destroy()
    })
    await ended(open, listening, errand.signal)
  } finally {
    line.milliseconds = monotonic() - from
    line.bytes = connection.socket?.bytesRead ?? 0
    connection.socket?.destroySoon()
    await agent.destroy()
  }
}

/** Connects like any other request and shows the wire. */
function agentOver(connection: Connection, { errand, limits, lookup = lookUpName }: SocketTools): Agent {
  const connect = buildConnector({
    timeout: limits.connectMs,
    lookup: errand.leave.allowPrivate ? lookup : publicLookup(lookup),
    allowH2: false,
  } as buildConnector.BuildOptions)
  return new Agent({
    webSocket: { maxPayloadSize: limits.messageBytes },
    connect: (options, done) =>
      connect(options, (...[fault, socket]) => {
        Object.assign(connection, { fault, socket })
        if (fault) done(fault, null)
        else done(null, socket!)
      }),
  })
}

/** Resolves once the handshake is through. @throws AppError why it is not */
function opened(url: URL, agent: Agent, listening: Listening, tools: SocketTools): Promise<WebSocket> {
  const { connection, inbox } = listening
  const { errand, limits } = tools
  const { host } = url
  const address = url.href.replace(/^http/, 'ws')
  const socket = new WebSocket(address, { dispatcher: agent, headers: { 'user-agent': tools.agent } })
  // From the beginning: a message may come along with the end of the handshake.
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') inbox.push(data)
    if (inbox.full) connection.socket?.pause()
  })
  return new Promise<WebSocket>((go, refuse) => {
    const seconds = Math.round(limits.headersMs / 1000)
    const timer = setTimeout(() => refuse(new AppError('TIMEOUT', { host, seconds })), limits.headersMs)
    const stop = () => refuse(new AppError('STOPPED'))
    const settle = (how: () => void) => () => {
      clearTimeout(timer)
      errand.signal.removeEventListener('abort', stop)
      how()
    }
    errand.signal.addEventListener('abort', stop, { once: true })
    const refusal = () =>
      connection.fault ? named(connection.fault, url, limits) : new AppError('STREAM_CLOSED', { host })
    socket.addEventListener(
      'open',
      settle(() => go(socket)),
    )
    socket.addEventListener(
      'close',
      settle(() => refuse(refusal())),
    )
  })
}

/** Resolves when the reader leaves. @throws AppError STREAM_CLOSED, STOPPED */
function ended(socket: WebSocket, { left }: Listening, stop: AbortSignal): Promise<void> {
  return new Promise((go, refuse) => {
    const closed = (code: number | null) => {
      const { host } = new URL(socket.url)
      refuse(new AppError('STREAM_CLOSED', { host }, { cause: new Error(`closed with code ${code}`) }))
    }
    const leave = () => {
      socket.close(1000)
      if (stop.aborted) refuse(new AppError('STOPPED'))
      else go()
    }
    if (socket.readyState === socket.CLOSED) return closed(null)
    socket.addEventListener('close', ({ code }) => closed(code))
    if (stop.aborted || left.aborted) return leave()
    stop.addEventListener('abort', leave, { once: true })
    left.addEventListener('abort', leave, { once: true })
  })
}
