import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { AppError } from '../../contract/errors.ts'
import { startDemo } from '../demo.ts'
import { ROOT, startHost, type Host } from '../main.ts'
import { withToken } from '../guard.ts'
import { showDesk } from '../open.ts'
import type { StepSeconds } from '../pipeline.ts'
import { localDay, weekStart } from '../time.ts'
import { follow, print, setUp, summary } from './common.ts'

interface Started {
  host: Host
  token: string
}

async function start(command: Command, now?: () => Date): Promise<Started> {
  const { config, log } = setUp(command)
  const token = config.token || randomBytes(24).toString('base64url')
  const host = await startHost({ config, log, uiDir: join(ROOT, 'dist/renderer'), token, now })
  const end = () => void host.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  return { host, token }
}

async function present({ host, token }: Started, command: Command, open: boolean): Promise<void> {
  const { json, log } = setUp(command)
  const url = withToken(host.url, token)
  if (json) print({ url })
  else process.stdout.write(`${url}\n`)
  if (open) await showDesk({ url: host.url, token, root: ROOT, log })
}

export async function serveDesk(flags: { open?: boolean }, command: Command): Promise<void> {
  await present(await start(command), command, flags.open === true)
}

interface DemoFlags {
  open: boolean
  once?: boolean
  fresh?: boolean
  asOf?: string
}

export async function demo({ open, once, fresh, asOf }: DemoFlags, command: Command): Promise<void> {
  const frozen = asOf ? new Date(asOf) : null
  if (frozen && Number.isNaN(frozen.getTime()))
    throw new AppError('BAD_REQUEST', { detail: `--as-of ${asOf}` })
  const demoCommand = withDemoFolder(command, fresh === true)
  const started = await start(demoCommand, frozen ? () => frozen : undefined)
  const { host } = started
  if (!once) await present(started, demoCommand, open)

  let seconds: StepSeconds | null = null
  const jobId = startDemo(host.desk, (spent) => (seconds = spent))
  await follow(host.desk, jobId)
  if (!once) return
  print({ ...(await summary(host.desk)), seconds })
  await host.close()
}

/**
 * The demo city keeps a folder of its own, so that invented posts never mix with a city's real ones: one for each week
 * it is founded in, since a city that ended weeks ago has nothing to tell. Those of earlier weeks are removed.
 */
function withDemoFolder(command: Command, fresh: boolean): Command {
  const root = command.parent!
  const given = root.opts<{ data?: string }>().data
  if (given && fresh) throw new AppError('BAD_REQUEST', { detail: '--fresh --data' })
  if (given) return command
  const { config } = setUp(command)
  const cities = join(config.dataDir, 'demo')
  const monday = weekStart(new Date().toISOString(), config.timeZone)
  const week = localDay(monday, config.timeZone)
  const old = existsSync(cities) ? readdirSync(cities).filter((name) => fresh || name !== week) : []
  for (const name of old) rmSync(join(cities, name), { recursive: true })
  root.setOptionValue('data', join(cities, week))
  return command
}
