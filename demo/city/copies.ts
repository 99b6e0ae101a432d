/** The same text again somewhere else: as it was, cut short, without diacritics, with a tail. */
import { bare } from './spelling.ts'
import type { Random } from './random.ts'
import type { Channel, Said } from './types.ts'

const TAILS = [
  'Xem thêm tại trang nhà.',
  '(xem thêm)',
  'Nguồn: báo',
  'Copy lại cho mọi người biết.',
  'Chia sẻ lại từ nhóm cư dân.',
]

function change(text: string, random: Random): string {
  const how = random.next()
  if (how < 0.35) return text
  if (how < 0.6 && text.length > 80)
    return `${text.slice(0, random.int(60, Math.max(61, text.length - 20))).trimEnd()}…`
  if (how < 0.8) return bare(text)
  return `${text} ${random.pick(TAILS)}`
}

export function copy(original: Said, channel: Channel, at: number, author: string, random: Random): Said {
  const press = channel === 'rss' || channel === 'atom'
  const whole =
    original.title && !press
      ? `${original.title.replace(/(?<![.?!…])$/, '.')} ${original.text}`
      : original.text
  return {
    ...original,
    channel,
    at,
    author,
    title: press ? original.title : '',
    text: press ? original.text : change(whole, random).normalize('NFC'),
    externalId: '',
    copyOf: original,
    pattern: `copy/${original.pattern}`,
  }
}
