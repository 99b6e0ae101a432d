/** The one door of the analysis room. */
export { loadPlaces, loadProvinces } from './place/index.ts'
export type { Stage, StageContext, StagePost } from './stage.ts'
export { stages, understand } from './stages.ts'
export type { MissingLabels, Understood } from './stages.ts'
export * from './text/index.ts'
export * from './issues/index.ts'
export * from './response/index.ts'
export * from './series/index.ts'
