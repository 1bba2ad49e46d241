import { Clock, PhoneIncoming } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { order } from '../../../net/commands.ts'
import { type Composing, useScreen } from '../../../store/screen.ts'
import { placeNameIn } from '../../../store/state-names.ts'
import { useSetting, useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { goodsWords, recordLabel } from '../../compose/record-label.ts'
import { useCommand } from '../../compose/use-command.ts'
import { useNaming } from '../../compose/use-naming.ts'
import { ringShown } from '../ring-shown.ts'
import type { SeenCall } from './line-facts.ts'
import { type LineNeed, lineNeeds } from './line-needs.ts'
import { isIncident } from './say-subjects.ts'
import { type SayDraft, useSayDraft } from './use-say-draft.ts'
import './pinned-needs.css'

/** Most needs shown at once; the rest are counted. */
const shownMax = 2

/** What this state waits for, under its thread: the most urgent first, each with the button that answers it. */
export function PinnedNeeds({ state }: { state: string }): ReactNode {
  const t = useText()
  const view = useView()
  const needs = lineNeeds(view, state)
  if (needs.length === 0) return null
  return (
    <ul className='needs' aria-label={t('dock.needs')}>
      {needs.slice(0, shownMax).map((need) => (
        <li key={`${need.is} ${need.id}`} className='needs__one' data-urgent={need.is === 'ringing' || need.is === 'query'}>
          <Need need={need} state={state} />
        </li>
      ))}
      {needs.length > shownMax && <li className='needs__more'>{t('dock.needsMore', { count: needs.length - shownMax })}</li>}
    </ul>
  )
}

function Need({ need, state }: { need: LineNeed; state: string }): ReactNode {
  switch (need.is) {
    case 'ringing':
      return <RingingNeed call={need.call} />
    case 'query':
    case 'proposal':
    case 'read-back':
      return <MessageNeed need={need} />
    default:
      return <OrderNeed need={need} state={state} />
  }
}

/** Tells the banner at the top whether the ringing call can be answered here, in sight. */
function useInSight(box: RefObject<HTMLElement | null>, call: string): void {
  useEffect(() => {
    if (box.current === null) return
    const observer = new IntersectionObserver(([entry]) => ringShown.set(entry?.isIntersecting === true ? call : undefined))
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      ringShown.set(undefined)
    }
  }, [box, call])
}

function RingingNeed({ call }: { call: SeenCall }): ReactNode {
  const t = useText()
  const name = useStateOf(call.from)?.name ?? call.from
  const box = useRef<HTMLDivElement>(null)
  useInSight(box, call.id)
  return (
    <div ref={box} className='needs__ring'>
      <span className='needs__words'>
        <Icon of={PhoneIncoming} size={15} tone='warn' />
        <b>{t('dock.calling', { state: name })}</b>
      </span>
      <AnswerButtons call={call.id} />
    </div>
  )
}

/** Answer or decline a call. */
export function AnswerButtons({ call }: { call: string }): ReactNode {
  const t = useText()
  const command = useCommand()
  return (
    <span className='needs__buttons'>
      <Button
        size='small'
        kind='primary'
        working={command.busy}
        workingText={t('compose.sending')}
        onPress={() => void command.run(() => order('answer-call', { call }))}
      >
        {t('dock.answer')}
      </Button>
      <Button size='small' kind='danger' onPress={() => void command.run(() => order('decline-call', { call }))}>
        {t('dock.decline')}
      </Button>
      {command.fault !== undefined && <small className='needs__fault'>{command.fault}</small>}
    </span>
  )
}

type ByMessage = Extract<LineNeed, { is: 'query' | 'proposal' | 'read-back' }>

