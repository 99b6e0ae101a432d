/** The one door of the analysis room. */
export * from './text/index.ts'
export * from './issues/index.ts'
export * from './response/index.ts'
export * from './series/index.ts'
