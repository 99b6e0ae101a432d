import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { AppError } from '../../contract/errors.ts'
import { connectorOf, documentFromFile } from '../../crawlers/index.ts'
import { print, setUp } from './common.ts'

/** Prints the posts of one file as a JSON array; stores nothing. */
export async function parse(
  kind: string,
  path: string,
  flags: { as?: string },
  command: Command,
): Promise<void> {
  const { config } = setUp(command)
  const connector = connectorOf(kind)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('FILE_MISSING', { path }, { cause })
  })
  const documents = await documentFromFile(kind, path, bytes, {
    preset: flags.as,
    timeZone: config.timeZone,
    fetchedAt: new Date().toISOString(),
  })
  print(documents.flatMap((document) => connector.parse(document)))
}
