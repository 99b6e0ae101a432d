/**
 * Run by the tests in a process of its own: `open` opens the store and waits; `write` saves batches of reports until
 * it is killed and tells each step that is done.
 */
import {
  openAt,
  computed,
  clock,
  exchangeOf,
  facts,
  KEEP,
  outcomes,
  PACK,
  post,
  source,
  rawItem,
} from './helpers.ts'

const [task = '', path = ''] = process.argv.slice(2)

try {
  const store = await openAt(path)
  if (task === 'open') {
    process.stdout.write('ready\n')
    setInterval(() => undefined, 1000)
  } else {
    await store.saveSource(source('a'))
    await store.saveRulePack(PACK)
    const run = await store.beginRun('a', '2026-11-20T00:00:00.000Z')
    const done = (step: string) => process.stdout.write(`${step}\n`)
    for (let batch = 0; ; batch++) {
      const items = [rawItem(2 * batch), rawItem(2 * batch + 1, { cursor: { batch } })]
      await store.appendLedger('a', run, items.map(exchangeOf), KEEP.retentionDays)
      await store.appendRaw('a', run, items, KEEP)
      const unread = await store.rawUnread('feed', 1, 10)
      done('gathered')
      const reports = Array.from({ length: 50 }, (_, at) => ({
        post: post(`${batch}-${at}`, { kind: 'report' }),
        report: facts(),
        documentId: unread[0]?.id ?? '',
      }))
      const documents = unread.map(({ id }) => ({ id, error: null }))
      await store.saveRead({ documents, readerVersion: 1, posts: reports, deletions: [] })
      done('read')
      await store.saveOutcomes(
        reports.flatMap((one) => outcomes(one.post.id, { domain: 'urban', tone: 'neutral' })),
      )
      done('understood')
      await store.saveComplaints(
        reports.map((one) => computed(one.post.id, [clock('firstResponse'), clock('result')])),
      )
      done('timed')
    }
  }
} catch (fault) {
  process.stdout.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}
