import type { Place } from '../../contract/model.ts'

const KM_PER_DEGREE = 111.2
const REACH_KM = 3

export interface Near {
  place: Place
  km: number
  /** Distance to the next nearest centre; the closer the two, the less sure. */
  nextKm: number
}

/** The ward whose centre is nearest, within 3 km; equirectangular distance, good to a few metres at this range. */
export function nearestPlace(places: readonly Place[], latitude: number, longitude: number): Near | null {
  const shrink = Math.cos((latitude * Math.PI) / 180)
  let best: Place | null = null
  let km = Infinity
  let nextKm = Infinity
  for (const place of places) {
    const north = place.latitude - latitude
    if (Math.abs(north) * KM_PER_DEGREE > 3 * REACH_KM) continue
    const distance = KM_PER_DEGREE * Math.hypot(north, (place.longitude - longitude) * shrink)
    if (distance < km) [best, nextKm, km] = [place, km, distance]
    else if (distance < nextKm) nextKm = distance
  }
  return best && km <= REACH_KM ? { place: best, km, nextKm } : null
}
