/**
 * The desktop window: a thin shell. It starts the host as a utility process on a local socket (or attaches to one that
 * runs), answers `app://` by forwarding to it, and opens one sandboxed window that can go nowhere else.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrowserWindow, Menu, app, dialog, protocol, screen, session, shell, utilityProcess } from 'electron'
import { SETTINGS } from '../contract/config.ts'
import { errorText } from '../contract/error-texts.ts'
import { asAppError } from '../contract/errors.ts'
import { ATTACH_ENV } from '../host/open.ts'
import { WINDOW_ORIGIN, createForwarder } from './forward.ts'
import type { Target } from './forward.ts'
import { startHostProcess } from './host-link.ts'
import type { HostLink } from './host-link.ts'
import { menuTemplate } from './menu.ts'
import { externalAddress, isDesk, mayLoad } from './policy.ts'
import { WINDOW_TEXTS } from './texts.ts'
import type { Language } from './texts.ts'
import { fitToScreens, readWindowState, writeWindowState } from './window-state.ts'

const language: Language = process.env[SETTINGS.language.env] === 'en' ? 'en' : 'vi'
const say = WINDOW_TEXTS[language]
const { protocol: scheme } = new URL(WINDOW_ORIGIN)
/** Address of a host that a command already runs; then this window is that command's, beside any other. */
const attached = process.env[ATTACH_ENV]

let window: BrowserWindow | null = null
let host: HostLink | null = null

// Both must be said before the app is ready.
protocol.registerSchemesAsPrivileged([
  {
    scheme: scheme.slice(0, -1),
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
])
app.enableSandbox()
// Named on its own: on macOS the default would be the folder that holds the database.
app.setPath('userData', join(app.getPath('appData'), attached ? 'lang-nghe-attached' : 'lang-nghe-window'))

if (attached || app.requestSingleInstanceLock()) start().catch(fail)
else app.quit()

async function start(): Promise<void> {
  app.on('second-instance', focus)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', stopHostFirst)
  await app.whenReady()
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language, platform: process.platform })))
  closeDoors()
  const { forward } = createForwarder(await findHost())
  protocol.handle(scheme.slice(0, -1), forward)
  window = await openWindow()
}

async function findHost(): Promise<Target> {
  if (attached) return { url: attached, token: process.env[SETTINGS.token.env] ?? '' }
  host = await startHostProcess({ fork: forkHost, onEnd: (code) => void tellHostEnded(code) })
  return host
}

function forkHost(env: Record<string, string>) {
  const entry = fileURLToPath(new URL('host-process.js', import.meta.url))
  return utilityProcess.fork(entry, [], {
    env: { ...process.env, ...env },
    serviceName: say.app,
    stdio: 'inherit',
  })
}

/** No remote content, no permissions, no devices: for every page of this process, now and later. */
function closeDoors(): void {
  const all = session.defaultSession
  all.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  all.setPermissionCheckHandler(() => false)
  all.setDevicePermissionHandler(() => false)
  all.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (isDesk(event.url)) return
      event.preventDefault()
      void offerOutside(event.url)
    })
    contents.on('will-redirect', (event) => {
      if (!isDesk(event.url)) event.preventDefault()
    })
    contents.setWindowOpenHandler(({ url }) => {
      void offerOutside(url)
      return { action: 'deny' }
    })
  })
}

/** A link to the outside opens in the person's own browser, once they have seen where it leads. */
async function offerOutside(target: string): Promise<void> {
  const address = externalAddress(target)
  if (!address || !window) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: say.openOutside,
    detail: address,
    buttons: [say.open, say.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(address)
}

async function openWindow(): Promise<BrowserWindow> {
  const statePath = join(app.getPath('userData'), 'window.json')
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const { maximized, ...place } = fitToScreens(readWindowState(statePath), screens)
  const opened = new BrowserWindow({
    ...place,
    minWidth: 720,
    minHeight: 480,
    title: say.app,
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (maximized) opened.maximize()
  opened.once('ready-to-show', () => opened.show())
  opened.on('close', () =>
    writeWindowState(statePath, { ...opened.getNormalBounds(), maximized: opened.isMaximized() }),
  )
  opened.on('closed', () => (window = null))
  await opened.loadURL(`${WINDOW_ORIGIN}/`)
  return opened
}

function focus(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Quitting waits until the host has closed its database. */
function stopHostFirst(event: { preventDefault: () => void }): void {
  const running = host
  if (!running) return
  event.preventDefault()
  host = null
  running
    .stop()
    .finally(() => app.quit())
    .catch(fail)
}

async function tellHostEnded(code: number): Promise<void> {
  host = null
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: say.hostEnded,
    detail: `${say.hostEndedTodo} (${code})`,
    buttons: [say.restart, say.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) app.relaunch()
  app.exit(response)
}

/** What keeps the window from opening is told in words, and the app ends. */
function fail(thrown: unknown): void {
  const error = asAppError(thrown)
  const { what, todo } = errorText(error.code, error.params, language)
  dialog.showErrorBox(say.app, `${what}\n\n${todo}`)
  app.exit(1)
}
