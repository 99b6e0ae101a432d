/** What a post's labels are called where a person reads them. */
import type { PostRow } from '../../../contract/api.ts'
import type { StageId } from '../../../contract/model.ts'
import { isKey, t } from '../../lib/i18n.svelte.ts'

export function labelText(stage: StageId, value: string, placeName: string | null): string {
  if (stage === 'place') return placeName ?? value
  const key = `${stage}.${value}`
  return isKey(key) ? t(key) : value
}

/** Why a stage gave no label; a reason of a later version reads as itself. */
export function skipText(reason: string): string {
  const key = `skip.${reason}`
  return isKey(key) ? t(key) : reason
}

const ENDING = /[\s.…]+$/u

/** The title where it says more than the text begins with, else null. */
export function titleBeside(post: Pick<PostRow, 'title'>, text: string): string | null {
  const title = post.title.normalize('NFC').replace(ENDING, '')
  return title === '' || text.normalize('NFC').startsWith(title) ? null : post.title
}
