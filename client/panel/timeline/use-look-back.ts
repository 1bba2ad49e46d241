import { useEffect } from 'react'
import { create } from 'zustand'
import { type Playhead, useScreen } from '../../store/screen.ts'
import type { History } from './history.ts'
import { useHistory } from './use-history.ts'

/** How long a moment stays while the look back plays, ms (DESIGN.md 8, resolution). */
const MOMENT_MS = 900

const usePlaying = create<{ readonly playing: boolean }>(() => ({ playing: false }))

/** Plays or pauses the look back, from anywhere: the key and the button are one. */
export const togglePlaying = (): void => usePlaying.setState(({ playing }) => ({ playing: !playing }))

/** The way through what the seat has seen: from its start, moment by moment, to now. */
export function useLookBack(): {
  readonly playing: boolean
  readonly start: () => void
  readonly toggle: () => void
  readonly end: () => void
} {
  const { playing } = usePlaying()
  const history = useHistory()
  const playhead = useScreen((screen) => screen.playhead)
  const show = useScreen((screen) => screen.show)
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      const next = momentAfter(history, playhead)
      show({ playhead: next })
      if (next === undefined) usePlaying.setState({ playing: false })
    }, MOMENT_MS)
    return () => clearTimeout(timer)
  }, [playing, history, playhead, show])
  const first = history[0]
  return {
    playing,
    start: () => show({ playhead: first === undefined ? undefined : { turn: first.turn, at: first.at } }),
    toggle: () => {
      if (!playing && playhead === undefined && first !== undefined) show({ playhead: { turn: first.turn, at: first.at } })
      togglePlaying()
    },
    end: () => {
      usePlaying.setState({ playing: false })
      show({ playhead: undefined })
    },
  }
}

/** The next moment of the history after the playhead; undefined when it has come to now. */
export function momentAfter(history: History, playhead: Playhead | undefined): Playhead | undefined {
  if (playhead === undefined) return undefined
  const next = history.findIndex(({ turn, at }) => turn > playhead.turn || (turn === playhead.turn && at > playhead.at))
  const found = history[next]
  return found === undefined || next === history.length - 1 ? undefined : { turn: found.turn, at: found.at }
}
