/** A process that is killed while it saves leaves every save there whole or not at all, and work goes on from there. */
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/duckdb.ts'
import { allStages, openAt, removeFolders, temporaryFolder } from './helpers.ts'
import { kill, lineOf, startChild } from './processes.ts'

afterAll(removeFolders)

/** Of every batch of 50: each number must be a whole one. */
const COUNTS = `SELECT
  (SELECT count(*) FROM post) AS posts,
  (SELECT count(*) FROM post_label) AS labels,
  (SELECT count(*) FROM report) AS reports,
  (SELECT count(*) FROM complaint_event) AS events,
  (SELECT count(*) FROM outcome) AS outcomes,
  (SELECT count(*) FROM post_label WHERE domain = 'urban') AS labelled,
  (SELECT count(*) FROM complaint) AS complaints,
  (SELECT count(*) FROM complaint WHERE counted) AS counted,
  (SELECT count(*) FROM complaint_clock) AS clocks,
  (SELECT count(*) FROM report WHERE NOT stale) AS settled,
  (SELECT count(*) FROM document) AS documents,
  (SELECT count(*) FROM evidence) AS copies,
  (SELECT count(*) FROM request) AS requests,
  (SELECT coalesce(sum(added), 0) FROM run) AS added,
  (SELECT max((cursor::JSON ->> 'batch')::INTEGER) FROM source) AS cursor`

// The kill hits the save that follows the step told last.
test.each([
  [2, 'read'],
  [3, 'understood'],
  [4, 'timed'],
  [5, 'gathered'],
])('killed after step %i (%s)', async (number, step) => {
  const path = join(temporaryFolder(), 'store.duckdb')
  const child = startChild('write', path)
  expect(await lineOf(child, number)).toBe(step)
  await kill(child)

  const database = await openDatabase({ path, threads: 1, memoryLimit: '256MB' })
  const [counts] = await database.writer.all<Record<string, number>>(COUNTS)
  await database.close()
  const { posts, labels, reports, events, outcomes, labelled, complaints, counted, clocks, settled } = counts!
  expect(posts! % 50).toBe(0)
  expect([labels, reports, events, counts!.added]).toEqual([posts, posts, posts, posts])
  expect(outcomes! % (50 * allStages().length)).toBe(0)
  expect(labelled! * allStages().length).toBe(outcomes)
  expect(complaints! % 50).toBe(0)
  expect([counted, clocks, settled]).toEqual([complaints, complaints! * 2, complaints])
  expect(counts!.documents).toBe(2 * (counts!.cursor! + 1))
  expect(counts!.copies).toBe(counts!.documents)
  expect(counts!.requests! - counts!.documents!).toBeOneOf([0, 2])
  expect(posts! - labelled!).toBeLessThanOrEqual(50)

  const store = await openAt(path)
  expect(await store.countMissing(allStages())).toBe(posts! - labelled!)
  expect(await store.countStale()).toBe(posts! - complaints!)
  expect((await store.read.sources())[0]!.health).toMatchObject({ error: null, failures: 0 })
  expect((await store.read.runs('a', 1))[0]!.error).toMatchObject({ code: 'STOPPED' })
  await store.close()
})
