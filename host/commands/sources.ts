import type { Command } from 'commander'
import { errorText } from '../../contract/error-texts.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { sourceRows } from '../handlers/sources.ts'
import { openDesk } from '../main.ts'
import { print, setUp } from './common.ts'

/** Every source with its health and when it is asked again. */
export async function sources(_flags: object, command: Command): Promise<void> {
  const setting = setUp(command)
  const { desk, close } = await openDesk(setting)
  try {
    const rows = await sourceRows(desk)
    if (setting.json) return print(rows)
    for (const { id, kind, name, posts, health } of rows) {
      const { state, waitsFor, nextRunAt, error } = health
      const next = nextRunAt ?? waitsFor ?? '–'
      process.stdout.write(`${[id, kind, state, posts, next, name].join('\t')}\n`)
      if (!error) continue
      const { what, todo } = errorText(error.code as ErrorCode, error.params, desk.config.language)
      process.stdout.write(`\t${error.code}: ${what} ${todo}\n`)
    }
  } finally {
    await close()
  }
}
