/** The place in a long list, as the address keeps it. */
export function readOffset(query: URLSearchParams): number {
  const value = Number(query.get('offset') ?? 0)
  return Number.isSafeInteger(value) && value > 0 && value <= 1_000_000 ? value : 0
}
