import type { ReactNode } from 'react'
import { useSay, useWatch } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import './alarms-note.css'

/** Said elsewhere on the page, where something can be done about it at once. */
const elsewhere: ReadonlySet<string> = new Set(['stopped', 'waiting', 'request', 'vacant'])
const SHOWN_MAX = 4

/** What wants the facilitator's eye: silence, loads, lost people. */
export function AlarmsNote(): ReactNode {
  const t = useText()
  const say = useSay()
  const alarms = useWatch().alarms.filter(({ alarm }) => !elsewhere.has(alarm))
  if (alarms.length === 0) return null
  return (
    <div className='alarms-note'>
      <NoticeBar tone='warn' announce='status'>
        <ul>
          {alarms.slice(0, SHOWN_MAX).map((alarm) => {
            const words = say(alarm.say)
            return <li key={`${alarm.alarm} ${words}`}>{words}</li>
          })}
          {alarms.length > SHOWN_MAX && <li>{t('run.moreAlarms', { count: alarms.length - SHOWN_MAX })}</li>}
        </ul>
      </NoticeBar>
    </div>
  )
}
