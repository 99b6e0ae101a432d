/** Of a mail, the sender's own words: without the mail it answers, and without signature lines. */

/** `Vào 12:00, Th 2, … đã viết:`, `On … wrote:`; long ones are folded over up to three lines. */
const ATTRIBUTION = /^(vào|ngày|lúc|on|le|am)\b.{5,240}\b(đã viết|viết|wrote|a écrit|schrieb)\s*:?\s*$/iu
const ORIGINAL = /^-{2,}\s*(original message|thư gốc|tin nhắn gốc|reply message)\s*-{2,}\s*$/iu
const FROM = /^\*?(from|từ|người gửi)\s*:\*?\s*\S/iu
const SENT = /^\*?(sent|date|to|đã gửi|ngày|ngày gửi|gửi|đến|tới)\s*:/iu
const DEVICE =
  /^(sent from my|get outlook for|đã gửi từ|được gửi từ|gửi từ (điện thoại|iphone|ipad|samsung))/iu

/**
 * @param text line breaks as sent; quoted lines begin with `>`
 * @returns lines of the sender; empty where there are none
 */
export function ownWords(text: string): string {
  const lines = text.normalize('NFC').split(/\r?\n/)
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trimEnd()
    if (/^-- ?$/.test(lines[at]!) || ORIGINAL.test(line.trim()) || isHeaderBlock(lines, at)) break
    const folded = attributionAt(lines, at)
    if (folded > 0) {
      const rest = lines.slice(at + folded)
      // Without marks nobody can tell the quoted words from an answer beneath them.
      if (!rest.some((each) => /^\s*>/.test(each))) break
      at += folded - 1
    } else if (!/^\s*>/.test(line) && !DEVICE.test(line.trim())) {
      kept.push(line)
    }
  }
  return kept.join('\n').trim()
}

/** Lines that the attribution takes; 0: none begins here. */
function attributionAt(lines: string[], at: number): number {
  if (!/^\s*(vào|ngày|lúc|on|le|am)\b/iu.test(lines[at]!)) return 0
  for (let count = 1; count <= 3; count++) {
    const joined = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(' ')
    if (ATTRIBUTION.test(joined)) return count
  }
  return 0
}

/** Outlook writes the quoted mail's header instead of an attribution. */
function isHeaderBlock(lines: string[], at: number): boolean {
  if (!FROM.test(lines[at]!.trim())) return false
  return lines.slice(at + 1, at + 5).filter((line) => SENT.test(line.trim())).length >= 2
}
