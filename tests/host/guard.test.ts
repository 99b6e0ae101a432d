import { describe, expect, test } from 'vitest'
import { admission, refusal, withToken } from '../../host/guard.ts'
import { ALLOWED, HOST, ORIGIN, TOKEN } from './helpers.ts'

const bearer = { authorization: `Bearer ${TOKEN}` }
const cookie = { cookie: `other=1; lang-nghe-4000=${TOKEN}` }

function check(headers: Record<string, string>, method = 'GET', path = '/'): string {
  const request = { method, url: `${ORIGIN}${path}`, headers: new Headers({ host: HOST, ...headers }) }
  return refusal(request, ALLOWED, TOKEN)?.code ?? 'passes'
}

describe('what passes', () => {
  test.each([
    ['a page with the cookie', {}, 'GET'],
    ['the desk reading', { origin: ORIGIN }, 'GET'],
    ['the desk calling', { origin: ORIGIN }, 'POST'],
    ['the desk at localhost', { host: 'LOCALHOST:4000', origin: 'http://localhost:4000' }, 'POST'],
  ])('%s', (_name, headers, method) => {
    expect(check({ ...cookie, ...headers }, method)).toBe('passes')
  })

  test('a program that shows the token in a header needs no origin', () => {
    expect(check(bearer, 'POST')).toBe('passes')
  })
})

describe('what is refused', () => {
  test.each([
    'evil.example',
    'evil.example:4000',
    '127.0.0.1',
    '127.0.0.1:4001',
    '[::1]:4000',
    '127.0.0.1.evil.example:4000',
  ])('a request for the host %s, even with the token (DNS rebinding)', (host) => {
    expect(check({ ...bearer, host })).toBe('WRONG_HOST')
  })

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:4001', 'https://127.0.0.1:4000', ''])(
    'a request from the origin "%s", even with the token',
    (origin) => {
      expect(check({ ...bearer, origin })).toBe('WRONG_ORIGIN')
      expect(check({ ...cookie, origin }, 'POST')).toBe('WRONG_ORIGIN')
    },
  )

  test('a change by cookie alone that does not tell its origin', () => {
    expect(check(cookie, 'POST')).toBe('WRONG_ORIGIN')
    expect(check(cookie, 'DELETE')).toBe('WRONG_ORIGIN')
  })

  test.each([
    ['no token', {}],
    ['a wrong header', { authorization: 'Bearer wrong' }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['a wrong cookie', { cookie: 'lang-nghe-4000=wrong' }],
    ['the cookie of another port', { cookie: `lang-nghe-4001=${TOKEN}` }],
    ['a wrong header beside the right cookie', { ...cookie, authorization: 'Bearer wrong' }],
    ['a token that only begins right', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
  ])('%s', (_name, headers) => {
    expect(check(headers)).toBe('NO_TOKEN')
  })

  test('everything, where the host was given no token', () => {
    const request = {
      method: 'GET',
      url: ORIGIN,
      headers: new Headers({ host: HOST, authorization: 'Bearer ' }),
    }
    expect(refusal(request, ALLOWED, '')?.code).toBe('NO_TOKEN')
  })
})

describe('the printed address', () => {
  const visit = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    admission({ method, url: address, headers: new Headers({ host: HOST, ...headers }) }, ALLOWED, TOKEN)

  test('lets a browser in with a cookie that scripts and other sites cannot use', () => {
    const set = visit(withToken(`${ORIGIN}/`, TOKEN))
    expect(set).toMatch(/^lang-nghe-4000=a-token-of-this-launch;/)
    expect(set).toContain('HttpOnly')
    expect(set).toContain('SameSite=Strict')
    expect(set).toContain('Path=/')
  })

  test.each([
    ['a wrong token', visit(`${ORIGIN}/?token=wrong`)],
    ['no token', visit(`${ORIGIN}/`)],
    ['another path', visit(`${ORIGIN}/api/app.info?token=${TOKEN}`)],
    ['another host', visit(`${ORIGIN}/?token=${TOKEN}`, { host: 'evil.example' })],
    ['another method', visit(`${ORIGIN}/?token=${TOKEN}`, {}, 'POST')],
  ])('sets no cookie for %s', (_name, set) => {
    expect(set).toBeNull()
  })
})
