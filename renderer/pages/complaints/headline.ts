/**
 * What a complaint is called where there is room for one line: the first sentence of what the resident wrote. Titles are
 * missing in many sources and the name of a service in others ("Giao thông, cầu đường"), which the labels tell better. Pure.
 */
const LONGEST = 110
const SHORTEST = 24
const SENTENCE = /[.!?…]+(?=\s|$)|\n/gu

export function headlineOf({ title, excerpt }: { title: string; excerpt: string }): string {
  const text = excerpt.trim()
  if (text === '') return title.trim()
  const ends = [...text.matchAll(SENTENCE)].map((match) => match.index)
  const end = ends.find((at) => at >= SHORTEST && at <= LONGEST)
  if (end !== undefined) return text.slice(0, end).trim()
  if (text.length <= LONGEST) return text
  const cut = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, cut > SHORTEST ? cut : LONGEST).replace(/[\s,;:–-]+$/u, '')}…`
}
