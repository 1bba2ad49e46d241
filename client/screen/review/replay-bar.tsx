import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button as RacButton } from 'react-aria-components'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { Tip } from '../../ui/tip.tsx'
import type { LetteredCause } from './lettered-causes.ts'
import { ReplayScrubber } from './replay-scrubber.tsx'
import { turnAway } from './replay-track.ts'
import type { RegionPoint } from './tension-curve.ts'
import { useNaming } from './use-naming.ts'
import { type ReplayControls, type ReplaySpeed, replaySpeeds } from './use-replay.ts'
import './replay-bar.css'

type ReplayBarProps = {
  replay: ReplayControls
  turns: number
  region: readonly RegionPoint[]
  causes: readonly LetteredCause[]
}

/** Play, step, scrub, and through whose eyes: above everything that moves with it. */
export function ReplayBar({ replay, turns, region, causes }: ReplayBarProps): ReactNode {
  const t = useText()
  useSpace(() => replay.setPlaying(!replay.playing))
  return (
    <section className='replay-bar no-print' aria-label={t('review.replay')}>
      <ReplayButtons replay={replay} />
      <ReplayScrubber replay={replay} turns={turns} region={region} causes={causes} />
      <SeeItAs replay={replay} />
    </section>
  )
}

function ReplayButtons({ replay }: { replay: ReplayControls }): ReactNode {
  const t = useText()
  const { playing, setPlaying, step, goTo, track, speed, setSpeed } = replay
  const label = t(playing ? 'review.pause' : 'review.play')
  const go = (next: number) => () => {
    setPlaying(false)
    goTo(next)
  }
  return (
    <div className='replay-bar__buttons'>
      <IconButton label={t('review.lastTurn')} icon={SkipBack} onPress={go(turnAway(track, step, -1))} />
      <IconButton label={t('review.lastEvent')} icon={StepBack} onPress={go(step - 1)} />
      <Tip text={`${label} (Space)`}>
        <RacButton className='replay-bar__play' aria-label={label} aria-keyshortcuts='Space' onPress={() => setPlaying(!playing)}>
          <Icon of={playing ? Pause : Play} size={20} />
        </RacButton>
      </Tip>
      <IconButton label={t('review.nextEvent')} icon={StepForward} onPress={go(step + 1)} />
      <IconButton label={t('review.nextTurn')} icon={SkipForward} onPress={go(turnAway(track, step, 1))} />
      <Choice
        label={t('review.speed')}
        size='small'
        tone='soft'
        value={String(speed)}
        onChange={(id) => setSpeed(replaySpeeds.find((each) => String(each) === id) ?? 1)}
        options={replaySpeeds.map((times: ReplaySpeed) => ({ id: String(times), label: t('review.speedOf', { times }) }))}
      />
    </div>
  )
}

/** Whose replay: everybody's truth, or what one seat was sent. */
function SeeItAs({ replay }: { replay: ReplayControls }): ReactNode {
  const t = useText()
  const names = useNaming()
  const states = useStates()
  return (
    <div className='replay-bar__as'>
      <small aria-hidden='true'>{t('review.seeItAs')}</small>
      <Choice
        label={t('review.seeItAs')}
        tone='soft'
        value={replay.wanted ?? replay.as}
        onChange={replay.seeAs}
        options={[
          { id: 'control', label: t('review.all') },
          ...states.map(({ id, name }) => ({
            id,
            name,
            label: <StateToken slot={names.slot(id)} letter={names.letter(id)} size={20} />,
          })),
        ]}
      />
    </div>
  )
}

/** What keeps the space bar for itself: fields, buttons, options, and the map. */
const OWN_SPACE = 'input:not([type=range]), textarea, select, button, a, [contenteditable], [role=option], [role=application], [role=radio]'

/** Space plays and pauses, from anywhere on the page that has no use for it (DESIGN.md 9). */
function useSpace(toggle: () => void): void {
  const latest = useRef(toggle)
  latest.current = toggle
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(OWN_SPACE) !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