function MessageNeed({ need }: { need: ByMessage }): ReactNode {
  const t = useText()
  const naming = useNaming()
  const { message } = need
  const name = useStateOf(message.from)?.name ?? message.from
  const [draft, keep] = useSayDraft(message.line)
  const started = draft.answers === message.id || draft.readBack?.of === message.id
  if (started) return null
  const about = message.fields.subject
  const answer: SayDraft = isIncident(naming.view, about)
    ? { verb: 'notify', fields: { subject: about }, answers: message.id }
    : { verb: 'acknowledge', fields: {}, answers: message.id }
  const starts: Readonly<Record<ByMessage['is'], SayDraft>> = {
    query: answer,
    proposal: { verb: 'acknowledge', fields: {}, answers: message.id },
    'read-back': { fields: {}, readBack: { of: message.id, back: {} } },
  }
  const words = { query: 'dock.needQuery', proposal: 'dock.needProposal', 'read-back': 'dock.needReadBack' } as const
  const verbs = { query: 'dock.answerQuery', proposal: 'dock.answerProposal', 'read-back': 'compose.verbReadBack' } as const
  return (
    <>
      <span className='needs__words'>
        <Icon of={Clock} size={14} tone={need.is === 'query' ? 'warn' : 'plain'} />
        <span>{t(words[need.is], { state: name })}</span>
      </span>
      <Button size='small' kind={need.is === 'query' ? 'primary' : 'secondary'} onPress={() => keep(starts[need.is])}>
        {t(verbs[need.is])}
      </Button>
    </>
  )
}

type ByOrder = Exclude<LineNeed, ByMessage | { is: 'ringing' }>

/** Needs that an order answers: each opens its form, filled in as far as it is known. */
function OrderNeed({ need, state }: { need: ByOrder; state: string }): ReactNode {
  const t = useText()
  const naming = useNaming()
  const setting = useSetting()
  const compose = useScreen((screen) => screen.compose)
  const name = useStateOf(state)?.name ?? state
  const open =
    (composing: Composing): (() => void) =>
    () =>
      compose(composing)
  if (need.is === 'offer') {
    const words = t('dock.needOffer', { state: name, goods: goodsWords(need.kg), place: placeNameIn(setting, need.place) })
    return (
      <NeedRow
        words={words}
        first={[t('dock.acceptOffer'), open({ action: 'accept-offer', params: { offer: need.id } })]}
        second={[t('dock.declineOffer'), open({ action: 'decline-offer', params: { offer: need.id } })]}
      />
    )
  }
  if (need.is === 'inspection') {
    const words = t('dock.needInspection', { state: name, place: placeNameIn(setting, need.place) })
    const answer = (accept: boolean): (() => void) => open({ action: 'answer-inspection', params: { inspection: need.id, accept } })
    return <NeedRow words={words} first={[t('dock.letIn'), answer(true)]} second={[t('dock.refuse'), answer(false)]} />
  }
  if (need.is === 'question') {
    const words = t('dock.needQuestion', { state: name, turn: need.dueTurn })
    return <NeedRow words={words} first={[t('dock.answerQuestion'), open({ action: 'answer-risk', params: { question: need.id } })]} />
  }
  const happened = naming.view.get(need.incident)
  const title = happened === undefined ? '' : recordLabel(happened, naming).label
  const params = { incident: need.incident, joint: true, with: need.by }
  return (
    <NeedRow
      words={t('dock.needReport', { state: name, title })}
      first={[t('dock.signReport'), open({ action: 'report-incident', params })]}
    />
  )
}

type Act = readonly [label: string, onPress: () => void]

function NeedRow({ words, first, second }: { words: string; first: Act; second?: Act }): ReactNode {
  return (
    <>
      <span className='needs__words'>
        <Icon of={Clock} size={14} />
        <span>{words}</span>
      </span>
      <span className='needs__buttons'>
        <Button size='small' onPress={first[1]}>
          {first[0]}
        </Button>
        {second !== undefined && (
          <Button size='small' kind='quiet' onPress={second[1]}>
            {second[0]}
          </Button>
        )}
      </span>
    </>
  )
}
