/** Connector kinds by what a person is looking for. Pure. */
import type { SourceKindInfo } from '../../../contract/api.ts'
import { fieldsOf } from './schema-form.ts'

const GROUPS = {
  press: ['feed', 'article', 'web'],
  portals: ['open311', 'json-api'],
  forums: ['discourse', 'nodebb', 'reddit'],
  social: ['mastodon', 'bluesky', 'youtube', 'telegram'],
  own: ['facebook-page', 'zalo-oa'],
  files: ['file', 'folder'],
} as const
export type KindGroup = keyof typeof GROUPS | 'other'

const groupOf = (kind: string): KindGroup =>
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((group) =>
    (GROUPS[group] as readonly string[]).includes(kind),
  ) ?? 'other'

/** A kind of a later version stands in `other`; those that are off until a person has read why stand apart. */
export function groupKinds(kinds: readonly SourceKindInfo[]) {
  const on = kinds.filter(({ capabilities }) => capabilities.defaultOn)
  const groups = [...(Object.keys(GROUPS) as KindGroup[]), 'other' as const].map((group) => ({
    group,
    kinds: inOrder(
      on.filter(({ kind }) => groupOf(kind) === group),
      group,
    ),
  }))
  return {
    groups: groups.filter((each) => each.kinds.length > 0),
    off: kinds.filter(({ capabilities }) => !capabilities.defaultOn),
  }
}

function inOrder(kinds: SourceKindInfo[], group: KindGroup): SourceKindInfo[] {
  const order: readonly string[] = group === 'other' ? [] : GROUPS[group]
  return kinds.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** A kind whose config a person does not type: the wizard for files makes it out of the file itself. */
export const isImported = ({ kind, form }: SourceKindInfo): boolean =>
  kind === 'file' || fieldsOf(form).unreachable.length > 0

/** Where a source of the kind is added. */
export const addLink = (info: SourceKindInfo): string =>
  isImported(info) ? '/sources/import' : `/sources/add?kind=${encodeURIComponent(info.kind)}`
