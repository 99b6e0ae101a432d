/**
 * Run by the tests in a process of its own: `open` opens the store and waits; `write` saves batches of reports until
 * it is killed. It tells `ready` once it works.
 */
import {
  openAt,
  computed,
  clock,
  facts,
  outcomes,
  PACK,
  post,
  savePosts,
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
    for (let batch = 0; ; batch++) {
      await store.appendRaw('a', run, [rawItem(2 * batch), rawItem(2 * batch + 1, { cursor: { batch } })])
      const reports = Array.from({ length: 50 }, (_, at) => ({
        post: post(`${batch}-${at}`, { kind: 'report' }),
        report: facts(),
      }))
      const unread = await store.rawUnread('feed', 1, 10)
      await store.saveRead({
        documents: unread.map(({ id }) => ({ id, error: null })),
        readerVersion: 1,
        posts: reports.map((one) => ({ ...one, documentId: unread[0]?.id ?? '' })),
      })
      await store.saveOutcomes(
        reports.flatMap((one) => outcomes(one.post.id, { domain: 'urban', tone: 'neutral' })),
      )
      await store.saveComplaints(
        reports.map((one) => computed(one.post.id, [clock('firstResponse'), clock('result')])),
      )
      if (batch === 0) {
        await savePosts(store, [])
        process.stdout.write('ready\n')
      }
    }
  }
} catch (fault) {
  process.stdout.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}
