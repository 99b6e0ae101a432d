/**
 * The browser's only way to the network: a forward proxy on loopback, for one launch. The browser resolves no names; they
 * are looked up here, and the address that is checked is the one that is connected to, so that no answer of a name server
 * given later leads inwards.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream'
import type { AppError } from '../../contract/errors.ts'
import { checkedUrl, type Lookup, lookUpName, publicLookup } from './address.ts'
import type { Limits } from './limits.ts'
import { named } from './transport.ts'

export interface Proxy {
  /** `http://127.0.0.1:<port>` */
  address: string
  credentials: { username: string; password: string }
  /** Answered by the proxy itself: where the browser learns to show its credentials, before any site could ask for them. */
  greeting: string
  /** Why a host was not reached; null where it was. */
  faultOf(host: string): AppError | null
  close(): Promise<void>
}

const GREETING_HOST = 'lang-nghe.invalid'
/** Of this one connection (RFC 9110 section 7.6.1); what the proxy says for itself is set anew. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection', 'upgrade'])

export async function openProxy(options: {
  allowPrivate: boolean
  limits: Limits
  lookup?: Lookup
}): Promise<Proxy> {
  const { allowPrivate, limits, lookup = lookUpName } = options
  const credentials = { username: 'lang-nghe', password: randomBytes(24).toString('base64url') }
  const known = `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
  const checked = allowPrivate ? lookup : publicLookup(lookup)
  const faults = new Map<string, AppError>()
  const open = new Set<Duplex>()

  function fail(url: URL, thrown: unknown, client: Duplex): void {
    faults.set(url.host, named(thrown, url, limits))
    client.destroy()
  }
  function targetOf(address: string, client: Duplex): URL | null {
    try {
      return checkedUrl(address, allowPrivate)
    } catch (thrown) {
      if (URL.canParse(address)) fail(new URL(address), thrown, client)
      else client.destroy()
      return null
    }
  }

  /** A tunnel for https. */
  function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): void {
    client.on('error', () => client.destroy()) // the browser went away: nothing to tell
    if (request.headers['proxy-authorization'] !== known) {
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="lang-nghe"\r\nContent-Length: 0\r\n\r\n',
      )
      return
    }
    const url = targetOf(`https://${request.url}`, client)
    if (!url) return
    const host = url.hostname.replaceAll(/[[\]]/g, '')
    const socket = connect({
      host,
      port: Number(url.port || 443),
      lookup: checked,
      timeout: limits.connectMs,
    })
    open.add(socket)
    const failed = (thrown: unknown) => fail(url, thrown, client)
    socket.once('error', failed)
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('connect'), { code: 'ETIMEDOUT' })))
    socket.once('close', () => open.delete(socket))
    socket.once('connect', () => {
      socket.setTimeout(0)
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.write(head)
      // Either side may hang up at any time; the browser tells what became of its request.
      pipeline(client, socket, () => {})
      pipeline(socket, client, () => {})
    })
  }

  /** A request of plain http, passed on. */
  function passOn(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers['proxy-authorization'] !== known) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="lang-nghe"' }).end()
      return
    }
    if (URL.canParse(request.url ?? '') && new URL(request.url!).hostname === GREETING_HOST) {
      response.writeHead(200, { 'content-type': 'text/html' }).end()
      return
    }
    const url = targetOf(request.url ?? '', request.socket)
    if (!url) return
    const headers = Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name))
    const onward = ask(url, {
      method: request.method,
      headers: Object.fromEntries(headers),
      lookup: checked,
      timeout: limits.headersMs,
    })
    onward.once('error', (thrown) => fail(url, thrown, request.socket))
    onward.once('timeout', () => onward.destroy(Object.assign(new Error('headers'), { code: 'ETIMEDOUT' })))
    onward.once('response', (answer) => {
      const back = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name))
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(back))
      pipeline(answer, response, () => {})
    })
    pipeline(request, onward, () => {})
  }

  const server = createServer(passOn)
  server.on('connect', tunnel)
  server.on('upgrade', (_, client) => client.destroy())
  server.on('connection', (client) => {
    open.add(client)
    client.once('close', () => open.delete(client))
  })
  await new Promise<void>((go, refuse) => {
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', go)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials,
    greeting: `http://${GREETING_HOST}/`,
    faultOf: (host) => faults.get(host) ?? null,
    async close() {
      for (const each of open) each.destroy()
      await new Promise((go) => {
        server.close(go)
      })
    },
  }
}
