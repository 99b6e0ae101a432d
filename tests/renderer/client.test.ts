/** Whatever the host answers, or does not, a page gets data or a named error. */
import { expect, test } from 'vitest'
import { CallError, asCallError, call, upload } from '../../renderer/lib/client.ts'
import { wireErrorText } from '../../renderer/lib/i18n.svelte.ts'

const answering =
  (body: BodyInit, status = 200) =>
  async () =>
    new Response(body, { status })
const failure = async (asked: Promise<unknown>) => {
  const thrown: unknown = await asked.then(
    () => expect.fail('the call should have failed'),
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof CallError)) throw thrown
  return thrown.wire
}

test('a reply gives its data; the call is a POST to its own address with its input', async () => {
  let asked: { address: string; init: RequestInit | undefined } | undefined
  const data = await call(
    'jobs.list',
    {},
    {
      fetch: async (address, init) => {
        asked = { address: String(address), init }
        return new Response('{"ok":true,"data":[]}')
      },
    },
  )
  expect(data).toEqual([])
  expect(asked?.address).toBe('/api/jobs.list')
  expect(asked?.init).toMatchObject({ method: 'POST', body: '{}', credentials: 'same-origin' })
})

test('a refusal keeps its code, parameters and retry rule, and has words', async () => {
  const error = {
    code: 'STORE_LOCKED',
    key: 'error.STORE_LOCKED',
    params: { path: '/x.db' },
    retry: 'afterFix',
  }
  const wire = await failure(
    call('sources.list', {}, { fetch: answering(JSON.stringify({ ok: false, error }), 409) }),
  )
  expect(wire).toEqual(error)
  expect(wireErrorText(wire).what).toContain('/x.db')
})

test('a refusal with status 200 is no success, and data without ok is none either', async () => {
  expect((await failure(call('jobs.list', {}, { fetch: answering('{"data":[]}') }))).code).toBe('INTERNAL')
  expect((await failure(call('jobs.list', {}, { fetch: answering('[]') }))).code).toBe('INTERNAL')
})

test('a host that is gone, and a page of HTML, are named', async () => {
  const gone = await failure(
    call('jobs.list', {}, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }),
  )
  expect(gone).toMatchObject({ code: 'UNREACHABLE', retry: 'now' })
  const html = await failure(call('jobs.list', {}, { fetch: answering('<html>', 502) }))
  expect(html).toMatchObject({ code: 'INTERNAL', params: { message: 'HTTP 502' } })
})

test('an aborted call throws what aborted it, not an error for people', async () => {
  const stop = new AbortController()
  stop.abort(new Error('page left'))
  const fetch = async (_: unknown, init?: RequestInit) => {
    init?.signal?.throwIfAborted()
    return new Response('{}')
  }
  await expect(call('jobs.list', {}, { signal: stop.signal, fetch })).rejects.toThrow('page left')
})

test('in development an answer that does not fit the contract is refused by name', async () => {
  const wire = await failure(call('app.info', {}, { fetch: answering('{"ok":true,"data":{"version":1}}') }))
  expect(wire.params['message']).toContain('app.info')
})

test('an upload sends the file with its name and gives its handle', async () => {
  const file = new File(['a,b'], 'phản ánh.csv')
  let header: string | null = null
  const fetch = async (_: unknown, init?: RequestInit) => {
    header = new Headers(init?.headers).get('x-file-name')
    return new Response('{"ok":true,"data":{"upload":"u1"}}')
  }
  expect(await upload(file, { fetch })).toEqual({ upload: 'u1' })
  expect(decodeURIComponent(header ?? '')).toBe('phản ánh.csv')
})

test('any thrown thing becomes an error with words; a code of a newer host too', () => {
  expect(asCallError(new Error('x')).wire).toMatchObject({ code: 'INTERNAL', params: { message: 'x' } })
  expect(asCallError('y').wire.params['message']).toBe('y')
  const newer = { code: 'MOON_PHASE', key: 'error.MOON_PHASE', params: {}, retry: 'never' as const }
  expect(wireErrorText(newer).what).toContain('MOON_PHASE')
})
