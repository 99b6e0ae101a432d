/** Processes that the tests start: what they say first, and their end. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const startChild = (
  task: 'open' | 'write',
  path: string,
  options: { uid?: number } = {},
): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./child.ts', import.meta.url)), task, path],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...options,
    },
  )

/** Waits for this many lines of the child and gives the last; the empty line where it ended before. */
export async function lineOf(child: ChildProcess, number: number): Promise<string> {
  if (!child.stdout) return ''
  let seen = 0
  for await (const line of createInterface({ input: child.stdout })) if (++seen === number) return line
  return ''
}
export const firstLine = (child: ChildProcess): Promise<string> => lineOf(child, 1)

/** Ends the child as `kill -9` does and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
