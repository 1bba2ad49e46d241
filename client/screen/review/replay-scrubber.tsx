import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import type { LetteredCause } from './lettered-causes.ts'
import { nearestPoint, turnAway } from './replay-track.ts'
import type { RegionPoint } from './tension-curve.ts'
import { useMomentText } from './use-moment-text.ts'
import type { ReplayControls } from './use-replay.ts'
import './replay-scrubber.css'

type ReplayScrubberProps = {
  replay: ReplayControls
  turns: number
  region: readonly RegionPoint[]
  causes: readonly LetteredCause[]
}

/** Letters are spelled out under the bar while turns are at least this wide a part of it. */
const SPELLED_TURNS_MAX = 6
/** Steps of the slider along one turn: fine enough that a pointer reaches every event. */
const FINE = 200

/** The exercise as a bar of turns in the ladder's colours, with the causes as letters and the playhead. A slider for hands and keys. */
export function ReplayScrubber({ replay, turns, region, causes }: ReplayScrubberProps): ReactNode {
  const t = useText()
  const { track, along, goTo, setPlaying } = replay
  const { spoken } = useMomentText(replay)
  const go = (next: number): void => {
    setPlaying(false)
    goTo(next)
  }
  return (
    <div className='scrubber' style={{ '--turns': turns, '--along': along } as CSSProperties}>
      <input
        className='scrubber__input'
        type='range'
        min={0}
        max={turns * FINE}
        step={1}
        value={Math.round(along * FINE)}
        aria-label={t('review.place')}
        aria-valuetext={spoken}
        onChange={(event) => go(nearestPoint(track, Number(event.target.value) / FINE).step)}
        onKeyDown={(event) => {
          const next = stepOfKey(event, replay)
          if (next === undefined) return
          event.preventDefault()
          go(next)
        }}
      />
      <div className='scrubber__turns' aria-hidden='true'>
        {Array.from({ length: turns }, (_, i) => i + 1).map((turn) => {
          const rung = region.find((point) => point.turn === turn)?.rung ?? 0
          return (
            <div key={turn} className='scrubber__turn' style={{ '--rung': `var(--tn-${rung})` } as CSSProperties}>
              <span>{t('review.turnShort', { turn })}</span>
              <b>{rung}</b>
              <i />
            </div>
          )
        })}
      </div>
      <Causes causes={causes} spelled={turns <= SPELLED_TURNS_MAX} />
      <div className='scrubber__head' />
    </div>
  )
}

/** Arrows go by event, with Shift and the page keys by turn, Home and End to the ends (DESIGN.md 9). */
function stepOfKey({ key, shiftKey }: KeyboardEvent, { step, track, replay }: ReplayControls): number | undefined {
  const forward = key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp'
  if (forward || key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown') {
    const byTurn = shiftKey || key.startsWith('Page')
    return byTurn ? turnAway(track, step, forward ? 1 : -1) : step + (forward ? 1 : -1)
  }
  if (key === 'Home') return 0
  return key === 'End' ? replay.steps.length : undefined
}

/** Drawing only: the same letters stand with their sentences under the tension chart. */
function Causes({ causes, spelled }: { causes: readonly LetteredCause[]; spelled: boolean }): ReactNode {
  const say = useSay()
  return (
    <div aria-hidden='true'>
      {causes.map(({ letter, turn, why }) => (
        <span key={letter} className='scrubber__cause' style={{ '--turn': turn } as CSSProperties}>
          <b>{letter}</b>
          {spelled && <small>{say(why)}</small>}
        </span>
      ))}
    </div>
  )
}
