import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { AppError } from '../../contract/errors.ts'
import { presetNamed, previewTable } from '../../crawlers/index.ts'
import { asOf } from '../desk.ts'
import { startImport } from '../handlers/imports.ts'
import { openDesk } from '../main.ts'
import { createMedians } from '../medians.ts'
import { follow, print, setUp, summary } from './common.ts'

export async function importFile(
  file: string,
  flags: { as?: string; name?: string },
  command: Command,
): Promise<void> {
  const setting = setUp(command)
  const path = resolve(file)
  const guessed = await previewTable(path, { timeZone: setting.config.timeZone })
  const mapping = flags.as ? presetNamed(flags.as) : guessed.mapping
  const { desk, close } = await openDesk(setting)
  try {
    let sourceId = ''
    const name = flags.name ?? basename(path)
    await follow(
      desk,
      startImport(desk, { path, name, mapping }, (_, id) => (sourceId = id)),
    )
    const source = (await desk.store.read.sources()).find(({ id }) => id === sourceId)
    if (source?.health.error)
      throw new AppError(source.health.error.code as never, source.health.error.params)
    const filter = { source: sourceId }
    const { median, elapsed } = await createMedians(desk, filter, asOf(desk))
    const complaints = await desk.store.read.complaintSummary(filter, asOf(desk))
    print({
      source: sourceId,
      added: source?.newLastRun ?? 0,
      complaints: complaints.total,
      open: complaints.open,
      rejects: complaints.rejects,
      onTime: complaints.onTime.result,
      resolution: { working: median('result'), elapsed: elapsed('result') },
      stored: await summary(desk),
    })
  } finally {
    await close()
  }
}
