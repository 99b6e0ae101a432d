/** The door to places. */
export { loadPlaces, loadProvinces } from './places.ts'
