/** What every command does first and last: read the configuration, open the desk, show progress, close. */
import cliProgress from 'cli-progress'
import type { Command } from 'commander'
import { AppError, type ErrorCode } from '../../contract/errors.ts'
import type { Step, StepProgress } from '../../contract/events.ts'
import type { Config } from '../../contract/config.ts'
import { loadConfig } from '../config.ts'
import type { Desk } from '../desk.ts'
import { asOf } from '../desk.ts'
import { createLog, type Logger } from '../log.ts'

export interface CommonFlags {
  data?: string
  json?: boolean
  language?: 'vi' | 'en'
  logLevel?: string
  port?: string
}

export function setUp(command: Command): { config: Config; log: Logger; json: boolean; flags: CommonFlags } {
  const flags = command.optsWithGlobals<CommonFlags>()
  const config = loadConfig({
    flags: { dataDir: flags.data, port: flags.port, language: flags.language, logLevel: flags.logLevel },
    env: process.env,
  })
  return { config, flags, json: flags.json === true, log: createLog(config.logLevel) }
}

export const print = (value: unknown): void =>
  void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

const STEP_NAMES: Record<'vi' | 'en', Record<Step, string>> = {
  vi: { gather: 'Lấy', read: 'Đọc', understand: 'Hiểu', cluster: 'Gom vấn đề', clocks: 'Tính thời hạn' },
  en: { gather: 'Gather', read: 'Read', understand: 'Understand', cluster: 'Cluster', clocks: 'Clocks' },
}

/** Follows one job to its end, telling its progress on stderr. @throws AppError when it failed or was stopped */
export async function follow(desk: Desk, jobId: string): Promise<void> {
  const teller = process.stderr.isTTY ? createBars(STEP_NAMES[desk.config.language]) : createLines()
  const stop = new AbortController()
  for await (const event of desk.events.subscribe(0, stop.signal)) {
    if (event.type !== 'job' || event.job.id !== jobId) continue
    teller.tell(event.job.steps)
    if (event.job.state !== 'running') break
  }
  stop.abort()
  teller.end()
  await desk.jobs.idle()
  const ended = desk.jobs.list().find(({ id }) => id === jobId)
  if (ended?.error) throw new AppError(ended.error.code as ErrorCode, ended.error.params)
}

interface Teller {
  tell(steps: StepProgress[]): void
  end(): void
}

/** A bar for each step, for people at a terminal. */
function createBars(names: Record<Step, string>): Teller {
  const bars = new cliProgress.MultiBar(
    { format: '{name} {bar} {value}/{whole}', hideCursor: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  )
  const shown = new Map<Step, cliProgress.SingleBar>()
  return {
    tell: (steps) => {
      for (const { step, done, total } of steps) {
        const payload = { name: names[step].padEnd(14), whole: total ?? '?' }
        const bar = shown.get(step) ?? bars.create(1, 0, payload)
        shown.set(step, bar)
        bar.setTotal(Math.max(total ?? 0, done, 1))
        bar.update(total === 0 ? 1 : done, payload)
      }
    },
    end: () => bars.stop(),
  }
}

/** `[step] done/total`, a line for each change, for logs and other programs. */
function createLines(): Teller {
  const said = new Map<Step, string>()
  return {
    tell: (steps) => {
      for (const { step, done, total } of steps) {
        const line = `[${step}] ${done}/${total ?? '?'}`
        if (said.get(step) !== line) process.stderr.write(`${line}\n`)
        said.set(step, line)
      }
    },
    end: () => {},
  }
}

/** What is stored now, in figures. */
export async function summary(desk: Desk) {
  const moment = asOf(desk)
  const { read } = desk.store
  const one = { offset: 0, limit: 1 }
  const posts = async (kind?: 'report') =>
    (await read.posts({ ...one, order: 'newest', filter: { kind } }, moment)).total
  const complaints = await read.complaintSummary({}, moment)
  return {
    posts: await posts(),
    reports: await posts('report'),
    complaints: complaints.total,
    issues: (await read.issues({ ...one, order: 'size', filter: {} }, moment)).total,
    rejects: complaints.rejects,
  }
}
