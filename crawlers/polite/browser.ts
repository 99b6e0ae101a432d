/**
 * A page that needs JavaScript, rendered in the browser found on this machine. The browser reaches the network through our
 * own proxy alone; the page itself is asked for under robots.txt and the pace of its host; each request is on record.
 * Nothing of a person's own browser is used or changed.
 */
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core'
import { AppError, asAppError } from '../../contract/errors.ts'
import type { RenderedPage } from '../connector.ts'
import { checkedUrl, type Lookup } from './address.ts'
import { refuseFailure } from './answers.ts'
import { closeLine, type Errand, type Line, openLine } from './errand.ts'
import type { Evidence } from './evidence.ts'
import type { Fetcher } from './fetcher.ts'
import type { Limits } from './limits.ts'
import { openProxy, type Proxy } from './proxy.ts'
import { readable } from './transport.ts'

export interface RenderTools {
  /** Executable of the browser. */
  path: string
  agent: string
  errand: Errand
  fetcher: Fetcher
  limits: Limits
  now: () => Date
  lookup?: Lookup
  evidence?: Evidence
}

/** Nothing goes past the proxy: no names looked up, no QUIC, no WebRTC, no loopback of its own. */
const FLAGS = [
  '--disable-quic',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Not needed to read a page. */
const LEFT_OUT = new Set(['image', 'media', 'font', 'websocket', 'eventsource', 'ping'])

/**
 * The HTML of a page once it has settled, kept as evidence.
 * @throws AppError BROWSER_MISSING, PRIVATE_ADDRESS, BAD_ADDRESS, ROBOTS_DISALLOW, TIMEOUT, HTTP_STATUS, UNREACHABLE,
 * TOO_LARGE, STOPPED
 */
export async function renderPage(url: string, tools: RenderTools): Promise<RenderedPage> {
  const { errand, limits, now } = tools
  const visit: Visit = { lines: new Map(), main: null, refused: null }
  const first = openLine({ at: now().toISOString(), by: 'browser', url }, errand)
  try {
    // Its turn is waited for before the browser's time begins.
    await tools.fetcher.inTurn(url, errand, first, async () => {})
  } catch (thrown) {
    closeLine({ ...first, error: asAppError(thrown).code }, errand)
    throw thrown
  }
  visit.main = first
  const proxy = await openProxy({ ...tools, allowPrivate: errand.leave.allowPrivate })
  let browser: Browser | null = null
  const stop = () => void browser?.process()?.kill('SIGKILL')
  errand.signal.addEventListener('abort', stop, { once: true })
  try {
    browser = await start(proxy, tools)
    const page = await read(browser, url, { visit, proxy, tools })
    if (visit.main) visit.main.evidence = page.evidence
    return page
  } catch (thrown) {
    const error = named(thrown, url, { proxy, limits, errand })
    if (visit.main) visit.main.error ??= error.code
    throw error
  } finally {
    errand.signal.removeEventListener('abort', stop)
    for (const line of visit.lines.values()) closeLine(line, errand)
    await browser?.close()
    await proxy.close()
  }
}

interface Visit {
  lines: Map<HTTPRequest, Line>
  /** Of the page itself; the last one where it redirects. */
  main: Line | null
  /** Why the page itself may not be opened. */
  refused: AppError | null
}

interface Rendering {
  visit: Visit
  proxy: Proxy
  tools: RenderTools
}

async function start(proxy: Proxy, { path, agent, errand, limits }: RenderTools): Promise<Browser> {
  if (errand.signal.aborted) throw new AppError('STOPPED')
  const args = [...FLAGS, `--proxy-server=${proxy.address}`, `--user-agent=${agent}`]
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  return launch({ executablePath: path, headless: true, timeout: limits.renderMs, args }).catch(
    (cause: unknown) => {
      throw new AppError(errand.signal.aborted ? 'STOPPED' : 'BROWSER_MISSING', {}, { cause })
    },
  )
}

async function read(
  browser: Browser,
  url: string,
  { visit, proxy, tools }: Rendering,
): Promise<RenderedPage> {
  const { errand, limits, now, evidence } = tools
  const page = await browser.newPage()
  await page.setUserAgent({ userAgent: tools.agent })
  await page.authenticate(proxy.credentials)
  await page.goto(proxy.greeting, { timeout: limits.renderMs })
  await page.authenticate(null)
  await watch(page, { visit, proxy, tools })
  try {
    const answer = await page.goto(url, { waitUntil: 'networkidle2', timeout: limits.renderMs })
    const { host } = new URL(page.url())
    refuseFailure(host, { status: answer?.status() ?? 0, headers: {}, bytes: new Uint8Array() }, null, false)
    const html = (await page.content()).normalize('NFC')
    if (Buffer.byteLength(html) > limits.bodyBytes)
      throw new AppError('TOO_LARGE', { host, limit: readable(limits.bodyBytes) })
    const got = { url: page.url().split('#')[0]!, html, fetchedAt: now().toISOString() }
    const kept = { ...got, url: errand.blank(got.url), mediaType: 'text/html', body: errand.blank(html) }
    return { ...got, evidence: evidence && errand.keep ? await evidence.keepDocument(kept) : null }
  } catch (thrown) {
    throw visit.refused ?? thrown
  }
}

/** Judges each request of the page and writes it down. */
async function watch(page: Page, { visit, proxy, tools }: Rendering): Promise<void> {
  const { errand, now } = tools
  const { lines } = visit
  await page.setRequestInterception(true)
  const isPage = (request: HTTPRequest) =>
    request.isNavigationRequest() && request.frame() === page.mainFrame()
  page.on('request', (request) => {
    const { lines, main } = visit
    if (/^(data|blob|about):/.test(request.url())) return void request.continue()
    if (LEFT_OUT.has(request.resourceType())) return void request.abort('blockedbyclient')
    const isFirst = isPage(request) && lines.size === 0
    const line =
      isFirst && main
        ? main
        : openLine({ at: now().toISOString(), by: 'browser', url: request.url() }, errand)
    lines.set(request, line)
    if (isPage(request)) visit.main = line
    judge(request, line, isPage(request) && !isFirst, tools).catch((thrown: unknown) => {
      line.error = asAppError(thrown).code
      if (isPage(request) && thrown instanceof AppError) visit.refused = thrown
      void request.abort('blockedbyclient').catch(() => {}) // the page may be gone already
    })
  })
  page.on('response', (answer) => {
    const line = lines.get(answer.request())
    if (line) line.status = answer.status()
  })
  page.on('requestfailed', (request) => {
    const line = lines.get(request)
    if (line) line.error ??= proxy.faultOf(new URL(request.url()).host)?.code ?? 'UNREACHABLE'
  })
  await measure(page, lines)
}

/** Lets a request go on when it may: the page itself wherever it leads on to, under robots.txt and in its turn. */
async function judge(request: HTTPRequest, line: Line, asPage: boolean, tools: RenderTools): Promise<void> {
  const { errand, fetcher } = tools
  const url = request.url()
  checkedUrl(url, errand.leave.allowPrivate)
  if (asPage) await fetcher.inTurn(url, errand, line, async () => {})
  line.sent = true
  await request.continue()
}

/** Bytes and times as the browser's network tells them; requests for one address are told apart by their order. */
async function measure(page: Page, lines: Map<HTTPRequest, Line>): Promise<void> {
  const network = await page.createCDPSession()
  await network.send('Network.enable')
  const began = new Map<string, { url: string; at: number }>()
  const measured = (id: string, bytes: number, at: number) => {
    const start = began.get(id)
    for (const [request, line] of lines) {
      if (!start || line.bytes > 0 || request.url() !== start.url) continue
      Object.assign(line, { bytes, milliseconds: (at - start.at) * 1000 })
      return
    }
  }
  network.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse, timestamp }) => {
    if (redirectResponse) measured(requestId, redirectResponse.encodedDataLength, timestamp)
    began.set(requestId, { url: request.url, at: timestamp })
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    measured(requestId, encodedDataLength, timestamp),
  )
}

function named(
  thrown: unknown,
  url: string,
  { proxy, limits, errand }: { proxy: Proxy; limits: Limits; errand: Errand },
): AppError {
  const { host } = new URL(url)
  if (errand.signal.aborted) return new AppError('STOPPED')
  if (thrown instanceof AppError) return thrown
  const fault = proxy.faultOf(host)
  if (fault) return fault
  if (thrown instanceof Error && thrown.name === 'TimeoutError')
    return new AppError('TIMEOUT', { host, seconds: Math.round(limits.renderMs / 1000) }, { cause: thrown })
  return new AppError('UNREACHABLE', { host }, { cause: thrown })
}
