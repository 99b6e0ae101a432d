/** What every conformance suite gives: how many of its expectations concern us, how many hold, and which do not. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { connectorOf, documentFromFile } from '../../crawlers/index.ts'
import { AppError, type ErrorCode } from '../../contract/errors.ts'
import type { ParsedPost } from '../../contract/model.ts'
import { filesIn } from './shared.ts'

export interface Suite {
  name: string
  /** Least share of passed expectations, 0 to 1. */
  bar: number
  run: () => Promise<Tally>
}

export interface Tally {
  concerned: number
  /** One line each: where, and what was wanted. */
  failures: string[]
  /** Reason → how many expectations. */
  notConcerned?: ReadonlyMap<string, number>
  /** Reason → failures that it explains; those without a reason are under an empty one. */
  exceptions?: ReadonlyMap<string, number>
}

const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }

export async function postsIn(kind: string, path: string, content?: Uint8Array): Promise<ParsedPost[]> {
  const documents = await documentFromFile(kind, path, content ?? (await readFile(path)), facts)
  return documents.flatMap((document) => connectorOf(kind).parse(document))
}

/** Posts, or the error that the document ended in. Anything but a named error is thrown on. */
export async function outcomeOf(
  kind: string,
  path: string,
  content?: Uint8Array,
): Promise<ParsedPost[] | ErrorCode> {
  try {
    return await postsIn(kind, path, content)
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
}

/** A folder of recorded answers, each with the number of posts, or the named error, that it must end in. */
export function recorded(
  name: string,
  kind: string,
  expected: Readonly<Record<string, number | ErrorCode>>,
): Suite {
  return {
    name,
    bar: 1,
    async run() {
      const paths = filesIn(`suites/${name}`)
      const failures: string[] = []
      for (const path of paths) {
        const outcome = await outcomeOf(kind, path)
        const got = typeof outcome === 'string' ? outcome : outcome.length
        const wanted = expected[basename(path)] ?? 'an expectation'
        if (got !== wanted) failures.push(`${basename(path)}: ${got}, wanted ${wanted}`)
      }
      return { concerned: paths.length, failures }
    },
  }
}
