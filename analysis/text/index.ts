/** The door to Vietnamese text as written: canonical spelling, folding, tokens. */
export { fold, isAccented } from './fold.ts'
export { normalise } from './normalise.ts'
export { tokens, tokenSpans } from './tokens.ts'
export type { Token } from './tokens.ts'
