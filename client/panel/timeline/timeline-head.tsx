import { ChevronsDownUp, ChevronsUpDown, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { type TimelineHeight, useScreenParts } from '../../store/screen.ts'
import { usePhase, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import type { TimelinePicture } from '../../timeline/timeline-picture.ts'
import { Choice } from '../../ui/choice.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { oldTracks } from './old-tracks.ts'
import { useLookBack } from './use-look-back.ts'

type TimelineHeadProps = {
  picture: TimelinePicture
  scale: TimelinePicture['scale']
  onScale: (scale: TimelinePicture['scale']) => void
}

/** The next of the three heights (`T`). */
export const nextHeight = (height: TimelineHeight): TimelineHeight => (height === 40 ? 204 : height === 204 ? 320 : 40)

/** Scale, play controls, and what the letters on the curve stand for. */
export function TimelineHead({ picture, scale, onScale }: TimelineHeadProps): ReactNode {
  const t = useText()
  const { timelineHeight, show } = useScreenParts('timelineHeight', 'show')
  const { playing, start, toggle, end } = useLookBack()
  const { turn } = usePhase()
  const old = oldTracks(useView(), turn)
  const grow = (
    <IconButton
      label={t('desk.timelineSize')}
      icon={timelineHeight === 320 ? ChevronsDownUp : ChevronsUpDown}
      size='small'
      onPress={() => show({ timelineHeight: nextHeight(timelineHeight) })}
    />
  )
  if (timelineHeight === 40) return <div className='timeline-head timeline-head--strip'>{grow}</div>
  return (
    <header className='timeline-head'>
      <h2>{t('map.timeline')}</h2>
      <Choice
        label={t('desk.scale')}
        size='small'
        tone='soft'
        value={scale}
        onChange={onScale}
        options={[
          { id: 'turn', label: t('desk.scaleTurn') },
          { id: 'day', label: t('desk.scaleDay') },
          { id: 'all', label: t('desk.scaleAll') },
        ]}
      />
      <div className='timeline-head__play'>
        <IconButton label={t('desk.toStart')} icon={SkipBack} size='small' onPress={start} />
        <IconButton label={t(playing ? 'desk.pauseLook' : 'desk.playLook')} icon={playing ? Pause : Play} size='small' onPress={toggle} />
        <IconButton label={t('desk.backToNow')} icon={SkipForward} size='small' onPress={end} />
      </div>
      <ul className='timeline-head__causes' aria-label={t('desk.causesOnCurve')}>
        {picture.tension.causes.map(({ letter, label }) => (
          <li key={letter}>
            <b>{letter}</b>
            {label}
          </li>
        ))}
      </ul>
      <span className='timeline-head__note'>{t('desk.ownPicture', { count: old })}</span>
      {grow}
    </header>
  )
}
