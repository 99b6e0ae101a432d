/** Small stand-ins that the host's tests share. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { api } from '../../contract/api.ts'
import { createApp } from '../../host/app.ts'
import type { App, AppOptions } from '../../host/app.ts'
import type { Handlers } from '../../host/calls.ts'
import { createEvents } from '../../host/events.ts'
import type { Logger } from '../../host/log.ts'
import { createUploads } from '../../host/uploads.ts'

export const TOKEN = 'a-token-of-this-launch'
export const HOST = '127.0.0.1:4000'
export const ORIGIN = `http://${HOST}`
export const ALLOWED = {
  hosts: [HOST, 'localhost:4000'],
  origins: [ORIGIN, 'http://localhost:4000'],
}

/** A folder that goes when the test ends. */
export function tempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Said {
  level: string
  facts: Record<string, unknown>
  message: string
}

export function listeningLog(): Logger & { said: Said[] } {
  const said: Said[] = []
  const at = (level: string) => (facts: object, message: string) =>
    void said.push({ level, facts: { ...facts }, message })
  return { said, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A clock that moves only when it is told to. */
export function handClock(start = '2026-03-02T01:00:00.000Z'): {
  now: () => Date
  pass: (ms: number) => void
} {
  let time = Date.parse(start)
  return { now: () => new Date(time), pass: (ms) => void (time += ms) }
}

/** Handlers that all refuse, but those that are given. */
export function handlersWith(given: Partial<Handlers>): Handlers {
  const refuse = () => Promise.reject(new Error('not expected in this test'))
  const all = Object.fromEntries(Object.keys(api).map((name) => [name, refuse])) as unknown as Handlers
  return { ...all, ...given }
}

let made = 0
export const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`

export function appWith(given: Partial<AppOptions> = {}): App {
  const { now } = handClock()
  return createApp({
    handlers: handlersWith({}),
    events: createEvents({ now }),
    uploads: createUploads({ folder: tempDir(), newId }),
    uiDir: tempDir(),
    token: TOKEN,
    allowed: ALLOWED,
    log: listeningLog(),
    ...given,
  })
}

/** A request as the desk makes it: own origin, token in a header. */
export function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Request {
  const headers = { host: HOST, origin: ORIGIN, authorization: `Bearer ${TOKEN}`, ...init.headers }
  return new Request(`${ORIGIN}${path}`, { ...init, headers })
}

export function call(name: string, body: unknown, headers: Record<string, string> = {}): Request {
  return ask(`/api/${name}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
}
