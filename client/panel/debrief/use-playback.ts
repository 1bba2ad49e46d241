import { useCallback, useEffect, useState } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useSession } from '../../store/session-context.tsx'
import { wholeRegion } from '../map/use-flights.ts'
import type { ResultLine } from './result-lines.ts'

/** How long a line stays alone, ms: seven of them take less than eight seconds (design README, The desk). */
const LINE_MS = 1100

/** Turns whose result was played on this page, by session. */
const played = new Set<string>()

type Playback = { readonly shown: number; readonly playing: boolean; readonly play: () => void; readonly skip: () => void }

/** Plays the lines one after the other over the map, once for each turn by itself; `Space` skips. With reduced motion all stand at once. */
export function usePlayback(lines: readonly ResultLine[], turn: number): Playback {
  const key = `${useSession((state) => state.welcome?.session) ?? ''} ${turn}`
  const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
  const [shown, setShown] = useState(() => (still || played.has(key) ? Number.POSITIVE_INFINITY : 0))
  const playing = shown < lines.length
  const { hover, show } = useScreen.getState()
  const skip = useCallback(() => setShown(Number.POSITIVE_INFINITY), [])
  const current = lines[shown - 1]?.object

  useEffect(() => {
    if (lines.length > 0) played.add(key)
  }, [key, lines.length])

  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => setShown((count) => count + 1), shown === 0 ? 0 : LINE_MS)
    return () => clearTimeout(timer)
  }, [playing, shown])

  useEffect(() => {
    if (!playing || current === undefined) return
    hover(current)
    show({ lookAt: { id: current } })
    return () => {
      hover(undefined)
      show({ lookAt: { id: wholeRegion } })
    }
  }, [playing, current, hover, show])

  useEffect(() => {
    if (!playing) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || isTyping(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      skip()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [playing, skip])

  return { shown, playing, play: () => setShown(0), skip }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
