/** When a source is asked again, and why then. Pure: the clock, the history and the dice are handed in. */
import { asAppError } from '../../contract/errors.ts'
import type { Instant, Source, SourceHealth } from '../../contract/model.ts'
import type { RunHistory } from '../../db/index.ts'
import { nextTurn } from './cron.ts'

export interface NextRun {
  at: Instant
  waitsFor: NonNullable<SourceHealth['waitsFor']>
}

export interface Pacing {
  now: Date
  timeZone: string
  /** Minutes between two runs of a source without a schedule of its own; 0: only by hand. */
  everyMinutes: number
  /** When a person last changed its settings, secrets or consent, or asked for it. */
  mendedAt: Instant | null
}

type Paced = Pick<Source, 'enabled' | 'schedule' | 'createdAt'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Quiet runs that double the wait, how often it is doubled at most, and where it ends. */
const QUIET_RUNS = 3
const DOUBLINGS = 3
const QUIET_WAIT = 6 * HOUR

/** Failed runs in a row from which a source rests, what the first rest is measured by, and where rests end. */
const RESTS_FROM = 3
const CRON_REST = 15 * MINUTE
const LONGEST_REST = DAY

/**
 * However many turns were missed (the desk was closed, the machine slept), one run makes up for them: what is returned
 * lies in the past then. Null where nothing is planned: paused, or asked by hand alone.
 * @param random 0 ≤ x < 1; the same for the same run, so that the answer is
 * @throws AppError BAD_SCHEDULE
 */
export function nextRun(
  source: Paced,
  history: RunHistory | null,
  pacing: Pacing,
  random: () => number,
): NextRun | null {
  if (!source.enabled) return null
  const past = pastOf(history, pacing.now)
  const { failures } = past
  if (past.openBackfills > 0 && failures === 0) return run(past.ended ?? pacing.now, 'schedule')
  const interval = intervalOf(source, pacing)
  if (interval === 0) return null
  if (past.started === null) return run(firstTurn(source, pacing), 'schedule')
  if (pacing.mendedAt && failures > 0 && Date.parse(pacing.mendedAt) > past.ended.getTime())
    return run(new Date(pacing.mendedAt), 'schedule')
  if (past.more && failures === 0) return run(past.ended, 'schedule')
  const turn = turnAfter(source, past.started, paceOf(interval, past.quiet), pacing.timeZone)
  if (past.needsPerson) return run(latest(turn, later(past.ended, DAY)), 'person')
  if (failures < RESTS_FROM) return run(turn, 'schedule')
  const rested = later(past.ended, restOf(interval, failures, random()))
  return rested > turn ? run(rested, 'rest') : run(turn, 'schedule')
}

/** What matters of the history. A run that began in the future (the clock was set back) says nothing about turns. */
function pastOf(history: RunHistory | null, now: Date) {
  const { failures = 0, quiet = 0, more = false, openBackfills = 0, error = null } = history ?? {}
  const facts = { failures, quiet, more, openBackfills, needsPerson: failures > 0 && isForPerson(error) }
  const told = history?.lastStartedAt ? new Date(history.lastStartedAt) : null
  const started = told && told <= now ? told : null
  if (started === null) return { ...facts, started, ended: null }
  const finished = history?.lastFinishedAt ? new Date(history.lastFinishedAt) : started
  return { ...facts, started, ended: finished < started ? started : finished }
}

/** Asking again gives the same until somebody changes something; one try a day is in case it mended itself. */
const isForPerson = (error: RunHistory['error']): boolean =>
  error?.retry === 'afterFix' || error?.retry === 'never'

/** Milliseconds; of a cron line, what its rests are measured by. */
function intervalOf({ schedule }: Paced, { everyMinutes }: Pacing): number {
  if (!schedule) return everyMinutes * MINUTE
  return 'cron' in schedule ? CRON_REST : schedule.everyMinutes * MINUTE
}

/** A new source is asked at once, unless it has turns of its own. */
function firstTurn({ schedule, createdAt }: Paced, { timeZone, now }: Pacing): Date {
  const created = new Date(createdAt) < now ? new Date(createdAt) : now
  return schedule && 'cron' in schedule ? nextTurn(schedule.cron, created, timeZone) : created
}

function turnAfter({ schedule }: Paced, started: Date, wait: number, timeZone: string): Date {
  if (schedule && 'cron' in schedule) return nextTurn(schedule.cron, started, timeZone)
  return later(started, wait)
}

/** A source that had nothing new for a while is asked less often; one new post brings the pace back. */
function paceOf(interval: number, quiet: number): number {
  const slowed = interval * 2 ** Math.min(DOUBLINGS, Math.floor(quiet / QUIET_RUNS))
  return Math.max(interval, Math.min(slowed, QUIET_WAIT))
}

/** Doubles with each failure; up to a quarter less, so that sources that failed together do not come back together. */
function restOf(interval: number, failures: number, dice: number): number {
  const whole = interval * 2 ** Math.min(failures - RESTS_FROM + 1, 40)
  return Math.min(LONGEST_REST, whole * (1 - dice / 4))
}

const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds)
const latest = (a: Date, b: Date): Date => (a > b ? a : b)
const run = (at: Date, waitsFor: NextRun['waitsFor']): NextRun => ({ at: at.toISOString(), waitsFor })

/** As `nextRun`, for what a person is shown: a stored schedule that cannot be read waits for a person. */
export function nextRunOrWait(...asked: Parameters<typeof nextRun>): NextRun | 'person' | null {
  try {
    return nextRun(...asked)
  } catch (thrown) {
    if (asAppError(thrown).code === 'BAD_SCHEDULE') return 'person'
    throw thrown
  }
}
