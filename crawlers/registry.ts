/** Every kind of source, one line each. */
import type { Connector } from './connector.ts'
import { AppError } from '../contract/errors.ts'
import { article } from './sources/article/index.ts'
import { bluesky } from './sources/bluesky/index.ts'
import { discourse } from './sources/discourse/index.ts'
import { facebookPage } from './sources/facebook-page/index.ts'
import { feed } from './sources/feed/index.ts'
import { file } from './sources/file/index.ts'
import { folder } from './sources/folder/index.ts'
import { gdelt } from './sources/gdelt/index.ts'
import { jsonApi } from './sources/json-api/index.ts'
import { mastodon } from './sources/mastodon/index.ts'
import { nodebb } from './sources/nodebb/index.ts'
import { open311 } from './sources/open311/index.ts'
import { reddit } from './sources/reddit/index.ts'
import { telegram } from './sources/telegram/index.ts'
import { web } from './sources/web/index.ts'
import { youtube } from './sources/youtube/index.ts'
import { zaloOa } from './sources/zalo-oa/index.ts'

export const connectors: readonly Connector[] = [
  feed as Connector,
  article as Connector,
  web as Connector,
  jsonApi as Connector,
  open311 as Connector,
  mastodon as Connector,
  bluesky as Connector,
  facebookPage as Connector,
  youtube as Connector,
  zaloOa as Connector,
  discourse as Connector,
  nodebb as Connector,
  file as Connector,
  folder as Connector,
  reddit as Connector,
  telegram as Connector,
  gdelt as Connector,
]

/** @throws AppError UNKNOWN_KIND with the kinds there are */
export function connectorOf(kind: string): Connector {
  const found = connectors.find((connector) => connector.kind === kind)
  if (!found)
    throw new AppError('UNKNOWN_KIND', {
      kind,
      kinds: connectors.map((connector) => connector.kind).join(', '),
    })
  return found
}
