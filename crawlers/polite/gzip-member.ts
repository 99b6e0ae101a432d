/**
 * Gzip members (RFC 1952) that say their own length, one for each record of a WARC file. The length stands in an extra
 * field named `sl` (skip lengths, from WARC 0.9), which every gzip reader passes over; by it the end of the last whole
 * record is found again without unpacking a day's file.
 */
import { readSync } from 'node:fs'
import { promisify } from 'node:util'
import { crc32, deflateRaw, gunzipSync } from 'node:zlib'

const deflate = promisify<Uint8Array, Buffer>(deflateRaw)

/** Magic, deflate, FEXTRA, no time, unknown system, then `sl` with two 32-bit lengths to follow. */
const SIGN = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 12, 0, 0x73, 0x6c, 8, 0])
const HEADER_BYTES = SIGN.length + 8
const TRAILER_BYTES = 8

/** The bytes as one gzip member. */
export async function packMember(bytes: Uint8Array): Promise<Buffer> {
  const packed = await deflate(bytes)
  const header = Buffer.alloc(HEADER_BYTES)
  SIGN.copy(header)
  header.writeUInt32LE(HEADER_BYTES + packed.length + TRAILER_BYTES, SIGN.length)
  header.writeUInt32LE(bytes.length, SIGN.length + 4)
  const trailer = Buffer.alloc(TRAILER_BYTES)
  trailer.writeUInt32LE(crc32(bytes), 0)
  trailer.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([header, packed, trailer])
}

/**
 * Where the last whole member ends: all that follows is the half of one, written when the process was killed.
 * @param size of the file in bytes
 * @returns null where what follows is not of our making or is followed by more members: damage, nothing to cut off
 */
export function endOfWhole(file: number, size: number): number | null {
  let [end, last] = [0, 0]
  const header = Buffer.alloc(HEADER_BYTES)
  while (end + HEADER_BYTES <= size) {
    readSync(file, header, 0, HEADER_BYTES, end)
    if (!header.subarray(0, SIGN.length).equals(SIGN)) break
    const length = header.readUInt32LE(SIGN.length)
    if (length <= HEADER_BYTES || end + length > size) break
    last = end
    end += length
  }
  if (end > last && !isWhole(read(file, last, end - last))) end = last
  const rest = read(file, end, size - end)
  return isHalf(rest) ? end : null
}

function isWhole(member: Buffer): boolean {
  try {
    gunzipSync(member)
    return true
  } catch {
    return false
  }
}

/** Empty, the beginning of one member, or the zeros that a file system leaves after a power cut. */
function isHalf(rest: Buffer): boolean {
  const sign = rest.subarray(0, SIGN.length)
  if (sign.equals(SIGN.subarray(0, sign.length))) return rest.indexOf(SIGN, 1) === -1
  return rest.every((byte) => byte === 0)
}

function read(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, from))
}
