/** The event stream cut into lines, wherever the network cuts it. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../renderer/lib/lines.ts'

function streamOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('lines come whole, whatever the pieces: letters of several bytes and heartbeats among them', async () => {
  const line = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((text) => !/[\n]/.test(text) && text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = new TextEncoder().encode(lines.map((text) => `${text}\n\n`).join(''))
      expect(await allOf(linesOf(streamOf(bytes, size)))).toEqual(lines)
    }),
  )
})

test('a last line without its end is not lost', async () => {
  const bytes = new TextEncoder().encode('{"seq":1}\n{"seq":2}')
  expect(await allOf(linesOf(streamOf(bytes, 4)))).toEqual(['{"seq":1}', '{"seq":2}'])
})

test('who stops reading lets the stream go', async () => {
  let cancelled = false
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('x\n')),
    cancel: () => void (cancelled = true),
  })
  for await (const line of linesOf(stream)) if (line === 'x') break
  expect(cancelled).toBe(true)
})
