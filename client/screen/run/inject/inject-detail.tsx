import type { LucideIcon } from 'lucide-react'
import { Check, CircleHelp, GitBranch, Lightbulb, MailCheck, Pause, Pencil, Play, RadioTower, Send, SkipForward, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ConditionNow, InjectNow } from '../../../../shared/wire/watch.ts'
import { control } from '../../../net/commands.ts'
import { useSession } from '../../../store/session-context.tsx'
import { stateNameIn } from '../../../store/state-names.ts'
import { useCountdown, useScenarioMinute } from '../../../store/use-countdown.ts'
import { usePhase, usePresence, useSetting } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { formatCountdown } from '../../../ui/format.ts'
import { Icon, type Tone } from '../../../ui/icon.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { tellAnswer } from '../tell-answer.ts'
import type { InjectRowProps } from './inject-row-props.ts'
import { fillNames, injectWhen, msUntil } from './inject-when.ts'

type InjectDetailProps = InjectRowProps & { waits: boolean }

/** The open row: the words as a document, what stands behind them, and the acts (picture 04, middle). */
export function InjectDetail(props: InjectDetailProps): ReactNode {
  const { inject, now, waits } = props
  const { states } = useSetting()
  const words = now === undefined ? '' : fillNames(now.text, states)
  return (
    <div className='inject-detail'>
      {words !== '' && <blockquote className='inject-detail__words'>{words}</blockquote>}
      <ul className='inject-detail__facts'>{now !== undefined && <Facts {...props} now={now} />}</ul>
      <div className='inject-detail__acts'>
        {waits && <WaitingActs {...props} />}
        {inject.run === 'released' && words !== '' && <ResendAct {...props} />}
        {inject.run === 'skipped' && <ReleaseAct {...props} />}
        {waits && <ByItself {...props} />}
      </div>
    </div>
  )
}

function Fact({ icon, tone = 'plain', children }: { icon: LucideIcon; tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <li>
      <Icon of={icon} size={13} tone={tone} />
      <span>{children}</span>
    </li>
  )
}

const askStages: Readonly<Record<InjectNow['asks'][number]['status'], MessageKey>> = {
  planned: 'run.askPlanned',
  open: 'run.askOpen',
  answered: 'run.askAnswered',
  late: 'run.askLate',
}

function Facts({ inject, now, waits }: InjectDetailProps & { now: InjectNow }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const fill = (text: string): string => fillNames(text, setting.states)
  return (
    <>
      <Fact icon={RadioTower}>{t('run.injectFrom', { from: fill(now.from), method: now.method })}</Fact>
      {waits && now.when !== undefined && <Condition say='run.ifCondition' condition={now.when} />}
      {waits && now.contingency !== undefined && <Contingency contingency={now.contingency} />}
      {now.asks.map((ask) => (
        <Fact key={`${ask.seat} ${ask.text}`} icon={CircleHelp} tone={ask.status === 'late' ? 'warn' : 'plain'}>
          {t('run.injectAsks', { state: stateNameIn(setting, ask.seat), text: fill(ask.text), stage: t(askStages[ask.status]) })}
        </Fact>
      ))}
      {now.expected !== undefined && <Fact icon={GitBranch}>{t('run.injectExpects', { text: fill(now.expected) })}</Fact>}
      {now.notes !== undefined && <Fact icon={Lightbulb}>{t('run.injectAdvice', { text: fill(now.notes) })}</Fact>}
      {inject.run === 'released' && now.receipts.map((receipt) => <ReceiptFact key={receipt.seat} receipt={receipt} />)}
    </>
  )
}

/** A condition with the present truth of each of its parts. */
function Condition({ say, condition }: { say: MessageKey & ('run.ifCondition' | 'run.ifExpected'); condition: ConditionNow }): ReactNode {
  const t = useText()
  const parts = condition.parts.length > 1 ? condition.parts : [condition]
  return (
    <>
      <Fact icon={condition.holds ? Check : X} tone={condition.holds ? 'ok' : 'plain'}>
        {t(say, { holds: condition.holds ? 'yes' : 'no' })}
      </Fact>
      {parts.map((part) => (
        <li key={part.text} className='inject-detail__part'>
          <Icon of={part.holds ? Check : X} size={12} tone={part.holds ? 'ok' : 'plain'} />
          <code>{part.text}</code>
          <small>{t(part.holds ? 'run.partTrue' : 'run.partFalse')}</small>
        </li>
      ))}
    </>
  )
}

