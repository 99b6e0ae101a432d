/**
 * Starts the host over the demo city, its clock stopped at one moment, and waits until the first run is done.
 * The address (with its token) is handed to the tests in `DESK_URL`; where that is set already, the desk behind it is
 * tested instead (`lang-nghe demo --no-open --as-of` with the time below), which saves the wait while writing tests.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Sunday evening: the week is whole but not over. */
export const AS_OF = '2026-11-22T12:00:00Z'

export default async function startCity(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.DESK_URL) return
  const data = await mkdtemp(join(tmpdir(), 'lang-nghe-e2e-'))
  const build = spawn('npx', ['vite', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [built] = (await once(build, 'exit')) as [number]
  if (built !== 0) throw new Error('the interface does not build')

  const host = spawn(
    process.execPath,
    ['--import', 'tsx', 'host/cli.ts', '--data', data, 'demo', '--no-open', '--as-of', AS_OF],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LANG_NGHE_GATHER_EVERY: '0' } },
  )
  const [url] = (await once(createInterface(host.stdout), 'line')) as [string]
  process.env.DESK_URL = url
  await untilFirstRunIsDone(url)

  return async () => {
    host.kill('SIGTERM')
    await once(host, 'exit')
    await rm(data, { recursive: true, force: true })
  }
}

async function untilFirstRunIsDone(address: string): Promise<void> {
  const { origin, searchParams } = new URL(address)
  const answer = await fetch(`${origin}/events?after=0`, {
    headers: { authorization: `Bearer ${searchParams.get('token')}` },
  })
  let rest = ''
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    for (const line of lines.filter(Boolean)) {
      const event = JSON.parse(line) as { type: string; job?: { state: string; error: unknown } }
      if (event.job?.state === 'done') return
      if (event.job && event.job.state !== 'running') throw new Error(JSON.stringify(event.job.error))
    }
  }
}
