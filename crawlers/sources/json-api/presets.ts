/** Interfaces that are known: what a person would otherwise fill in. What is filled in goes before these. */
import type { z } from 'zod'
import type { Access, Fields, Paging } from './fields.ts'

type Known = Fields & z.output<typeof Paging> & Pick<z.output<typeof Access>, 'auth' | 'headerName'>

export type Preset = Known & {
  /** Behind the site's address. */
  path: string
}

export const PRESETS = ['wordpress-posts', 'wordpress-comments', 'city-portal'] as const
export const presets: Readonly<Record<(typeof PRESETS)[number], Preset>> = {
  /**
   * https://developer.wordpress.org/rest-api/reference/posts/ (`modified_after` since WordPress 5.7). Oldest change first,
   * so that what is changed meanwhile comes at the end.
   */
  'wordpress-posts': {
    path: '/wp-json/wp/v2/posts?per_page=100&page={page}&orderby=modified&order=asc&modified_after={since}&_embed=author,wp:term',
    paging: 'page',
    idPath: 'id',
    titlePath: 'title.rendered',
    textPath: 'content.rendered',
    datePath: 'date_gmt',
    updatedPath: 'modified_gmt',
    urlPath: 'link',
    authorPath: '_embedded.author[0].name',
    categoryPath: '_embedded.wp:term[*][*].name',
    html: true,
    zone: '+00:00',
    kind: 'article',
  },
  /** https://developer.wordpress.org/rest-api/reference/comments/ */
  'wordpress-comments': {
    path: '/wp-json/wp/v2/comments?per_page=100&page={page}&orderby=date_gmt&order=asc&after={since}',
    paging: 'page',
    idPath: 'id',
    textPath: 'content.rendered',
    datePath: 'date_gmt',
    urlPath: 'link',
    authorPath: 'author_name',
    parentPath: 'parent',
    html: true,
    zone: '+00:00',
    kind: 'comment',
  },
  /** A city's own portal, as this kind's README describes it; to be adapted to what the city's unit documents. */
  'city-portal': {
    path: '/api/v1/reports?updated_since={since}&updated_before={to}&limit=200&cursor={cursor}',
    paging: 'cursor',
    nextCursor: 'next_cursor',
    items: 'data',
    idPath: 'id',
    titlePath: 'title',
    textPath: 'content',
    datePath: 'received_at',
    updatedPath: 'updated_at',
    urlPath: 'public_url',
    statusPath: 'status.name',
    categoryPath: 'category.name',
    latitudePath: 'location.lat',
    longitudePath: 'location.lng',
    addressPath: 'location.address',
    agencyPath: 'agency.name',
    duePath: 'due_at',
    closedPath: 'closed_at',
    closedValues: ['Đã xử lý', 'Đã trả lời', 'Hoàn thành', 'closed'],
    auth: 'bearer',
    kind: 'report',
  },
}
