/**
 * A Personal Data Server of the AT Protocol (`@atproto/pds`, installed into a temporary folder, run by Node 22) with the two
 * services it leans on in small: a PLC directory that remembers DID operations, and an AppView that searches what the PDS holds.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { freePort, removeFolder, startServer, temporaryFolder } from './processes.ts'

const PDS_VERSION = '0.5.35'
const NODE = ['-y', 'node@22']

export interface Pds {
  url: string
  /** Makes an account; its handle and password are told. */
  createAccount(name: string): Promise<Account>
  stop(): Promise<void>
}
export interface Account {
  did: string
  handle: string
  password: string
  /** @returns the address of the record */
  post(text: string, createdAt: string): Promise<string>
}

export async function startPds(): Promise<Pds> {
  const folder = temporaryFolder('pds')
  installPds(folder)
  const posts: Found[] = []
  const plc = await listen(plcDirectory())
  const view = await listen(appView(posts))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const running = await startServer('npx', [...NODE, join(folder, 'start.mjs')], port, {
    PDS_HOSTNAME: 'localhost',
    PDS_PORT: String(port),
    PDS_DATA_DIRECTORY: join(folder, 'data'),
    PDS_BLOBSTORE_DISK_LOCATION: join(folder, 'blobs'),
    PDS_JWT_SECRET: randomBytes(16).toString('hex'),
    PDS_ADMIN_PASSWORD: randomBytes(16).toString('hex'),
    PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: randomBytes(32).toString('hex'),
    PDS_DID_PLC_URL: plc.url,
    PDS_BSKY_APP_VIEW_URL: view.url,
    PDS_BSKY_APP_VIEW_DID: `did:web:localhost%3A${new URL(view.url).port}`,
    PDS_SERVICE_HANDLE_DOMAINS: '.test',
    PDS_DEV_MODE: 'true',
    PDS_INVITE_REQUIRED: 'false',
    PDS_DISABLE_SSRF_PROTECTION: 'true',
    NODE_NO_WARNINGS: '1',
  })
  const ask = async (method: string, body: unknown, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
    const answer = await fetch(`${url}/xrpc/${method}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const told = (await answer.json()) as Record<string, string>
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(told)}`)
    return told
  }
  return {
    url,
    async createAccount(name) {
      const [handle, password] = [`${name}.test`, randomBytes(12).toString('hex')]
      const email = `${name}@example.org`
      const made = await ask('com.atproto.server.createAccount', { handle, password, email })
      const did = made['did']!
      return {
        did,
        handle,
        password,
        async post(text, createdAt) {
          const record = { $type: 'app.bsky.feed.post', text, createdAt, langs: ['vi'] }
          const collection = 'app.bsky.feed.post'
          const { uri, cid } = await ask(
            'com.atproto.repo.createRecord',
            { repo: did, collection, record },
            made['accessJwt'],
          )
          posts.push({ uri: uri!, cid: cid!, author: { did, handle }, record, indexedAt: createdAt })
          return uri!
        },
      }
    },
    async stop() {
      await running.stop()
      for (const server of [plc.server, view.server]) server.close()
      removeFolder(folder)
    },
  }
}

/**
 * The database package of the PDS is built for each machine with headers that are not at hand everywhere; Node's own SQLite
 * stands in for the few calls that the PDS makes of it.
 */
function installPds(folder: string): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'pds', private: true }))
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `@atproto/pds@${PDS_VERSION}`]
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const database = join(folder, 'node_modules/better-sqlite3')
  writeFileSync(join(database, 'package.json'), JSON.stringify({ name: 'better-sqlite3', main: 'node.cjs' }))
  writeFileSync(join(database, 'node.cjs'), SQLITE)
  for (const name of ['data', 'blobs']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'start.mjs'), START)
}

const START = `import { PDS, readEnv, envToCfg, envToSecrets } from '@atproto/pds'
const env = readEnv()
const pds = await PDS.create(envToCfg(env), envToSecrets(env))
await pds.start()
process.on('SIGTERM', () => process.exit(0))
`

const SQLITE = `const { DatabaseSync } = require('node:sqlite')
const plain = (given) => (given.length === 1 && Array.isArray(given[0]) ? given[0] : given)
  .map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)))
class Statement {
  constructor(inner) { this.inner = inner; this.reader = inner.columns().length > 0 }
  all(...given) { return this.inner.all(...plain(given)) }
  get(...given) { return this.inner.get(...plain(given)) }
  run(...given) { return this.inner.run(...plain(given)) }
  iterate(...given) { return this.inner.iterate(...plain(given)) }
}
module.exports = class Database {
  constructor(path, { timeout = 5000 } = {}) { this.inner = new DatabaseSync(path, { timeout }) }
  prepare(sql) { return new Statement(this.inner.prepare(sql)) }
  exec(sql) { this.inner.exec(sql); return this }
  pragma(text) { return this.inner.prepare('PRAGMA ' + text).all() }
  close() { this.inner.close() }
}
`

/** did:plc documents out of the operations that were sent: https://web.plc.directory/spec/v0.1/did-plc */
function plcDirectory(): Server {
  const operations = new Map<string, Operation>()
  return createServer((request, response) => {
    const did = decodeURIComponent((request.url ?? '').split('/')[1] ?? '')
    void (async () => {
      if (request.method === 'POST') operations.set(did, JSON.parse(await bodyOf(request)) as Operation)
      const last = operations.get(did)
      if (!last) return void response.writeHead(404).end('{}')
      const tail = (request.url ?? '').split('/')[2]
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(tail === 'data' ? { did, ...last } : documentOf(did, last)))
    })()
  })
}

interface Operation {
  alsoKnownAs: string[]
  verificationMethods: Record<string, string>
  services: Record<string, { type: string; endpoint: string }>
}

const documentOf = (did: string, { alsoKnownAs, verificationMethods, services }: Operation) => ({
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: did,
  alsoKnownAs,
  verificationMethod: Object.entries(verificationMethods).map(([name, key]) => ({
    id: `${did}#${name}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.replace('did:key:', ''),
  })),
  service: Object.entries(services).map(([name, { type, endpoint }]) => ({
    id: `#${name}`,
    type,
    serviceEndpoint: endpoint,
  })),
})

interface Found {
  uri: string
  cid: string
  author: { did: string; handle: string }
  record: { text: string; createdAt: string; langs: string[] }
  indexedAt: string
}

/** `app.bsky.feed.searchPosts` over what was posted, the newest first, a few a page. */
function appView(posts: readonly Found[]): Server {
  return createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const words = (searchParams.get('q') ?? '').toLowerCase().split(/\s+/)
    const since = searchParams.get('since') ?? ''
    const fitting = posts
      .filter(({ record }) => words.some((word) => record.text.toLowerCase().includes(word)))
      .filter(({ indexedAt }) => indexedAt >= since)
      .sort((a, b) => (a.indexedAt < b.indexedAt ? 1 : -1))
    const [from, size] = [Number(searchParams.get('cursor') ?? 0), 3]
    const page = { posts: fitting.slice(from, from + size), hitsTotal: fitting.length }
    const cursor = from + size < fitting.length ? { cursor: String(from + size) } : {}
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...page, ...cursor }))
  })
}

async function listen(server: Server): Promise<{ server: Server; url: string }> {
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
