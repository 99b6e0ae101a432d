/** Which address is which page, and which click the desk takes for itself. */
import { expect, test } from 'vitest'
import { inAppTarget, matchPath } from '../../renderer/lib/router.svelte.ts'

test('a pattern fits whole paths and gives their parts, decoded', () => {
  expect(matchPath('/', '/')).toEqual({})
  expect(matchPath('/issues', '/issues')).toEqual({})
  expect(matchPath('/issues', '/issues/')).toEqual({})
  expect(matchPath('/issues', '/issues/i1')).toBeNull()
  expect(matchPath('/issues/:id', '/issues/i1')).toEqual({ id: 'i1' })
  expect(matchPath('/issues/:id', '/issues/ng%E1%BA%ADp%2F1')).toEqual({ id: 'ngập/1' })
  expect(matchPath('/issues/:id', '/issues/')).toBeNull()
  expect(matchPath('/issues/:id', '/issues/%E1%BA')).toEqual({ id: '%E1%BA' })
})

const origin = 'http://127.0.0.1:4000'
const plain = {
  button: 0,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  defaultPrevented: false,
}
const link = { href: `${origin}/posts?tone=negative`, origin, target: '' }

test('a plain click on a link of the desk stays in the desk', () => {
  expect(inAppTarget(plain, link, origin)).toBe('/posts?tone=negative')
})

test.each([
  ['a new tab by key', { ...plain, ctrlKey: true }, link],
  ['a new window by key', { ...plain, shiftKey: true }, link],
  ['the middle button', { ...plain, button: 1 }, link],
  ['what another handler took', { ...plain, defaultPrevented: true }, link],
  ['another site', plain, { ...link, href: 'https://example.org/', origin: 'https://example.org' }],
  ['a target of its own', plain, { ...link, target: '_blank' }],
  ['a download', plain, { ...link, download: 'x.csv' }],
])('%s is left to the browser', (_, event, target) => {
  expect(inAppTarget(event, target, origin)).toBeNull()
})
