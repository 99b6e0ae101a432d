/** The one door of the analysis room. */
export * from './text/index.ts'
