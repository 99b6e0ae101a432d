import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { AppError } from '../../contract/errors.ts'
import { startDemo } from '../demo.ts'
import { ROOT, startHost, type Host } from '../main.ts'
import { withToken } from '../guard.ts'
import { showDesk } from '../open.ts'
import type { StepSeconds } from '../pipeline.ts'
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
  asOf?: string
}

export async function demo({ open, once, asOf }: DemoFlags, command: Command): Promise<void> {
  const frozen = asOf ? new Date(asOf) : null
  if (frozen && Number.isNaN(frozen.getTime()))
    throw new AppError('BAD_REQUEST', { detail: `--as-of ${asOf}` })
  const demoCommand = withDemoFolder(command)
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

/** The demo city keeps a folder of its own, so that invented posts never mix with a city's real ones. */
function withDemoFolder(command: Command): Command {
  const root = command.parent!
  if (!root.opts<{ data?: string }>().data)
    root.setOptionValue('data', join(setUp(command).config.dataDir, 'demo'))
  return command
}
