/**
 * A page that needs JavaScript, rendered in the browser found on this machine. Every request of the page passes the
 * address check, the page itself robots.txt as well; nothing of a person's own browser is used or changed.
 */
import { lookup } from 'node:dns/promises'
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core'
import { AppError } from '../../contract/errors.ts'
import { checkedUrl, isPrivateAddress } from './address.ts'

export interface RenderOptions {
  /** Executable of the browser. */
  path: string
  agent: string
  allowPrivate: boolean
  signal: AbortSignal
  /** Robots and address check of a page to be opened. */
  check: (url: string) => Promise<void>
  /** All of it: start, load, settle. */
  timeoutMs?: number
}

const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Not needed to read a page. */
const LEFT_OUT = new Set(['image', 'media', 'font', 'websocket', 'eventsource', 'ping'])

/**
 * The HTML of a page once it has settled.
 * @throws AppError BROWSER_MISSING, PRIVATE_ADDRESS, BAD_ADDRESS, ROBOTS_DISALLOW, TIMEOUT, HTTP_STATUS, UNREACHABLE, STOPPED
 */
export async function renderPage(url: string, options: RenderOptions): Promise<string> {
  await options.check(url)
  await refuseInner(url, options.allowPrivate)
  if (options.signal.aborted) throw new AppError('STOPPED')
  const timeout = options.timeoutMs ?? 45_000
  const browser = await launch({
    executablePath: options.path,
    headless: true,
    timeout,
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  }).catch((cause: unknown) => {
    throw new AppError('BROWSER_MISSING', {}, { cause })
  })
  const stop = () => void browser.close()
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    return await read(browser, url, timeout, options)
  } catch (thrown) {
    throw named(thrown, url, timeout, options.signal)
  } finally {
    options.signal.removeEventListener('abort', stop)
    await browser.close()
  }
}

async function read(browser: Browser, url: string, timeout: number, options: RenderOptions): Promise<string> {
  const page = await browser.newPage()
  let refused: AppError | null = null
  await page.setUserAgent({ userAgent: options.agent })
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    void judge(request, page, options, (error) => {
      refused = error
    })
  })
  try {
    const answer = await page.goto(url, { waitUntil: 'networkidle2', timeout })
    const status = answer?.status() ?? 0
    if (status >= 400) throw new AppError('HTTP_STATUS', { host: new URL(url).host, status })
    return (await page.content()).normalize('NFC')
  } catch (thrown) {
    throw refused ?? thrown
  }
}

/** Lets a request of the page go on, or ends it; why the page itself was refused is told. */
async function judge(
  request: HTTPRequest,
  page: Page,
  options: RenderOptions,
  refuse: (error: AppError) => void,
): Promise<void> {
  const url = request.url()
  const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
  try {
    if (!/^(data|blob|about):/.test(url)) {
      if (LEFT_OUT.has(request.resourceType())) throw new AppError('BAD_ADDRESS', { url: url.slice(0, 300) })
      await refuseInner(url, options.allowPrivate)
      if (isPage && request.redirectChain().length > 0) await options.check(url)
    }
    await request.continue()
  } catch (thrown) {
    if (isPage && thrown instanceof AppError) refuse(thrown)
    await request.abort('blockedbyclient').catch(() => {}) // the page may be gone already
  }
}

async function refuseInner(address: string, allowPrivate: boolean): Promise<void> {
  const url = checkedUrl(address, allowPrivate)
  if (allowPrivate) return
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(host, { all: true }).catch((cause: unknown) => {
    throw new AppError('HOST_UNKNOWN', { host }, { cause })
  })
  if (found.some((each) => isPrivateAddress(each.address))) throw new AppError('PRIVATE_ADDRESS', { host })
}

function named(thrown: unknown, url: string, timeout: number, signal: AbortSignal): AppError {
  const host = new URL(url).host
  if (signal.aborted) return new AppError('STOPPED')
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === 'TimeoutError')
    return new AppError('TIMEOUT', { host, seconds: Math.round(timeout / 1000) }, { cause: thrown })
  return new AppError('UNREACHABLE', { host }, { cause: thrown })
}
