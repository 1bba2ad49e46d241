import { Check, CircleQuestionMark, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { me } from '../../../../shared/action/_who.ts'
import type { Shown } from '../../../../shared/model/record.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { jointDraft } from '../../../../shared/noun/joint-draft.ts'
import type { Rumour } from '../../../../shared/noun/rumour.ts'
import { type Spread, spread } from '../../../../shared/noun/spread.ts'
import { useScreen } from '../../../store/screen.ts'
import { usePhase, useStates, useView, useWords } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Sparkline } from '../../../ui/sparkline.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { WhyLedger } from '../../../ui/why-ledger.tsx'
import { lastOfTurns } from '../../timeline/history.ts'
import { useHistory } from '../../timeline/use-history.ts'
import { useBlocked } from '../council/council-section.tsx'
import { type Poll, storyCauses } from './story-causes.ts'
import './media-tab.css'

export type SeenRumour = Shown<Rumour, 'text' | 'title' | 'about' | 'seededTurn' | 'corrections'>

const chips: Readonly<
  Record<NonNullable<Rumour['label']>, { readonly tone: 'crit' | 'warn' | 'ok'; readonly icon: typeof X; readonly name: MessageKey }>
> = {
  false: { tone: 'crit', icon: X, name: 'dock.labelFalse' },
  disputed: { tone: 'warn', icon: CircleQuestionMark, name: 'dock.labelDisputed' },
  confirmed: { tone: 'ok', icon: Check, name: 'dock.labelConfirmed' },
}

/** A story that goes round: how many believe it at home, what was said against it, and what one can say. */
export function StoryCard({ rumour }: { rumour: SeenRumour }): ReactNode {
  const t = useText()
  const words = useWords(rumour.text)
  const chip = rumour.label === undefined ? undefined : chips[rumour.label]
  return (
    <article className='story'>
      <header className='story__head'>
        <h3 className='story__title'>{t('compose.quoted', { title: rumour.title })}</h3>
        {chip !== undefined && (
          <Chip tone={chip.tone} icon={chip.icon}>
            {t(chip.name)}
          </Chip>
        )}
      </header>
      <StoryReach rumour={rumour} />
      {words !== undefined && words !== '' && <p className='story__words'>{words}</p>}
      <Corrections rumour={rumour} />
      <StoryActions rumour={rumour} />
    </article>
  )
}

/** The polls at home on a story, one for each turn that this page has seen, the present one last. */
function usePolls(id: string | undefined, now: number): readonly Poll[] {
  const history = useHistory()
  const { turn } = usePhase()
  const before = lastOfTurns(history).flatMap(({ mirror, turn: then }) => {
    const known = mirror.kinds.get('spread')?.get(id ?? '') as Spread | undefined
    return known === undefined || then >= turn ? [] : [{ turn: then, percent: known.poll }]
  })
  return [...before, { turn, percent: now }]
}

function StoryReach({ rumour }: { rumour: SeenRumour }): ReactNode {
  const t = useText()
  const view = useView()
  const own = allSeen(view, spread).find((s) => s.rumour === rumour.id && s.state === me(view))
  const polls = usePolls(own?.id, own?.poll ?? 0)
  const [isOpen, setOpen] = useState(false)
  const firstSeen = <small>{t('dock.firstSeen', { turn: rumour.seededTurn })}</small>
  if (own === undefined) {
    return (
      <p className='story__reach'>
        <small>{t('dock.reachUnknown')}</small>
        {firstSeen}
      </p>
    )
  }
  return (
    <>
      <p className='story__reach'>
        <small>{t('dock.reach')}</small>
        <Sparkline points={polls.map(({ percent }) => percent)} width={70} height={20} tone='crit' />
        <b className='num'>{t('dock.percent', { percent: formatNumber(own.poll) })}</b>
        <TextButton aria-label={t('ui.whyName', { name: rumour.title })} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('ui.why')}
        </TextButton>
        <small>{t('dock.pollNote')}</small>
        {firstSeen}
      </p>
      {isOpen && <StoryWhy rumour={rumour} polls={polls} />}
    </>
  )
}

/** What each turn added to the share that believes it, and who had answered by then. */
function StoryWhy({ rumour, polls }: { rumour: SeenRumour; polls: readonly Poll[] }): ReactNode {
  const t = useText()
  const nameAll = useNameAll()
  const entries = storyCauses(rumour, polls).map(({ turn, by, first, answered }) => {
    const cause = first
      ? t('dock.storyBegan', { turn })
      : answered.length === 0
        ? t('dock.storyUnanswered', { turn })
        : t('dock.storyAnswered', { turn, states: nameAll(answered) })
    return { id: String(turn), turn, amount: by, cause }
  })
  return (
    <WhyLedger name={rumour.title} entries={entries} good='down' digits={0} sum={polls.at(-1)?.percent ?? 0}>
      <small>{t('dock.storyWhyNote')}</small>
    </WhyLedger>
  )
}

/** Names states in one breath: "Norvane and Corvath". */
function useNameAll(): (ids: readonly string[]) => string {
  const states = useStates()
  const list = new Intl.ListFormat('en', { type: 'conjunction' })
  return (ids) => list.format(ids.map((id) => states.find((state) => state.id === id)?.name ?? id))
}

function Corrections({ rumour }: { rumour: SeenRumour }): ReactNode {
  const t = useText()
  const view = useView()
  const nameAll = useNameAll()
  const asked = allSeen(view, jointDraft).filter((j) => j.rumour === rumour.id && j.partners.includes(me(view)) && j.by !== me(view))
  return (
    <ul className='story__answers'>
      {rumour.corrections.map((c) => {
        const by = nameAll(c.by)
        return (
          <li key={`${c.turn} ${by}`}>
            {c.joint ? t('dock.answeredTogether', { states: by, turn: c.turn }) : t('dock.answeredBy', { states: by, turn: c.turn })}
          </li>
        )
      })}
      {asked.map((j) => (
        <li key={j.id}>{t('dock.wantsTogether', { state: nameAll([j.by]), turn: j.turn })}</li>
      ))}
    </ul>
  )
}

function StoryActions({ rumour }: { rumour: SeenRumour }): ReactNode {
  const t = useText()
  const view = useView()
  const compose = useScreen((state) => state.compose)
  const mayCorrect = useBlocked('correct-rumour')
  const mayJoin = useBlocked('make-joint-statement')
  const partners = rumour.about.filter((id) => id !== me(view))
  return (
    <div className='story__actions'>
      <Button size='small' onPress={() => compose({ action: 'correct-rumour', params: { rumour: rumour.id } })} {...mayCorrect}>
        {t('dock.setRight')}
      </Button>
      <Button
        size='small'
        onPress={() => compose({ action: 'make-joint-statement', params: { rumour: rumour.id, partners } })}
        {...mayJoin}
      >
        {t('dock.speakTogether')}
      </Button>
    </div>
  )
}
