/**
 * No doors inwards: which addresses a source may not reach unless a person allowed it. The check is made on the address
 * that is really connected to, so a name that first points outside and then inside (DNS rebinding) fails as well.
 * Ranges: IANA special-purpose registries, RFC 6890 and its updates.
 */
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { AppError } from '../../contract/errors.ts'

const PRIVATE_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** `::/96` holds the unspecified and the loopback address and the old IPv4-compatible form. */
const PRIVATE_V6: [string, number][] = [
  ['::', 96],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]
/** Prefixes that carry an IPv4 address: where in the eight groups it stands. */
const EMBEDDED: { prefix: string; bits: number; group: number }[] = [
  { prefix: '::ffff:0:0', bits: 96, group: 6 },
  { prefix: '::ffff:0:0:0', bits: 96, group: 6 },
  { prefix: '64:ff9b::', bits: 96, group: 6 },
  { prefix: '64:ff9b:1::', bits: 48, group: 6 },
  { prefix: '2002::', bits: 16, group: 1 },
]

const v4 = new BlockList()
for (const [net, bits] of PRIVATE_V4) v4.addSubnet(net, bits, 'ipv4')
const v6 = new BlockList()
for (const [net, bits] of PRIVATE_V6) v6.addSubnet(net, bits, 'ipv6')
const embedded = EMBEDDED.map(({ prefix, bits, group }) => {
  const list = new BlockList()
  list.addSubnet(prefix, bits, 'ipv6')
  return { list, group }
})

/** True for loopback, link-local, private, shared (CGNAT), multicast, reserved and unspecified addresses. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.split('%')[0]!
  const family = isIP(bare)
  if (family === 4) return v4.check(bare, 'ipv4')
  if (family !== 6) return true
  const groups = groupsOf(bare)
  const holder = embedded.find(({ list }) => list.check(bare, 'ipv6'))
  if (holder) {
    const [high, low] = [groups[holder.group]!, groups[holder.group + 1]!]
    return v4.check([high >> 8, high & 255, low >> 8, low & 255].join('.'), 'ipv4')
  }
  return v6.check(bare, 'ipv6')
}

/** The eight 16-bit groups of an IPv6 address, written in any of its forms. */
function groupsOf(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex = dotted
    ? address.slice(0, dotted.index) +
      [0, 2].map((at) => ((Number(dotted[at + 1]) << 8) | Number(dotted[at + 2])).toString(16)).join(':')
    : address
  const [left, right] = hex.split('::') as [string, string | undefined]
  const parse = (part: string | undefined) =>
    part ? part.split(':').map((group) => parseInt(group, 16)) : []
  const [head, tail] = [parse(left), parse(right)]
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}

/**
 * The address as a URL that may be asked at all.
 * @throws AppError BAD_ADDRESS for anything but http and https, or with a name and password in it;
 * PRIVATE_ADDRESS for an inner address written as a number
 */
export function checkedUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new AppError('BAD_ADDRESS', { url: withoutUser(text).slice(0, 300) })
  }
  if (!allowPrivate && isPrivateHost(url)) throw new AppError('PRIVATE_ADDRESS', { host: url.host })
  return url
}

/** The address without the name and the password that may stand before its host. */
export function withoutUser(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:[/\\]*)[^/\\?#]*@/i, '$1')
}

/** True where the host is written as an inner address or is `localhost`. Names are checked when they are looked up. */
export function isPrivateHost(url: URL): boolean {
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
  if (isIP(name)) return isPrivateAddress(name)
  return name === 'localhost' || name.endsWith('.localhost')
}

type Answered = (error: Error | null, address: string | LookupAddress[], family?: number) => void
export type Lookup = (name: string, options: LookupOptions, done: Answered) => void
/** The resolver of the machine. */
export const lookUpName = lookup as Lookup

/** A `lookup` for a connecting socket that answers with public addresses only. */
export function publicLookup(ask: Lookup = lookUpName): Lookup {
  return (name, options, done) =>
    ask(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const addresses = Array.isArray(found) ? found : [{ address: found, family: isIPv6(found) ? 6 : 4 }]
      if (addresses.some(({ address }) => isPrivateAddress(address)))
        return done(new AppError('PRIVATE_ADDRESS', { host: name }), [])
      if (options.all) return done(null, addresses)
      const [first] = addresses
      return first
        ? done(null, first.address, first.family)
        : done(new AppError('HOST_UNKNOWN', { host: name }), [])
    })
}
