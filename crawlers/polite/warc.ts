/**
 * Records of WARC 1.1 (ISO 28500:2017; https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/)
 * as bytes, and back.
 */
import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Instant } from '../../contract/model.ts'

export const FORMAT = 'WARC/1.1'
const END_OF_HEAD = '\r\n\r\n'

/** Field names as they are written; in the order of the record. */
export type Fields = Record<string, string>

export interface RecordFacts {
  type: 'warcinfo' | 'response' | 'resource'
  /** `urn:uuid:…` */
  id: string
  at: Instant
  /** Null: a document without an address; it is named by the record's own id. */
  url: string | null
  contentType: string
  fields?: Fields
}

/** `sha256:` + hex. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** A whole record: version, fields, block, two empty lines. */
export function writeRecord(facts: RecordFacts, block: Uint8Array): Buffer {
  const fields: Fields = {
    'WARC-Type': facts.type,
    'WARC-Record-ID': `<${facts.id}>`,
    'WARC-Date': facts.at,
    ...(facts.type === 'warcinfo' ? {} : { 'WARC-Target-URI': facts.url ?? facts.id }),
    ...facts.fields,
    'WARC-Block-Digest': digestOf(block),
    'Content-Type': facts.contentType,
    'Content-Length': String(block.length),
  }
  return Buffer.concat([Buffer.from(headOf(FORMAT, fields)), block, Buffer.from(END_OF_HEAD)])
}

export interface WarcRecord {
  /** Lower-case names. */
  fields: Fields
  block: Buffer
}

/** @throws Error where the bytes are no record */
export function readRecord(bytes: Buffer): WarcRecord {
  const { first, fields, rest } = splitHead(bytes)
  const length = Number(fields['content-length'])
  if (!first.startsWith('WARC/') || !(rest.length >= length)) throw new Error('not a WARC record')
  return { fields, block: rest.subarray(0, length) }
}

/** The HTTP message of an answer whose transfer and content codings are undone. */
export function writeHttp(status: number, headers: Fields, body: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(headOf(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`, headers)),
    body,
  ])
}

export interface HttpMessage {
  status: number
  /** Lower-case names. */
  headers: Fields
  body: Buffer
}

/** @throws Error where the bytes are no HTTP message */
export function readHttp(bytes: Buffer): HttpMessage {
  const { first, fields, rest } = splitHead(bytes)
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1])
  if (!status) throw new Error('not an HTTP message')
  return { status, headers: fields, body: rest }
}

/** No value may begin a line of its own: line breaks and other controls become spaces. */
function headOf(first: string, fields: Fields): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${value.replaceAll(/\p{Cc}+/gu, ' ').trim()}`,
  )
  return [first, ...lines].join('\r\n') + END_OF_HEAD
}

function splitHead(bytes: Buffer): { first: string; fields: Fields; rest: Buffer } {
  const end = bytes.indexOf(END_OF_HEAD)
  if (end === -1) throw new Error('no end of the head')
  const [first = '', ...lines] = bytes.toString('utf8', 0, end).split('\r\n')
  const fields = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { first, fields: Object.fromEntries(fields), rest: bytes.subarray(end + END_OF_HEAD.length) }
}
