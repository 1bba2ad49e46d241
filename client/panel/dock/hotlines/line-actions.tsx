import { Ellipsis, Phone, Wrench } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkOpen, checkOrder } from '../../../../shared/action/_check-order.ts'
import { me } from '../../../../shared/action/_who.ts'
import { allSeen, type View } from '../../../../shared/model/view.ts'
import { incident } from '../../../../shared/noun/incident.ts'
import { order } from '../../../net/commands.ts'
import { type Composing, useScreen } from '../../../store/screen.ts'
import { useSay, useStateOf, useView } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { actions } from '../../compose/actions.ts'
import { useCommand } from '../../compose/use-command.ts'
import { useInPlay } from '../../compose/use-in-play.ts'
import type { LineFacts, SeenLine } from './line-facts.ts'
import './line-actions.css'

/** What a call would be about: the incident between the two that is still open, the newest first. */
export function callParams(view: View, line: SeenLine, state: string): Record<string, unknown> {
  const open = allSeen(view, incident)
    .filter((i) => i.open && i.between.includes(state) && i.between.includes(me(view)))
    .sort((a, b) => b.turn - a.turn || b.at - a.at)[0]
  return open === undefined ? { line: line.id, purpose: 'routine' } : { line: line.id, purpose: 'clarify', about: open.id }
}

/** Ringing, testing and bettering a line. */
export function LineActions({ facts }: { facts: LineFacts }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const name = useStateOf(facts.state)?.name ?? facts.state
  const compose = useScreen((screen) => screen.compose)
  const call = useCommand()
  const test = useCommand()
  const line = facts.lines[0]
  const stands = facts.status === 'open' || facts.status === 'degraded'
  const reasonOf = (kind: string, params: object): { reason: string } | object => {
    const action = actions.get(kind)
    const fault = action === undefined ? null : checkOrder(view, action, params)
    return fault === null ? {} : { reason: say(fault) }
  }
  if (line === undefined || !stands) return <SetUp facts={facts} name={name} />
  const ring = callParams(view, line, facts.state)
  const repairs = facts.status === 'degraded'
  const tests = repairs ? { line: line.id, repair: true } : { line: line.id }
  const fault = call.fault ?? test.fault
  return (
    <div className='line-actions'>
      {fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {fault}
        </NoticeBar>
      )}
      <div className='line-actions__row'>
        {facts.call === undefined && (
          <Button
            size='small'
            kind='primary'
            icon={Phone}
            working={call.busy}
            workingText={t('compose.sending')}
            onPress={() => void call.run(() => order('call-hotline', ring))}
            {...reasonOf('call-hotline', ring)}
          >
            {t('dock.call', { state: name })}
          </Button>
        )}
        <Button
          size='small'
          icon={Wrench}
          working={test.busy}
          workingText={t('compose.sending')}
          onPress={() => void test.run(() => order('test-line', tests))}
          {...reasonOf('test-line', tests)}
        >
          {t(repairs ? 'dock.testRepair' : 'dock.test')}
        </Button>
        <MoreMenu facts={facts} name={name} onChoose={compose} />
      </div>
    </div>
  )
}

/** No line stands: how to get one. */
function SetUp({ facts, name }: { facts: LineFacts; name: string }): ReactNode {
  const t = useText()
  const inPlay = useInPlay()
  const compose = useScreen((screen) => screen.compose)
  const line = facts.lines[0]
  const known = line === undefined ? { channel: 'milops', protocol: 0 } : { channel: line.channel, protocol: line.proposedProtocol ?? 0 }
  return (
    <div className='line-actions'>
      <div className='line-actions__row'>
        {inPlay('establish-line') && (
          <Button
            size='small'
            kind='primary'
            onPress={() => compose({ action: 'establish-line', params: { with: facts.state, ...known } })}
          >
            {t('dock.setUp')}
          </Button>
        )}
        <MoreMenu facts={facts} name={name} onChoose={compose} />
      </div>
    </div>
  )
}

type Entry = { readonly id: string; readonly label: MessageKey; readonly composing: (facts: LineFacts) => Composing }

/** What else can be done with that state, each opening its form. */
const more: readonly Entry[] = [
  { id: 'call-hotline', label: 'dock.moreCall', composing: ({ lines }) => ({ action: 'call-hotline', params: { line: lines[0]?.id } }) },
  {
    id: 'establish-line',
    label: 'dock.moreBetter',
    composing: ({ state, lines }) => ({
      action: 'establish-line',
      params: { with: state, channel: lines[0]?.channel ?? 'milops', protocol: Math.min(3, (lines[0]?.protocol ?? -1) + 1) },
    }),
  },
  { id: 'report-incident', label: 'dock.moreReport', composing: ({ state }) => ({ action: 'report-incident', params: { with: state } }) },
  { id: 'request-risk', label: 'dock.moreAsk', composing: ({ state }) => ({ action: 'request-risk', params: { of: state } }) },
  {
    id: 'request-inspection',
    label: 'dock.moreInspect',
    composing: ({ state }) => ({ action: 'request-inspection', params: { of: state } }),
  },
  { id: 'notify-activity', label: 'dock.moreNotify', composing: ({ state }) => ({ action: 'notify-activity', params: { to: [state] } }) },
  {
    id: 'make-joint-statement',
    label: 'dock.moreTogether',
    composing: ({ state }) => ({ action: 'make-joint-statement', params: { partners: [state] } }),
  },
]

type MoreMenuProps = { facts: LineFacts; name: string; onChoose: (composing: Composing) => void }

function MoreMenu({ facts, name, onChoose }: MoreMenuProps): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const label = t('dock.moreWith', { state: name })
  const inPlay = useInPlay()
  const entries = more
    .filter(({ id }) => inPlay(id))
    .filter(({ id }) => id !== 'call-hotline' || facts.status === 'open' || facts.status === 'degraded')
    .map(({ id, label: key }) => {
      const action = actions.get(id)
      const fault = action === undefined ? null : checkOpen(view, action)
      return { id, label: t(key), ...(fault === null ? {} : { reason: say(fault) }) }
    })
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={Ellipsis} size='small' kind='secondary' />}
      entries={entries}
      onChoose={(id) => {
        const entry = more.find((each) => each.id === id)
        if (entry !== undefined) onChoose(entry.composing(facts))
      }}
    />
  )
}
