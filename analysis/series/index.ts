/** The door to counts over time. */
export { rise } from './rise.ts'
