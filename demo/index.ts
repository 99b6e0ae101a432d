/**
 * The demo city: a small web application on loopback with real protocols and invented content. Everything is made from
 * the seed and the week of its founding; only what has happened by `now()` is served.
 */
import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Instant, Place, RulePack } from '../contract/model.ts'
import { createWeb } from './channels/web.ts'
import { makeRulePack } from './city/rule-pack.ts'
import { buildTown } from './city/town.ts'
import type { TruthRow } from './city/truth.ts'
import { tellTruth } from './city/truth.ts'

export type { TruthRow } from './city/truth.ts'

/** Ho Chi Minh City: its ward names, codes and positions are facts, all else is invented. */
export const DEMO_PROVINCE = '79'

export interface DemoOptions {
  /** Wards of any provinces; those of DEMO_PROVINCE are used, or all where there are none. */
  wards: Place[]
  seed: number
  /** Monday 00:00 (+07:00) of the week the city was founded in. */
  anchor: Instant
  now: () => Date
  /** 0 or absent: the system chooses. Always on 127.0.0.1. */
  port?: number
}

export interface DemoSource {
  kind: 'feed' | 'open311' | 'mastodon' | 'discourse' | 'file'
  name: string
  config: Record<string, unknown>
}

export interface DemoCity {
  url: string
  port: number
  sources: DemoSource[]
  rulePack: RulePack
  /** What is true of everything published by now. */
  truth(): TruthRow[]
  close(): Promise<void>
}

/** @throws RangeError without wards; Error of node:net where the port is taken */
export async function startDemoCity(options: DemoOptions): Promise<DemoCity> {
  const own = options.wards.filter((ward) => ward.provinceCode === DEMO_PROVINCE)
  const wards = own.length > 0 ? own : options.wards
  if (wards.length === 0) throw new RangeError('the demo city needs wards')
  const anchor = Date.parse(options.anchor)
  const rulePack = makeRulePack(anchor)
  const town = buildTown(wards, options.seed, anchor, rulePack)
  const web = createWeb(town, () => options.now().getTime())
  const server = serve({ fetch: web.fetch, port: options.port ?? 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    if (server.listening) resolve()
    else server.once('listening', resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    port,
    sources: listSources(url),
    rulePack,
    truth: () => tellTruth(town, options.now().getTime()),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function listSources(url: string): DemoSource[] {
  return [
    { kind: 'feed', name: 'Báo Thành phố mẫu', config: { url: `${url}/bao/rss.xml` } },
    { kind: 'feed', name: 'Tin nhanh đô thị (mẫu)', config: { url: `${url}/tin-nhanh/atom.xml` } },
    {
      kind: 'open311',
      name: 'Cổng phản ánh hiện trường (mẫu)',
      config: { url: `${url}/open311/v2`, backfillDays: 200 },
    },
    { kind: 'mastodon', name: 'Mạng xã hội Phố mẫu', config: { url, timeline: 'public', backfillDays: 200 } },
    { kind: 'discourse', name: 'Diễn đàn Cư dân (mẫu)', config: { url, backfillDays: 200 } },
    {
      kind: 'file',
      name: 'Tổng đài 1022 (mẫu)',
      config: { url: `${url}/1022/xuat.csv`, preset: 'hotline' },
    },
  ]
}
