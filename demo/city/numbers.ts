/** Gives everything its public number, in order of time, so that later numbers are later things. */
import type { Town } from './town.ts'

const padded = (n: number, width: number) => String(n).padStart(width, '0')

export function numberTown(town: Town) {
  town.articles.rss.forEach((article, i) => (article.externalId = `bao-thanh-pho-mau-${padded(i + 1, 6)}`))
  town.articles.atom.forEach(
    (article, i) => (article.externalId = `tag:tin-nhanh.example,2026:${padded(i + 1, 6)}`),
  )
  // As Mastodon does: milliseconds in the upper bits, then a running number.
  town.statuses.forEach((status, i) => {
    status.externalId = String((BigInt(status.at) << 16n) + BigInt(i % 65536))
  })
  town.threads.forEach((thread, i) => (thread.id = 101 + i))
  town.threads
    .flatMap((thread) => [thread.opening, ...thread.replies])
    .sort((a, b) => a.at - b.at)
    .forEach((post, i) => (post.externalId = String(1001 + i)))
  town.requests.forEach((request, i) => (request.externalId = `PA-${padded(i + 1, 6)}`))
  town.tickets.forEach((ticket, i) => (ticket.externalId = `1022-${padded(i + 1, 6)}`))
}
