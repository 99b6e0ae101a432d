import type { LookupAddress } from 'node:dns'
import { expect, test } from 'vitest'
import { isPrivateAddress, publicLookup } from '../../crawlers/polite/address.ts'
import { createFetcher } from '../../crawlers/polite/fetcher.ts'
import type { Answer, Transport } from '../../crawlers/polite/transport.ts'
import { errandOf, failure, NOW } from './server.ts'

const INNER =
  `0.0.0.0 10.1.2.3 100.64.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1
  224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::127.0.0.1
  64:ff9b::a00:1 2002:7f00:1:: 2002:c0a8:101::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 ff02::1 nonsense`.split(
    /\s+/,
  )
const OUTER = [
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:808:808::1',
]

test.each(INNER)('%s is an inner address', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})
test.each(OUTER)('%s is a public address', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})

test('a name that points inwards, even once among others, is refused when it is connected to', async () => {
  const resolve = (addresses: LookupAddress[], all: boolean) =>
    new Promise<unknown>((go, refuse) => {
      publicLookup((_, __, done) => done(null, addresses))('rebound.example', { all }, (error, ...found) =>
        error ? refuse(error) : go(found),
      )
    })
  const [outside, inside] = [
    { address: '93.184.216.34', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]
  expect(await failure(resolve([outside, inside], true))).toBe('PRIVATE_ADDRESS')
  expect(await failure(resolve([inside], false))).toBe('PRIVATE_ADDRESS')
  expect(await resolve([outside], false)).toEqual(['93.184.216.34', 4])
  expect(await resolve([outside], true)).toEqual([[outside], undefined].slice(0, 1))
})

test('a redirect from outside inwards is refused and never asked', async () => {
  const asked: string[] = []
  const transport: Transport = {
    async exchange({ url }): Promise<Answer> {
      asked.push(url.href)
      if (url.pathname === '/robots.txt') return { status: 404, headers: {}, bytes: new Uint8Array() }
      return { status: 302, headers: { location: 'http://169.254.169.254/latest/' }, bytes: new Uint8Array() }
    },
    close: async () => {},
  }
  const fetcher = createFetcher({
    agent: 'x',
    now: () => NOW,
    random: () => 0,
    transport,
    monotonic: () => 0,
    sleep: async () => {},
  })
  const fetch = fetcher.fetchFor(errandOf())
  expect(await failure(fetch('http://news.example/'))).toBe('PRIVATE_ADDRESS')
  expect(asked).toEqual(['http://news.example/robots.txt', 'http://news.example/'])
})
