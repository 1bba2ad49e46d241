import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Theme, ThemeChoice, ThemePlace } from './theme.ts'
import { applyTheme, loadThemeChoice, saveThemeChoice, themeFor } from './theme.ts'

const prefersDark = '(prefers-color-scheme: dark)'

function subscribeToSystem(changed: () => void): () => void {
  const query = matchMedia(prefersDark)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Keeps the root element's theme right for this place; paper is always light. Returns the choice and its setter. */
export function useTheme(place: ThemePlace): { theme: Theme; choice: ThemeChoice | undefined; choose: (choice: ThemeChoice) => void } {
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(prefersDark).matches)
  const [choice, setChoice] = useState(loadThemeChoice)
  const theme = themeFor({ choice, place, systemIsDark })

  useEffect(() => {
    const forScreen = () => applyTheme(theme)
    const forPaper = () => applyTheme('light')
    forScreen()
    addEventListener('beforeprint', forPaper)
    addEventListener('afterprint', forScreen)
    return () => {
      removeEventListener('beforeprint', forPaper)
      removeEventListener('afterprint', forScreen)
    }
  }, [theme])

  const choose = useCallback((next: ThemeChoice) => {
    saveThemeChoice(next)
    setChoice(next)
  }, [])
  return { theme, choice, choose }
}
