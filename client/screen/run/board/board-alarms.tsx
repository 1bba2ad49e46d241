import type { ReactNode } from 'react'
import type { ExerciseCard } from '../../../../shared/wire/http.ts'
import { saySentence } from '../../../store/say-sentence.ts'
import { emptySetting } from '../../../store/state-names.ts'
import { useText } from '../../../text/use-text.ts'

type BoardAlarmsProps = Pick<ExerciseCard, 'alarms' | 'seats'>

const SHOWN_MAX = 2

/** What wants a facilitator's eye in one session, the first in words. */
export function BoardAlarms({ alarms, seats }: BoardAlarmsProps): ReactNode {
  const t = useText()
  if (alarms.length === 0) return <small>{t('board.noAlarms')}</small>
  const states = seats.map(({ seat, name, colour }) => ({ id: seat, name, colour, official: name, tagline: '', playable: true }))
  const setting = { ...emptySetting, states }
  return (
    <ul className='board-alarms'>
      {alarms.slice(0, SHOWN_MAX).map((alarm) => {
        const words = saySentence(setting, alarm.say)
        return (
          <li key={`${alarm.alarm} ${words}`} data-tone={alarm.alarm === 'stopped' || alarm.alarm === 'lost' ? 'crit' : 'warn'}>
            {words}
          </li>
        )
      })}
      {alarms.length > SHOWN_MAX && <li>{t('run.moreAlarms', { count: alarms.length - SHOWN_MAX })}</li>}
    </ul>
  )
}
