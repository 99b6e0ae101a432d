/** A desk over an empty folder, with its clock in the test's hand. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallInput, CallName, CallOutput, HandlerInput } from '../../contract/api.ts'
import { api } from '../../contract/api.ts'
import { Config } from '../../contract/config.ts'
import type { Source } from '../../contract/model.ts'
import { type Connector, connectors } from '../../crawlers/index.ts'
import type { Analyst } from '../../host/analyst.ts'
import type { Handlers } from '../../host/calls.ts'
import type { Desk } from '../../host/desk.ts'
import { createHandlers } from '../../host/handlers/index.ts'
import { createLog, type Logger } from '../../host/log.ts'
import { openDesk, type DeskOptions } from '../../host/main.ts'
import { type Errand, runPipeline } from '../../host/pipeline.ts'
import type { KeyStore } from '../../host/secrets.ts'
import { createTasks } from '../../host/tasks.ts'

export interface TestDesk {
  desk: Desk
  /** As the desk's pages call it, its input checked. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** Adds a source that may reach this machine. */
  add(id: string, kind: string, config: Source['config'], change?: Partial<Source>): Promise<void>
  /** Runs the pipeline over one source or all, to its end. */
  gather(sourceId?: string, errand?: Errand): Promise<void>
  /** Of one source, as its page tells it. */
  page(id: string): Promise<CallOutput<'sources.get'>>
  posts(sourceId: string): Promise<CallOutput<'posts.list'>['rows']>
  close(): Promise<void>
}

export interface TestDeskOptions extends Partial<Pick<DeskOptions, 'keyStore' | 'share'>> {
  folder?: string
  log?: Logger
  gatherEvery?: number
  /** Kinds that only this test knows; the analysis then runs in the test's own thread, where they are known. */
  kinds?: Connector[]
}

export async function openTestDesk(now: () => Date, options: TestDeskOptions = {}): Promise<TestDesk> {
  const { kinds = [], gatherEvery = 0, log = createLog('silent'), keyStore = keyStoreInMemory() } = options
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'lang-nghe-desk-')))
  const config = Config.parse({ dataDir: folder, pseudonymKey: '0'.repeat(64), gatherEvery })
  const { desk, close } = await openDesk({ config, log, now, keyStore, share: options.share })
  const known = connectors as Connector[]
  known.push(...kinds.filter((kind) => !known.includes(kind)))
  if (kinds.length > 0) desk.analyst = analystHere(desk)
  const handlers = createHandlers(desk)
  const call: TestDesk['call'] = (name, input) =>
    (handlers[name] as Handlers[typeof name])(api[name].input.parse(input) as HandlerInput<typeof name>)

  return {
    desk,
    call,
    add: (id, kind, config, change) =>
      desk.store.saveSource({
        id,
        kind,
        name: id,
        config,
        enabled: true,
        allowPrivate: true,
        schedule: null,
        retentionDays: null,
        consentAt: null,
        createdAt: now().toISOString(),
        ...change,
      }),
    async gather(sourceId, errand = sourceId ? { sources: [sourceId] } : {}) {
      const id = desk.jobs.start('pipeline', null, async (job) => void (await runPipeline(desk, job, errand)))
      await finished(desk, id)
    },
    page: (id) => call('sources.get', { id }),
    posts: async (source) =>
      (await call('posts.list', { filter: { source }, order: 'oldest', offset: 0, limit: 200 })).rows,
    async close() {
      await close()
      if (!options.folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits for a job; a failed one fails the test. */
export async function finished(desk: Desk, jobId: string): Promise<void> {
  await desk.jobs.idle()
  const job = desk.jobs.get(jobId)
  if (job?.state !== 'done') throw new Error(`the job ended as ${job?.state}: ${JSON.stringify(job?.error)}`)
}

/** A key store as the operating system's, for one test. */
export function keyStoreInMemory(): KeyStore & { held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    get: async (account) => held.get(account) ?? null,
    set: async (account, value) => void held.set(account, value),
    remove: async (account) => void held.delete(account),
  }
}

function analystHere({ config, evidenceDir }: Desk): Analyst {
  const settings = { pseudonymKey: Buffer.alloc(32), timeZone: config.timeZone, evidenceDir }
  const tasks = createTasks(settings)
  return {
    read: async (input) => tasks.read(input),
    preview: async (input) => tasks.preview(input),
    understand: async (input) => tasks.understand(input),
    cluster: async (input) => tasks.cluster(input),
    clocks: async (input) => tasks.clocks(input),
    close: async () => {},
  }
}
