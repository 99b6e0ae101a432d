/** Every page: its address, its place in the navigation, and how to fetch its code. A new page is one entry here. */
import type { Component } from 'svelte'
import ChartLine from '@lucide/svelte/icons/chart-line'
import Hourglass from '@lucide/svelte/icons/hourglass'
import Layers from '@lucide/svelte/icons/layers'
import MessagesSquare from '@lucide/svelte/icons/messages-square'
import Rss from '@lucide/svelte/icons/rss'
import type { Key } from '../lib/i18n.svelte.ts'
import { matchPath } from '../lib/router.svelte.ts'
import type { FilterKey } from '../lib/filter.ts'

/** The parts of an address (`/issues/:id`) as they come to the page. */
export interface PageProps {
  id?: string
}

export interface Page {
  /** Patterns with a fixed word stand before those with `:id` in the same place. */
  path: string
  title: Key
  /** Selects of the filter bar; none: no bar. `week` adds the week's navigation, `period` from–to. */
  bar?: {
    keys: readonly FilterKey[]
    time: 'week' | 'period' | 'none'
    /** Filters that the page itself offers: no chip for them in the bar. */
    own?: readonly FilterKey[]
  }
  /** In the navigation, with what its badge shows. */
  nav?: { icon: typeof ChartLine; badge?: 'issues' | 'overdue' | 'posts' | 'sources' }
  /** The navigation entry that is marked while this page is open; its own path unless told. */
  under?: string
  load: () => Promise<{ default: Component } | { default: Component<Required<PageProps>> }>
}

export const PAGES: readonly Page[] = [
  {
    path: '/',
    title: 'nav.overview',
    bar: { keys: ['domain', 'ward', 'source', 'tone'], time: 'week' },
    nav: { icon: ChartLine },
    load: () => import('./overview/OverviewPage.svelte'),
  },
  {
    path: '/issues',
    title: 'nav.issues',
    bar: { keys: ['domain', 'ward', 'source', 'tone'], time: 'period' },
    nav: { icon: Layers, badge: 'issues' },
    load: () => import('./issues/IssuesPage.svelte'),
  },
  {
    path: '/issues/:id',
    title: 'nav.issues',
    under: '/issues',
    load: () => import('./issues/IssuePage.svelte'),
  },
  {
    path: '/complaints',
    title: 'nav.complaints',
    bar: {
      keys: ['domain', 'ward', 'source', 'agency'],
      time: 'period',
      own: ['state', 'standing', 'clock', 'urgency'],
    },
    nav: { icon: Hourglass, badge: 'overdue' },
    load: () => import('./complaints/ComplaintsPage.svelte'),
  },
  {
    path: '/complaints/agencies',
    title: 'nav.complaints',
    under: '/complaints',
    bar: { keys: ['domain', 'ward', 'source'], time: 'period' },
    load: () => import('./complaints/AgenciesPage.svelte'),
  },
  {
    path: '/complaints/rejects',
    title: 'nav.complaints',
    under: '/complaints',
    load: () => import('./complaints/RejectsPage.svelte'),
  },
  {
    path: '/complaints/:id',
    title: 'nav.complaints',
    under: '/complaints',
    load: () => import('./complaints/ComplaintPage.svelte'),
  },
  {
    path: '/posts',
    title: 'nav.posts',
    bar: {
      keys: ['domain', 'ward', 'source', 'tone'],
      time: 'period',
      own: ['kind', 'complaint', 'urgency', 'stance'],
    },
    nav: { icon: MessagesSquare, badge: 'posts' },
    load: () => import('./posts/PostsPage.svelte'),
  },
  {
    path: '/posts/:id',
    title: 'nav.posts',
    under: '/posts',
    load: () => import('./posts/PostPage.svelte'),
  },
  {
    path: '/sources',
    title: 'nav.sources',
    nav: { icon: Rss, badge: 'sources' },
    load: () => import('./sources/SourcesPage.svelte'),
  },
  {
    path: '/sources/add',
    title: 'nav.sources',
    under: '/sources',
    load: () => import('./sources/AddPage.svelte'),
  },
  {
    path: '/sources/import',
    title: 'nav.sources',
    under: '/sources',
    load: () => import('./sources/ImportPage.svelte'),
  },
  {
    path: '/sources/:id',
    title: 'nav.sources',
    under: '/sources',
    load: () => import('./sources/SourcePage.svelte'),
  },
  {
    path: '/sources/:id/edit',
    title: 'nav.sources',
    under: '/sources',
    load: () => import('./sources/EditPage.svelte'),
  },
  {
    path: '/ledger',
    title: 'ledger.title',
    under: '/sources',
    load: () => import('./ledger/LedgerPage.svelte'),
  },
  {
    path: '/evidence/:id',
    title: 'evidence.title',
    under: '/posts',
    load: () => import('./evidence/EvidencePage.svelte'),
  },
  {
    path: '/start',
    title: 'start.nav',
    load: () => import('./start/StartPage.svelte'),
  },
]

/** The page of a path with the parts of its address; null where nothing stands there. */
export function pageOf(path: string): { page: Page; props: PageProps } | null {
  for (const page of PAGES) {
    const props = matchPath(page.path, path)
    if (props) return { page, props }
  }
  return null
}

/** The code of a page. Its pattern has `:id` exactly where the component asks for one. */
export async function loadPage(page: Page): Promise<Component<PageProps>> {
  const module = await page.load()
  return module.default as Component<PageProps>
}