function Contingency({ contingency: { out, expected } }: { contingency: NonNullable<InjectNow['contingency']> }): ReactNode {
  const t = useText()
  return (
    <>
      <Fact icon={GitBranch}>{t(out ? 'run.contingencyOut' : 'run.contingencyWaits')}</Fact>
      {expected !== undefined && <Condition say='run.ifExpected' condition={expected} />}
    </>
  )
}

function ReceiptFact({ receipt: { seat, told, delivered, seenBy } }: { receipt: InjectNow['receipts'][number] }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const people = usePresence()
  const names = seenBy.map((person) => people.find((one) => one.person === person)?.name ?? t('run.somebody'))
  const state = stateNameIn(setting, seat)
  const seen = names.length > 0
  const how = !told ? 'run.receiptNone' : seen ? 'run.receiptSeen' : delivered ? 'run.receiptDelivered' : 'run.receiptTold'
  return (
    <Fact icon={seen ? MailCheck : Send} tone={seen ? 'ok' : 'plain'}>
      {t(how, { state, names: new Intl.ListFormat('en', { type: 'conjunction' }).format(names) })}
    </Fact>
  )
}

function ReleaseAct({ inject: { id, title } }: InjectDetailProps): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  if (phase === 'lobby') return null
  return (
    <ConfirmButton
      kind='primary'
      size='small'
      icon={Play}
      name={t('run.releaseName', { title })}
      onConfirm={() => tellAnswer(control({ do: 'release-inject', inject: id }))}
    >
      {t('run.release')}
    </ConfirmButton>
  )
}

function WaitingActs(props: InjectDetailProps): ReactNode {
  const { inject, onAsk } = props
  const t = useText()
  const { turn } = usePhase()
  const { turns } = useSetting()
  const { id, title, run, category } = inject
  const next = Math.max(1, turn) + 1
  return (
    <>
      <ReleaseAct {...props} />
      {next <= turns && (
        <Button
          size='small'
          icon={Pause}
          aria-label={t('run.holdToName', { turn: next, title })}
          onPress={() => tellAnswer(control({ do: 'hold-inject', inject: id, until: { turn: next, hour: 0 } }))}
        >
          {t('run.holdTo', { turn: next })}
        </Button>
      )}
      {run !== 'held' && (
        <Button
          size='small'
          icon={Pause}
          aria-label={t('run.holdName', { title })}
          onPress={() => tellAnswer(control({ do: 'hold-inject', inject: id }))}
        >
          {t('run.hold')}
        </Button>
      )}
      {category !== 'expected' && (
        <Button size='small' icon={Pencil} aria-label={t('run.editName', { title })} onPress={() => onAsk({ dialog: 'edit', inject: id })}>
          {t('run.edit')}
        </Button>
      )}
      <ConfirmButton
        kind='quiet'
        size='small'
        icon={SkipForward}
        name={t('run.skipName', { title })}
        onConfirm={() => tellAnswer(control({ do: 'skip-inject', inject: id }))}
      >
        {t('run.skip')}
      </ConfirmButton>
    </>
  )
}

function ResendAct({ inject: { id, title }, onAsk }: InjectDetailProps): ReactNode {
  const t = useText()
  return (
    <Button size='small' icon={Send} aria-label={t('run.resendName', { title })} onPress={() => onAsk({ dialog: 'resend', inject: id })}>
      {t('run.resend')}
    </Button>
  )
}

/** How long until it comes without anybody's doing, in real time. */
function ByItself({ inject, now }: InjectDetailProps): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const clock = useSession((state) => state.clock)
  const left = useCountdown()
  const minute = useScenarioMinute()
  const when = injectWhen(inject, now)
  if (inject.run === 'held' && inject.at === undefined) return <small>{t('run.waitsForYou')}</small>
  if (when.is !== 'at' || when.moment.turn !== turn || clock === undefined || left === undefined || minute === undefined) return null
  const ms = msUntil(when.moment.at, minute, { ...left, atFrom: clock.atFrom, atTo: clock.atTo })
  if (ms === undefined) return null
  return <small className='num'>{t(when.ifHolds ? 'run.byItselfIf' : 'run.byItself', { time: formatCountdown(ms) })}</small>
}
