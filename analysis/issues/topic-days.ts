/** How many posts of each topic the open issues of a domain have a day, and when that is far more than usual. */

const WEEK = 7
/** Days before this week that tell the usual; all of them lie inside the memory of an issue. */
const USUAL_DAYS = 14
/** Something must be remembered of the first of these days, else the usual is told from too few. */
const SURE_DAYS = 3
/** A burst is at least so many posts in a week, so many times the usual, and so many standard deviations above it. */
const LEAST = 12
const TIMES = 2
const DEVIATIONS = 4

const DAY = 86_400_000
export const dayOf = (instant: number): number => Math.floor(instant / DAY)
export const dayKey = (day: number, topic: string | null): string => `${day} ${topic ?? ''}`

export class TopicDays {
  readonly #counts = new Map<string, number>()
  readonly #days = new Map<number, number>()

  add(key: string, posts: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + posts)
    const day = Number(key.slice(0, key.indexOf(' ')))
    this.#days.set(day, (this.#days.get(day) ?? 0) + posts)
  }

  /**
   * Whether the seven days up to this one hold far more posts of the topic than a week of the two before; Poisson
   * counts scatter by the root of their mean. Not known, thus false, where nothing is remembered of so long ago.
   */
  isBurst(topic: string, day: number): boolean {
    const week = this.#sum(topic, day - WEEK + 1, day)
    if (week < LEAST) return false
    const usual = this.usual(topic, day)
    if (week < TIMES * usual || week < usual + DEVIATIONS * Math.sqrt(usual + 1)) return false
    const first = day - WEEK - USUAL_DAYS + 1
    for (let each = first; each < first + SURE_DAYS; each++) if (this.#days.has(each)) return true
    return false
  }

  /** Posts of a week, by the two weeks before this one. */
  usual(topic: string, day: number): number {
    return (this.#sum(topic, day - WEEK - USUAL_DAYS + 1, day - WEEK) * WEEK) / USUAL_DAYS
  }

  #sum(topic: string, from: number, to: number): number {
    let sum = 0
    for (let day = from; day <= to; day++) sum += this.#counts.get(dayKey(day, topic)) ?? 0
    return sum
  }
}

/** Posts of the seven days up to this one. */
export function weekOf(days: ReadonlyMap<string, number>, day: number): number {
  let sum = 0
  for (const [key, posts] of days) {
    const each = Number(key.slice(0, key.indexOf(' ')))
    if (each > day - WEEK && each <= day) sum += posts
  }
  return sum
}

/** Share of an issue's posts that are of a topic, over the days it remembers. */
export function topicShare(days: ReadonlyMap<string, number>, topic: string): number {
  let own = 0
  let all = 0
  for (const [key, posts] of days) {
    all += posts
    if (key.slice(key.indexOf(' ') + 1) === topic) own += posts
  }
  return all === 0 ? 0 : own / all
}

/** Days that no question about this day looks at are dropped. */
export function forgetDays(days: Map<string, number>, day: number): void {
  for (const key of days.keys()) {
    if (Number(key.slice(0, key.indexOf(' '))) < day - WEEK - USUAL_DAYS - 1) days.delete(key)
  }
}

/** The topic of most posts; the empty one where most have none. */
export function mainTopic(days: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>()
  let best = ''
  for (const [key, posts] of days) {
    const topic = key.slice(key.indexOf(' ') + 1)
    counts.set(topic, (counts.get(topic) ?? 0) + posts)
    if (counts.get(topic)! > (counts.get(best) ?? 0)) best = topic
  }
  return best
}
