/** The servers of these tests, as Debian packages them; installed where this is root on a Debian machine. */
import { spawnSync } from 'node:child_process'

/** @returns null where they are there; else why not, in the words that the tests skip with */
export function ensurePackages(names: readonly string[]): string | null {
  if (names.every(isInstalled)) return null
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'skipped: no Debian packages on this machine'
  if (process.getuid?.() !== 0) return `skipped: needs root to install ${names.join(' ')}`
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const ended = spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (ended.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`)
  }
  return null
}

const isInstalled = (name: string): boolean =>
  spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.endsWith(
    ' ok installed',
  ) ?? false
