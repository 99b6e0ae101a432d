/** One call of the contract: input checked, handler run, output checked, every failure made a reply. */
import type { z } from 'zod'
import { api } from '../contract/api.ts'
import type { CallName, CallOutput, HandlerInput, Reply } from '../contract/api.ts'
import { AppError, asAppError } from '../contract/errors.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { Logger } from './log.ts'

/** One function for each call of the contract; a missing or misspelt one does not compile. */
export type Handlers = { [N in CallName]: (input: HandlerInput<N>) => Promise<CallOutput<N>> }

/** HTTP status of an error; what is not named here is 422 where asking again is no use, else 503. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  NO_TOKEN: 401,
  WRONG_HOST: 403,
  WRONG_ORIGIN: 403,
  BAD_SIGNATURE: 403,
  UNKNOWN_CALL: 404,
  NOT_FOUND: 404,
  JOB_RUNNING: 409,
  UPLOAD_GONE: 410,
  EVIDENCE_GONE: 410,
  TOO_LARGE_REQUEST: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  DISK_FULL: 507,
}

export function statusOf(error: AppError): number {
  return STATUS[error.code] ?? (error.retry === 'never' || error.retry === 'afterFix' ? 422 : 503)
}

/**
 * Runs the call named in an address. Never throws for what a handler does: see `reply`.
 * @throws AppError UNKNOWN_CALL, BAD_REQUEST
 */
export async function runCall(handlers: Handlers, name: string, body: unknown): Promise<unknown> {
  if (!isCall(name)) throw new AppError('UNKNOWN_CALL', { name })
  const input = api[name].input.safeParse(body)
  if (!input.success) throw new AppError('BAD_REQUEST', { detail: issuesOf(input.error) })
  // One name picks both the schema and the handler, which the mapped type ties together; TypeScript cannot follow that
  // through a union of names.
  const handler = handlers[name] as (input: unknown) => Promise<unknown>
  const given = await handler(input.data)
  const output = api[name].output.safeParse(given)
  if (!output.success)
    throw new AppError(
      'INTERNAL',
      { message: `${name} gave ${issuesOf(output.error)}` },
      { cause: output.error },
    )
  return output.data
}

/** What work gives, as a reply. What we did not throw on purpose is logged with its cause. */
export async function replyOf<T>(
  work: () => Promise<T>,
  log: Logger,
  what: string,
): Promise<{ reply: Reply<T>; status: number }> {
  try {
    return { reply: { ok: true, data: await work() }, status: 200 }
  } catch (thrown) {
    const error = asAppError(thrown)
    if (error.code === 'INTERNAL') log.error({ error, what }, 'a call failed')
    else log.debug({ code: error.code, params: error.params, what }, 'a call was refused')
    return { reply: { ok: false, error: error.toWire() }, status: statusOf(error) }
  }
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(api, name)
}

function issuesOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    .join('; ')
}
