/** What one request may cost at most. */
export interface Limits {
  connectMs: number
  /** Until the headers are there. */
  headersMs: number
  /** Between two pieces of the body. */
  bodyMs: number
  /** All of one request, redirects not counted. */
  totalMs: number
  /** Of the body, after decompression. */
  bodyBytes: number
  redirects: number
  /** Requests at once to one host. */
  perHost: number
  tries: number
  firstWaitMs: number
  longestWaitMs: number
  /** Until it is a request's turn; a crawl delay longer than this leaves the rest to the next run. */
  longestTurnMs: number
  /** All of one page in the browser: start, load, settle. */
  renderMs: number
  /** Of one message of a socket. */
  messageBytes: number
  /** Messages that wait to be read; once there are so many, the socket is read no further. */
  waitingMessages: number
  /** A socket that says nothing for so long, not even a ping, is taken for dead. */
  silenceMs: number
}

export const LIMITS: Readonly<Limits> = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyMs: 20_000,
  totalMs: 60_000,
  bodyBytes: 10 * 1024 * 1024,
  redirects: 5,
  perHost: 2,
  tries: 3,
  firstWaitMs: 500,
  longestWaitMs: 30_000,
  longestTurnMs: 300_000,
  renderMs: 45_000,
  messageBytes: 4 * 1024 * 1024,
  waitingMessages: 1000,
  silenceMs: 180_000,
}

/** Parsed of one robots.txt (RFC 9309 section 2.5 asks for at least this much). */
export const ROBOTS_BYTES = 500 * 1024
export const ROBOTS_FRESH_MS = 24 * 3600 * 1000
/** An unreachable robots.txt is asked again after this. */
export const ROBOTS_FAILED_MS = 60 * 1000
