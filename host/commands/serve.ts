import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { AppError } from '../../contract/errors.ts'
import { startDemo } from '../demo.ts'
import { startHost, type Host } from '../main.ts'
import { openDeskWindow } from '../open.ts'
import type { StepSeconds } from '../pipeline.ts'
import { follow, print, setUp, summary } from './common.ts'

/** The built interface: beside the source in a checkout, beside the compiled host in an installed copy. */
function findUi(): string {
  const places = ['../../dist/renderer', '../../renderer'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return places.find((path) => existsSync(join(path, 'index.html')) && existsSync(join(path, 'assets'))) ?? places[0]!
}

async function start(command: Command, now?: () => Date): Promise<Host> {
  const { config, log } = setUp(command)
  const token = config.token || randomBytes(24).toString('base64url')
  const host = await startHost({ config, log, uiDir: findUi(), token, now })
  const end = () => void host.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  return host
}

async function present(host: Host, command: Command, open: boolean): Promise<void> {
  const { json } = setUp(command)
  if (json) print({ url: host.url })
  else process.stdout.write(`${host.url}\n`)
  if (open) process.stderr.write(`${await openDeskWindow(host.url)}\n`)
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
  if (frozen && Number.isNaN(frozen.getTime())) throw new AppError('BAD_REQUEST', { detail: `--as-of ${asOf}` })
  const demoCommand = withDemoFolder(command)
  const host = await start(demoCommand, frozen ? () => frozen : undefined)
  if (!once) await present(host, demoCommand, open)

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
  if (!root.opts<{ data?: string }>().data) root.setOptionValue('data', join(setUp(command).config.dataDir, 'demo'))
  return command
}
