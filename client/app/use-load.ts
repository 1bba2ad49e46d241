import { useCallback, useEffect, useState } from 'react'

/** Something asked of the server. `value` stays while it is asked again; `error` is of the latest try. */
export type Loaded<T> = { readonly value: T | undefined; readonly error: unknown; readonly again: () => void }

/** Asks at once, whenever `load` changes, and every `everyMs` while the page is visible. `load` must keep its identity between renders. */
export function useLoad<T>(load: () => Promise<T>, everyMs?: number): Loaded<T> {
  const [state, setState] = useState<{ readonly value?: T; readonly error?: unknown }>({})
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((n) => n + 1), [])
  useEffect(() => {
    let current = round >= 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const once = async (): Promise<void> => {
      const next = await load().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      if (!current) return
      setState((before) => ('value' in next ? next : { ...before, ...next }))
      if (everyMs !== undefined) timer = setTimeout(ifVisible, everyMs)
    }
    const ifVisible = (): void => {
      if (document.visibilityState === 'visible') void once()
      else timer = setTimeout(ifVisible, everyMs)
    }
    void once()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [load, everyMs, round])
  return { value: state.value, error: state.error, again }
}
