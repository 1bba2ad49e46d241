import type { ReactNode } from 'react'
import { Tab, TabList, Tabs } from 'react-aria-components'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useSetting } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { StateToken } from '../../../ui/state-token.tsx'
import type { LineFacts } from './line-facts.ts'
import './line-tabs.css'

type LineTabsProps = {
  lines: readonly LineFacts[]
  unread: ReadonlyMap<string, number>
  value: string
  onChange: (state: string) => void
  panel: ReactNode
}

const words: Readonly<Record<LineFacts['status'], MessageKey>> = {
  open: 'dock.lineOpen',
  degraded: 'dock.lineDegraded',
  proposed: 'dock.lineProposed',
  cut: 'dock.lineCut',
  none: 'dock.lineNone',
}

/** One tab for each state: token, name, and how the line stands. The panel is the line that is chosen. */
export function LineTabs({ lines, unread, value, onChange, panel }: LineTabsProps): ReactNode {
  const t = useText()
  const { states } = useSetting()
  return (
    <Tabs className='line-tabs' selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <TabList className='line-tabs__list' aria-label={t('dock.lines')}>
        {lines.map((facts) => {
          const state = states.find(({ id }) => id === facts.state)
          if (state === undefined) return null
          const count = unread.get(facts.state) ?? 0
          const ringing = facts.call?.status === 'ringing'
          const inCall = facts.call?.status === 'open'
          const status = ringing ? t('dock.lineRinging') : inCall ? t('dock.lineInCall') : t(words[facts.status])
          return (
            <Tab key={facts.state} id={facts.state} className='line-tabs__tab'>
              <StateToken slot={slotOf(state)} letter={letterOf(state)} size={22} dim={facts.status === 'none'} />
              <b>{state.name}</b>
              <small data-status={ringing ? 'ringing' : facts.status} data-new={count > 0}>
                {count > 0 ? t('dock.lineNew', { status, count }) : status}
              </small>
            </Tab>
          )
        })}
      </TabList>
      {panel}
    </Tabs>
  )
}
