import { ArrowRight, MapPin, Play, SkipForward } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useScreen } from '../../store/screen.ts'
import { placeNameIn } from '../../store/state-names.ts'
import { useHeard, usePhase, useSay, useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { formatSigned } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { Sheet } from '../briefing/sheet.tsx'
import { Reflection } from './reflection.tsx'
import { movedBy, type ResultLine, resultLines } from './result-lines.ts'
import { useMoveName } from './use-move-name.ts'
import { usePlayback } from './use-playback.ts'
import './debrief-sheet.css'

/** What the turn came to: at most seven lines with cause and place, played once over the map, and room for one thought. */
export function DebriefSheet(): ReactNode {
  const t = useText()
  const view = useView()
  const heard = useHeard()
  const { turn } = usePhase()
  const lines = useMemo(() => resultLines(view, heard, turn), [view, heard, turn])
  const { shown, playing, play, skip } = usePlayback(lines, turn)
  const actions = playing ? (
    <Button icon={SkipForward} keys='Space' onPress={skip}>
      {t('desk.skip')}
    </Button>
  ) : (
    <Button icon={Play} kind='quiet' onPress={play}>
      {t('desk.playAgain')}
    </Button>
  )
  return (
    <Sheet title={t('desk.debriefTitle', { turn })} actions={actions} aside>
      {lines.length === 0 && <p className='debrief__quiet'>{t('desk.debriefQuiet')}</p>}
      <ol className='debrief__lines' aria-label={t('desk.debriefTitle', { turn })}>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {!playing && <Reflection turn={turn} />}
    </Sheet>
  )
}

function Line({ line }: { line: ResultLine }): ReactNode {
  const t = useText()
  const say = useSay()
  const setting = useSetting()
  const nameOf = useMoveName()
  const { what, cause, object, place } = line
  const words = 'says' in what ? say(what.says) : t('desk.moved', { name: nameOf(what.move), by: formatSigned(movedBy(what.move)) })
  const why = cause === undefined ? undefined : cause.unseen ? t('ui.ledgerUnseen') : cause.why && say(cause.why)
  const { select, show } = useScreen.getState()
  return (
    <li className='debrief__line'>
      <Icon of={ArrowRight} size={14} />
      <span>
        {words}
        {why !== undefined && <small>{t('desk.because', { why })}</small>}
      </span>
      {object !== undefined && place !== undefined && (
        <TextButton
          onPress={() => {
            select(object)
            show({ lookAt: { id: object } })
          }}
        >
          <Icon of={MapPin} size={12} /> {placeNameIn(setting, place)}
        </TextButton>
      )}
    </li>
  )
}
