/** The door to response time: working calendars, rule packs, the clocks of a complaint, and how long things take. */
export { compileCalendar } from './calendar.ts'
export type { CompiledCalendar } from './calendar.ts'
export { computeComplaint } from './complaint.ts'
export type { ComplaintInput, Computed } from './complaint.ts'
export { defaultPacks, packFor } from './packs.ts'
export { standingOf } from './standing.ts'
export { kaplanMeier, medianTime, quantile } from './survival.ts'
export type { Curve, Observation, Quantile, Step } from './survival.ts'
