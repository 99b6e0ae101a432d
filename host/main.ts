/** Wires the rooms into one running host: the store, the gatherer, the analysis thread, the handlers and the server. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPlaces } from '../analysis/index.ts'
import type { Config } from '../contract/config.ts'
import { createGatherer, openEvidence } from '../crawlers/index.ts'
import { openStore } from '../db/index.ts'
import { createAnalyst } from './analyst.ts'
import { createApp } from './app.ts'
import { findBrowser, thisMachine } from './browser.ts'
import { resumeDemo } from './demo.ts'
import type { Desk, Share } from './desk.ts'
import { createEvents } from './events.ts'
import { createCollections } from './gathering/collections.ts'
import { createHandlers } from './handlers/index.ts'
import { createInbox } from './inbox.ts'
import { createJobs } from './jobs.ts'
import type { Logger } from './log.ts'
import { loadKey } from './pseudonym.ts'
import { createPlan, startSchedule } from './schedule/index.ts'
import { createSecrets, type KeyStore, systemKeyStore } from './secrets.ts'
import { serve, type Served } from './serve.ts'
import { createUploads } from './uploads.ts'

/** The folder that holds package.json: one up from the source, two up from the compiled host in `dist/host/`. */
export const ROOT = ['..', '../..']
  .map((up) => fileURLToPath(new URL(up, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'package.json')))!

export const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string })
  .version

export interface DeskOptions {
  config: Config
  log: Logger
  now?: () => Date
  /** Where secrets are kept; tests hand in their own, as they do the clock. */
  keyStore?: KeyStore
  share?: Share
}

const SHARE: Share = { milliseconds: 120_000, monotonic: () => performance.now() }

/** Opens the desk without a server: what the command line works on. */
export async function openDesk({
  config,
  log,
  now = () => new Date(),
  keyStore = systemKeyStore(),
  share = SHARE,
}: DeskOptions) {
  const store = await openStore({
    path: join(config.dataDir, 'lang-nghe.duckdb'),
    threads: config.threads,
    memoryLimit: config.memoryLimit,
    now,
  })
  const places = loadPlaces()
  const placesVersion = `${VERSION}:${places.length}`
  if ((await store.setting('places')) !== placesVersion) {
    await store.savePlaces(places)
    await store.saveSetting('places', placesVersion)
  }

  const evidenceDir = join(config.dataDir, 'evidence')
  const evidence = await openEvidence({
    folder: evidenceDir,
    now,
    version: VERSION,
    contact: config.contact,
  })
  const events = createEvents({ now })
  const secrets = createSecrets({ env: process.env, keyStore })
  const plan = createPlan({ store, everyMinutes: config.gatherEvery, timeZone: config.timeZone, now })
  const desk: Desk = {
    config,
    version: VERSION,
    store,
    events,
    log,
    now,
    jobs: createJobs({ events, now, newId: randomUUID }),
    uploads: createUploads({ folder: join(config.dataDir, 'uploads'), newId: randomUUID }),
    gatherer: createGatherer({
      version: VERSION,
      contact: config.contact,
      timeZone: config.timeZone,
      now,
      random: Math.random,
      evidence,
      browserPath: async () => findBrowser(thisMachine()),
    }),
    evidence,
    evidenceDir,
    secrets,
    plan,
    collections: createCollections(),
    inbox: createInbox({ store, evidence, secrets, plan, share, log, now }),
    share,
    forgotAt: null,
    analyst: createAnalyst({
      pseudonymKey: await loadKey(config),
      timeZone: config.timeZone,
      evidenceDir,
    }),
    demo: null,
  }
  await resumeDemo(desk)

  async function close(): Promise<void> {
    for (const job of desk.jobs.list()) if (job.state === 'running') desk.jobs.stop(job.id)
    await desk.jobs.idle()
    await desk.inbox.endRuns()
    await desk.demo?.close()
    await desk.gatherer.close()
    await desk.analyst.close()
    await evidence.close()
    await store.close()
  }
  return { desk, close }
}

export interface Host extends Served {
  desk: Desk
}

/** Opens the desk and serves it on 127.0.0.1 or on a local socket. */
export async function startHost(options: DeskOptions & { uiDir: string; token: string }): Promise<Host> {
  const { config, log, uiDir, token } = options
  const { desk, close } = await openDesk(options)
  try {
    const handlers = createHandlers(desk)
    const { events, uploads, inbox } = desk
    const server = await serve({
      app: (allowed) => createApp({ handlers, events, uploads, inbox, uiDir, token, allowed, log }),
      port: config.port,
      socket: config.socket,
    })
    const schedule = startSchedule(desk)
    return {
      ...server,
      desk,
      close: async () => {
        await schedule.stop()
        await server.close()
        await close()
      },
    }
  } catch (thrown) {
    await close()
    throw thrown
  }
}
