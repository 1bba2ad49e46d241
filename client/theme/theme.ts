/** The two looks. `data-theme` on the root element carries it. */
export type Theme = 'dark' | 'light'

/** What a person may choose; `undefined` elsewhere means "nothing chosen yet". */
export type ThemeChoice = Theme | 'system'

/** Where the person is: live play is dark unless they say otherwise, everything around it is light (DESIGN.md 15). */
export type ThemePlace = 'play' | 'start' | 'lobby' | 'review'

const STORAGE_KEY = 'entente.theme'

/** The theme to show, from what the person chose, where they are and what their system prefers. */
export function themeFor(asked: { choice: ThemeChoice | undefined; place: ThemePlace; systemIsDark: boolean }): Theme {
  if (asked.choice === 'system') return asked.systemIsDark ? 'dark' : 'light'
  if (asked.choice !== undefined) return asked.choice
  return asked.place === 'play' ? 'dark' : 'light'
}

/** Reads a stored value; anything but the three words counts as "nothing chosen". */
export function parseThemeChoice(stored: string | null | undefined): ThemeChoice | undefined {
  return stored === 'dark' || stored === 'light' || stored === 'system' ? stored : undefined
}

/** The choice kept on this device. A browser that blocks storage simply has no memory. */
export function loadThemeChoice(): ThemeChoice | undefined {
  try {
    return parseThemeChoice(localStorage.getItem(STORAGE_KEY))
  } catch {
    return undefined
  }
}

/** Keeps the choice on this device; `undefined` forgets it. */
export function saveThemeChoice(choice: ThemeChoice | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, choice)
  } catch {
    // Storage is blocked: the choice holds until the page closes.
  }
}

/** Puts the theme on the root element; the canvas hears of it through `watchTheme`. */
export function applyTheme(theme: Theme): void {
  document.documentElement.setAttribute('data-theme', theme)
}
