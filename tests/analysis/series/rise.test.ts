import { expect, test } from 'vitest'
import { rise } from '../../../analysis/series/index.ts'

test('twice the usual says more of a big topic than of a small one', () => {
  expect(rise(80, 40)).toBeGreaterThan(rise(4, 2))
})

test('as usual is 0, fewer is below, and a topic nobody spoke of has a finite rise', () => {
  expect(rise(7, 7)).toBe(0)
  expect(rise(3, 7)).toBeLessThan(0)
  expect(rise(9, 0)).toBe(9)
})
