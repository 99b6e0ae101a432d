/** Somebody else's words within a post: forums and boards set what an answer quotes in `blockquote`. */

/** The markup without its quotations, nested ones included; one that is never closed goes to the end. One pass. */
export function withoutQuotes(html: string): string {
  let depth = 0
  let from = 0
  const kept: string[] = []
  for (const tag of html.matchAll(/<(\/?)blockquote\b[^<>]*>/gi)) {
    if (depth === 0) kept.push(html.slice(from, tag.index))
    depth = Math.max(0, depth + (tag[1] ? -1 : 1))
    from = tag.index + tag[0].length
  }
  if (depth === 0) kept.push(html.slice(from))
  return kept.join('\n')
}
