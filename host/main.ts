/** Wires the rooms into one running host: the store, the gatherer, the analysis thread, the handlers and the server. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPlaces } from '../analysis/index.ts'
import type { Config } from '../contract/config.ts'
import { createGatherer } from '../crawlers/index.ts'
import { openStore } from '../db/index.ts'
import { createAnalyst } from './analyst.ts'
import { createApp } from './app.ts'
import { findBrowser, thisMachine } from './browser.ts'
import { resumeDemo } from './demo.ts'
import type { Desk } from './desk.ts'
import { createEvents } from './events.ts'
import { createHandlers } from './handlers/index.ts'
import { createJobs } from './jobs.ts'
import type { Logger } from './log.ts'
import { runPipeline } from './pipeline.ts'
import { loadKey } from './pseudonym.ts'
import { createSchedule } from './schedule.ts'
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
}

/** Opens the desk without a server: what the command line works on. */
export async function openDesk({ config, log, now = () => new Date() }: DeskOptions) {
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

  const events = createEvents({ now })
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
      browserPath: async () => findBrowser(thisMachine()),
    }),
    analyst: createAnalyst({
      pseudonymKey: await loadKey(config),
      timeZone: config.timeZone,
    }),
    demo: null,
  }
  await resumeDemo(desk)

  async function close(): Promise<void> {
    for (const job of desk.jobs.list()) if (job.state === 'running') desk.jobs.stop(job.id)
    await desk.jobs.idle()
    await desk.demo?.close()
    await desk.gatherer.close()
    await desk.analyst.close()
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
    const { events, uploads } = desk
    const server = await serve({
      app: (allowed) => createApp({ handlers, events, uploads, uiDir, token, allowed, log }),
      port: config.port,
      socket: config.socket,
    })
    const schedule = createSchedule({
      everyMinutes: config.gatherEvery,
      run: async () => {
        const sources = await desk.store.sources()
        if (sources.some(({ enabled }) => enabled))
          desk.jobs.start('pipeline', null, async (job) => void (await runPipeline(desk, job)))
        await desk.jobs.idle()
      },
      now: desk.now,
      log,
    })
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
