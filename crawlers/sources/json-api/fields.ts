/** What a person says of an interface: where things stand in its answers. Flat, so that a form can be made of it. */
import { z } from 'zod'
import { isPath } from './path.ts'

const path = z.string().trim().max(300).refine(isPath, { error: 'path' }).optional()

/** How an answer is read; kept with every stored answer. */
export const Fields = z.object({
  /** The list of items; empty: the answer itself is the list. */
  items: path,
  idPath: path,
  titlePath: path,
  textPath: path,
  datePath: path,
  updatedPath: path,
  urlPath: path,
  authorPath: path,
  statusPath: path,
  categoryPath: path,
  latitudePath: path,
  longitudePath: path,
  addressPath: path,
  agencyPath: path,
  duePath: path,
  closedPath: path,
  parentPath: path,
  kind: z.enum(['post', 'article', 'report', 'comment']).optional(),
  /** True where texts are HTML. */
  html: z.boolean().optional(),
  /** Offset or name of the zone of dates that name none; otherwise that of the settings. */
  zone: z
    .string()
    .trim()
    .regex(/^([+-]\d{2}:\d{2}|[A-Za-z]+(\/[A-Za-z_+-]+)*)$/)
    .refine(isZone, { error: 'zone' })
    .optional(),
  /** Order of figures such as 03/04/2026. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** Values of the status that mean closed. */
  closedValues: z.array(z.string().trim().min(1)).optional(),
})
export type Fields = z.output<typeof Fields>

function isZone(zone: string): boolean {
  if (/^[+-]/.test(zone)) return true
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false // the one way to ask whether a zone has this name
  }
}

/** How pages follow each other. */
export const Paging = z.object({
  paging: z.enum(['none', 'page', 'offset', 'cursor', 'link', 'nextUrl']).optional(),
  /** Number of the first page. */
  firstPage: z.int().min(0).max(10).optional(),
  nextCursor: path,
  nextUrl: path,
  /** Number of all items. */
  total: path,
  sinceFormat: z.enum(['iso', 'day', 'unix', 'unixMs']).optional(),
})

/** How the interface knows who asks; the secret itself is a field of the configuration alone. */
export const Access = z.object({
  auth: z.enum(['none', 'header', 'basic', 'bearer']).optional(),
  /** Of the header that carries the secret. */
  headerName: z
    .string()
    .trim()
    .regex(/^[\w-]{1,80}$/)
    .optional(),
  user: z.string().trim().max(200).optional(),
})
