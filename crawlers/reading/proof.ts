/**
 * Tells a quiet source from one that changed its layout: pages that do not read as they should are held back until one
 * does. Where earlier runs read well and this one cannot read any, the held pages are given up, to be read again once mended.
 * A first run that reads nothing out of many pages is told as well, after they are kept.
 */
import { AppError } from '../../contract/errors.ts'
import type { RawItem } from '../../contract/model.ts'

/** So few unreadable pages may be chance. */
const TELLING = 5
/** So many are enough to stop asking. */
const ENOUGH = 10

export interface Proof {
  /** What may be yielded now, in order. @throws AppError SOURCE_LAYOUT_CHANGED */
  take(item: RawItem, readable: boolean): RawItem[]
  /** The rest, at the end of the run. @throws AppError SOURCE_LAYOUT_CHANGED */
  rest(): RawItem[]
}

/**
 * @param worked whether an earlier run read anything
 * @param detail what was looked for and not found
 */
export function createProof(worked: boolean, host: string, detail: string): Proof {
  let held: RawItem[] = []
  let proven = false
  let taken = 0
  const changed = () => new AppError('SOURCE_LAYOUT_CHANGED', { host, detail })
  const release = () => {
    const items = held
    held = []
    return items
  }
  return {
    take(item, readable) {
      proven ||= readable
      taken += 1
      held.push(item)
      if (proven) return release()
      if (worked && held.length >= ENOUGH) throw changed()
      return worked ? [] : release()
    },
    rest() {
      if (!proven && taken >= TELLING) throw changed()
      return release()
    },
  }
}
