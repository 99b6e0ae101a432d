/**
 * A kind of source that exists for tests: a bulletin board that is read by pages, needs a token, says what it deleted, can
 * be read again by days, and sends messages by itself. Its server does what a test tells it to.
 */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../contract/errors.ts'
import type { ParsedPost } from '../../contract/model.ts'
import type { Connector } from '../../crawlers/index.ts'
import { itemOf } from '../../crawlers/item.ts'

const BulletinConfig = z.object({
  url: z.url(),
  token: z.string().min(1).meta({ secret: true }),
})

const Page = z.object({
  notes: z.array(z.object({ id: z.string(), text: z.string(), at: z.string() })),
  deleted: z.array(z.string()).default([]),
  next: z.number(),
  total: z.number(),
  lost: z.object({ from: z.string(), to: z.string() }).optional(),
})

export const bulletin: Connector<typeof BulletinConfig> = {
  kind: 'bulletin',
  version: 1,
  capabilities: {
    access: 'ownToken',
    documentation: 'https://example.org/bulletin',
    defaultOn: true,
    maxRate: 200,
    retentionDays: 30,
    followsDeletes: true,
    robotsRequired: false,
    backfillDays: null,
    backfillsRange: true,
    catchesUp: true,
  },
  config: BulletinConfig,
  async *collect({ url, token }, cursor, ctx) {
    const span = ctx.range ? `&from=${ctx.range.from}&to=${ctx.range.to}` : ''
    for (let after = z.number().default(0).parse(cursor.after); ;) {
      const got = await ctx.fetch(`${url}/page?after=${after}${span}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const page = Page.parse(JSON.parse(got.body))
      if (page.lost) ctx.lost(page.lost.from, page.lost.to)
      if (page.notes.length + page.deleted.length === 0) return
      after = page.next
      yield itemOf(got, 'page', {}, { after })
      ctx.report({ done: after, total: page.total })
      if (ctx.enough()) return
    }
  },
  parse: ({ body }) => Page.parse(JSON.parse(body)).notes.map(postOf),
  deletions: ({ body }) => Page.parse(JSON.parse(body)).deleted.map((id) => ({ id })),
  receive({ token }, { headers, body, now }) {
    if (headers['x-signature'] !== signed(token, body)) throw new AppError('BAD_SIGNATURE')
    if (body === '{}') return { item: null }
    const item = { layout: 'page', url: '', fetchedAt: now, mediaType: 'application/json', body, hints: {} }
    return { item }
  },
}

/** Off until somebody says yes. */
export const shy: Connector<typeof BulletinConfig> = {
  ...bulletin,
  kind: 'shy',
  capabilities: { ...bulletin.capabilities, defaultOn: false },
}

export const signed = (token: string, body: string): string =>
  createHmac('sha256', token).update(body).digest('hex')

function postOf({ id, text, at }: { id: string; text: string; at: string }): ParsedPost {
  return {
    externalId: id,
    kind: 'post',
    title: '',
    text,
    url: null,
    publishedAt: at,
    updatedAt: null,
    author: 'Nguyễn Văn A',
    language: 'vi',
    categories: [],
    status: null,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

export interface Board {
  url: string
  /** Queries of the pages that were asked for. */
  asked: string[]
  notes: { id: string; text: string; at: string }[]
  deleted: string[]
  token: string
  /** Takes over the answer where it returns true. */
  instead: ((query: URLSearchParams, response: ServerResponse, request: IncomingMessage) => boolean) | null
}

/** Pages of two notes. */
export async function startBoard(count: number, token = 'mã-bí-mật-không-được-lộ-1'): Promise<Board> {
  const board: Board = { url: '', asked: [], notes: [], deleted: [], token: encodeURI(token), instead: null }
  for (let number = 1; number <= count; number += 1) board.notes.push(noteOf(number))
  const server = createServer((request, response) => {
    const { searchParams: query, pathname } = new URL(request.url ?? '/', 'http://board')
    if (pathname !== '/page') return void response.writeHead(404).end()
    board.asked.push(query.toString())
    if (board.instead?.(query, response, request)) return
    if (request.headers.authorization !== `Bearer ${board.token}`) return void response.writeHead(401).end()
    const after = Number(query.get('after'))
    const inRange = board.notes.filter(
      ({ at }) => !query.has('from') || (at >= query.get('from')! && at < query.get('to')!),
    )
    const notes = inRange.slice(after, after + 2)
    const deleted = notes.length === 0 && after === inRange.length ? board.deleted.splice(0) : []
    const page = { notes, deleted, next: after + notes.length, total: inRange.length }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page))
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  board.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((go) => server.close(go))
  })
  return board
}

/** One note a day, the newest on 21 November 2026. */
export function noteOf(number: number): Board['notes'][number] {
  const day = new Date(Date.parse('2026-11-01T03:00:00Z') + (number % 20) * 86_400_000)
  return { id: `n${number}`, text: `Đèn đường số ${number} hỏng, trời tối khó đi.`, at: day.toISOString() }
}
