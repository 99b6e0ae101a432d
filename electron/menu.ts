/** The native menu. Roles bring the system's own behaviour and shortcuts; only the words are ours. */
import type { MenuItemConstructorOptions } from 'electron'
import { WINDOW_TEXTS } from './texts.ts'
import type { Language } from './texts.ts'

interface Options {
  language: Language
  platform: NodeJS.Platform
}

/** What is handed to `Menu.buildFromTemplate`. */
export function menuTemplate({ language, platform }: Options): MenuItemConstructorOptions[] {
  const say = WINDOW_TEXTS[language]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu', label: say.app } as const] : []),
    {
      label: say.file,
      submenu: [isMac ? { role: 'close', label: say.close } : { role: 'quit', label: say.quit }],
    },
    {
      label: say.edit,
      submenu: [
        { role: 'undo', label: say.undo },
        { role: 'redo', label: say.redo },
        line,
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll },
      ],
    },
    {
      label: say.view,
      submenu: [
        { role: 'reload', label: say.reload },
        line,
        { role: 'resetZoom', label: say.zoomReset },
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
        line,
        { role: 'togglefullscreen', label: say.fullScreen },
      ],
    },
    { label: say.window, submenu: [{ role: 'minimize', label: say.minimize }] },
  ]
}
