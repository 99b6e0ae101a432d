/** The typed way to the host: `call('posts.list', { … })` over the one table of the contract. */
import { api } from '../../contract/api.ts'
import type { CallInput, CallName, CallOutput, Reply } from '../../contract/api.ts'
import { ERRORS } from '../../contract/errors.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { WireError } from '../../contract/model.ts'

/** A call that the host refused, or that did not reach it. `wire` is what a person is told. */
export class CallError extends Error {
  readonly wire: WireError

  constructor(wire: WireError, options: { cause?: unknown } = {}) {
    super(`${wire.code} ${JSON.stringify(wire.params)}`, options)
    this.name = 'CallError'
    this.wire = wire
  }
}

/** Any thrown value as a CallError; what is not one becomes INTERNAL with its cause kept. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return ownError('INTERNAL', { message }, thrown)
}

function ownError(code: ErrorCode, params: WireError['params'], cause?: unknown): CallError {
  return new CallError({ code, key: `error.${code}`, params, retry: ERRORS[code] }, { cause })
}

export type CallOptions = { signal?: AbortSignal; fetch?: typeof globalThis.fetch }

/**
 * Asks the host. Resolves with the data; throws a CallError for a refusal, a host that cannot be reached, or an answer
 * that is no Reply. An aborted call throws the signal's own reason, for the caller to ignore.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { signal, fetch = globalThis.fetch }: CallOptions = {},
): Promise<CallOutput<N>> {
  const reply = await ask(fetch, `/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  })
  return outputOf(name, reply)
}

/** Sends a file to the host; the answer's `upload` is what `imports.preview` and `imports.start` take. */
export async function upload(file: File, { signal, fetch = globalThis.fetch }: CallOptions = {}) {
  const data = await ask(fetch, '/upload', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
    signal,
  })
  if (isRecord(data) && typeof data['upload'] === 'string') return { upload: data['upload'] }
  throw ownError('INTERNAL', { message: 'upload' })
}

async function ask(fetch: typeof globalThis.fetch, address: string, request: RequestInit): Promise<unknown> {
  const reply = await readReply(fetch, address, request)
  if (reply.ok) return reply.data
  throw new CallError(reply.error)
}

async function readReply(
  fetch: typeof globalThis.fetch,
  address: string,
  request: RequestInit,
): Promise<Reply<unknown>> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...request })
  } catch (thrown) {
    if (request.signal?.aborted) throw thrown
    throw ownError('UNREACHABLE', { host: 'Lắng Nghe' }, thrown)
  }
  let body: unknown
  try {
    body = await response.json()
  } catch (thrown) {
    if (request.signal?.aborted) throw thrown
    throw ownError('INTERNAL', { message: `HTTP ${response.status}` }, thrown)
  }
  if (isRecord(body) && body['ok'] === true) return { ok: true, data: body['data'] }
  const error = isRecord(body) ? WireError.safeParse(body['error']) : undefined
  if (error?.success) return { ok: false, error: error.data }
  throw ownError('INTERNAL', { message: `HTTP ${response.status}` })
}

/** The host has validated its answer; in development the desk does so again, to name a drift where it is seen. */
function outputOf<N extends CallName>(name: N, data: unknown): CallOutput<N> {
  if (!import.meta.env.DEV) return data as CallOutput<N>
  const parsed = api[name].output.safeParse(data)
  if (parsed.success) return parsed.data as CallOutput<N>
  throw ownError('INTERNAL', { message: `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''}` })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
