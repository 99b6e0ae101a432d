/** Expectations of the suite that concern a post and are not met, each with its reason. A file that is mended is taken out. */
const REASONS: [string, RegExp][] = [
  [
    'Content-Location as the base of links: withdrawn by RFC 7231, appendix B',
    /_content_location\.xml$|headers_content_location-relative\.xml$/,
  ],
  [
    'a relative id is kept as told: RFC 4287 section 4.2.6 compares ids letter by letter',
    /_id_base_docuri\.xml$/,
  ],
  [
    'no encoding is told, and the bytes are of none that is met here: a wrong guess is worse than none',
    /^illformed\/chardet\//,
  ],
  ['an empty self link, which leads nowhere that a post needs', /feed_link_xml_base_iri\.xml$/],
  ['a comment that never ends hides what follows, as in a browser', /xml_malicious_comment\.xml$/],
  ['line noise', /bozo_linenoise\.xml$/],
]

export function reasonFor(file: string): string {
  return REASONS.find(([, pattern]) => pattern.test(file))?.[0] ?? ''
}
