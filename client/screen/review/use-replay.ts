import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Replay } from '../../../shared/wire/http.ts'
import type { ReviewMoment } from '../../../shared/wire/review.ts'
import { api } from '../../net/api.ts'
import { foldReplay, type ReplayFold, type ReplayMoment, viewerOfKey } from './replay-fold.ts'
import { alongOf, stepAtMoment, type TrackPoint, trackOf } from './replay-track.ts'

/** How long an event stays while the replay plays at its own pace, ms (DESIGN.md 8, resolution). */
const EVENT_MS = 900

export const replaySpeeds = [1, 2, 4] as const
export type ReplaySpeed = (typeof replaySpeeds)[number]

/** A replay on screen: whose it is, where it stands, and the ways to move. */
export type ReplayControls = {
  /** A state's id, or `control` for everything. */
  readonly as: string
  /** Whose replay is still on its way, and why it did not come. */
  readonly wanted: string | undefined
  readonly error: unknown
  readonly seeAs: (as: string) => void
  readonly replay: Replay
  readonly track: readonly TrackPoint[]
  readonly step: number
  readonly goTo: (step: number) => void
  /** Stops and goes to where this replay stood at a moment of the exercise. */
  readonly goToMoment: (moment: ReviewMoment) => void
  readonly moment: ReplayMoment
  /** Turns from the start, e.g. 1.5 in the middle of turn 2: where the charts draw the playhead. */
  readonly along: number
  readonly playing: boolean
  readonly setPlaying: (playing: boolean) => void
  readonly speed: ReplaySpeed
  readonly setSpeed: (speed: ReplaySpeed) => void
}

type Shown = { readonly as: string; readonly replay: Replay; readonly fold: ReplayFold; readonly track: readonly TrackPoint[] }

const open = (as: string, replay: Replay): Shown => ({ as, replay, fold: foldReplay(replay), track: trackOf(replay.steps) })

/** `as` of one's own replay: the seat, or `control`. */
export const asOf = (replay: Replay): string => viewerOfKey(replay.viewer).seat ?? 'control'

/** Opens one's own replay at its end; others are fetched when asked for, once, and open at the same moment of the exercise. */
export function useReplay(session: string, own: Replay): ReplayControls {
  const opened = useRef(new Map<string, Shown>())
  const [shown, setShown] = useState(() => open(asOf(own), own))
  const [step, setStep] = useState(own.steps.length)
  const [asked, setAsked] = useState<{ readonly as: string; readonly error?: unknown }>()
  const [speed, setSpeed] = useState<ReplaySpeed>(1)
  const [playing, setPlaying] = usePlaying({ step, length: shown.fold.length, speed, goTo: setStep })
  opened.current.set(shown.as, shown)

  const show = (next: Shown): void => {
    const now = shown.replay.steps[step - 1]
    setStep(now === undefined ? 0 : stepAtMoment(next.replay.steps, now))
    setShown(next)
    setAsked(undefined)
  }
  const latest = useRef({ show, wanted: asked?.as })
  latest.current = { show, wanted: asked?.as }

  const seeAs = useCallback(
    (as: string) => {
      const known = opened.current.get(as)
      if (known !== undefined) return latest.current.show(known)
      setAsked({ as })
      api.replay(session, as).then(
        (replay) => latest.current.wanted === as && latest.current.show(open(as, replay)),
        (error: unknown) => latest.current.wanted === as && setAsked({ as, error }),
      )
    },
    [session],
  )
  const moment = useMemo(() => shown.fold.after(step), [shown, step])
  const { as, replay, fold, track } = shown
  return {
    ...{ as, replay, track, step, moment, playing, setPlaying, speed, setSpeed, seeAs },
    wanted: asked?.as,
    error: asked?.error,
    goTo: (next) => setStep(Math.min(fold.length, Math.max(0, next))),
    goToMoment: (asked) => {
      setPlaying(false)
      setStep(stepAtMoment(replay.steps, asked))
    },
    along: alongOf(track[step] ?? { step: 0, turn: 1, part: 0 }),
  }
}

type Playing = { readonly step: number; readonly length: number; readonly speed: ReplaySpeed; readonly goTo: (step: number) => void }

/** Moves on by one event at a time until the end. Playing from the end begins anew. */
function usePlaying({ step, length, speed, goTo }: Playing): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      goTo(Math.min(length, step + 1))
      if (step + 1 >= length) setPlaying(false)
    }, EVENT_MS / speed)
    return () => clearTimeout(timer)
  }, [playing, step, length, speed, goTo])
  const start = (next: boolean): void => {
    if (next && step >= length) goTo(0)
    setPlaying(next && length > 0)
  }
  return [playing, start]
}
