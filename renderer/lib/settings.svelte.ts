/** What this person chose for this desk: language and theme. Kept in the browser's own storage, nowhere else. */

export const UI_LANGUAGES = ['vi', 'en'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORAGE_KEY = 'lang-nghe.settings'

/** The stored choice, or the default where storage is closed (private windows) or holds something else. */
function remembered(): { language: UiLanguage; theme: Theme } {
  const found = readStored()
  return {
    language: UI_LANGUAGES.find((language) => language === found['language']) ?? 'vi',
    theme: THEMES.find((theme) => theme === found['theme']) ?? 'system',
  }
}

function readStored(): Record<string, unknown> {
  if (typeof localStorage === 'undefined') return {}
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {} // a spoilt or forbidden store only costs the remembered choice
  }
}

const start = remembered()

class Settings {
  language = $state<UiLanguage>(start.language)
  theme = $state<Theme>(start.theme)
  /** The app's time zone, told by the host. */
  timeZone = $state('Asia/Ho_Chi_Minh')
  /** What the system prefers; matters while `theme` is `system`. */
  systemDark = $state(false)
  /** The theme that is drawn. */
  readonly shown: 'light' | 'dark' = $derived(
    this.theme === 'system' ? (this.systemDark ? 'dark' : 'light') : this.theme,
  )
}

export const settings = new Settings()

/** Keeps the page's attributes, the stored choice and the system's preference in step. Call once, in the shell. */
export function followSettings(): void {
  $effect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)')
    settings.systemDark = media.matches
    const listen = (event: MediaQueryListEvent) => (settings.systemDark = event.matches)
    media.addEventListener('change', listen)
    return () => media.removeEventListener('change', listen)
  })
  $effect.pre(() => {
    document.documentElement.lang = settings.language
    document.documentElement.dataset['theme'] = settings.shown
  })
  $effect(() => {
    const value = JSON.stringify({ language: settings.language, theme: settings.theme })
    try {
      localStorage.setItem(STORAGE_KEY, value)
    } catch {
      // storage is closed: the choice holds until the window closes
    }
  })
}
