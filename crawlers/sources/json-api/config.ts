/** The configuration of one interface, and what a preset adds to it. */
import { z } from 'zod'
import { Access, Fields, Paging } from './fields.ts'
import { PRESETS, presets } from './presets.ts'

export const JsonApiConfig = z.object({
  /** The address with its places `{page}`, `{offset}`, `{cursor}`, `{since}`, `{from}`, `{to}`; with a preset, the site's. */
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  preset: z.enum(PRESETS).optional().meta({ first: true }),
  ...Paging.shape,
  ...Fields.shape,
  ...Access.shape,
  secret: z.string().min(1).optional().meta({ secret: true }),
  /** How far back the first run reaches. */
  days: z.int().min(1).max(3650).default(30),
  /** Most pages of one run. */
  maxPages: z.int().min(1).max(10_000).default(500),
})
export type Settings = z.output<typeof JsonApiConfig>
/** With the preset and what holds where nothing is said. */
export type Settled = Settings & Required<Pick<Settings, 'paging' | 'firstPage' | 'sinceFormat' | 'auth'>>

/** What a person filled in goes before what the preset knows. */
export function settle(config: Settings): Settled {
  const base = { paging: 'none', firstPage: 1, sinceFormat: 'iso', auth: 'none' } as const
  const given = Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== undefined && value !== ''),
  ) as Settings
  if (!config.preset) return { ...base, ...given }
  const { path, ...preset } = presets[config.preset]
  const url = /\{\w+\}/.test(config.url) ? config.url : config.url.replace(/\/+$/, '') + path
  return { ...base, ...preset, ...given, url }
}
