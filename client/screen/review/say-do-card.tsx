import { CircleCheck, CircleDashed, CircleX, Clock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ReviewMoment, SayDoLine } from '../../../shared/wire/review.ts'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { MomentButton } from './moment-button.tsx'
import { ReviewCard } from './review-card.tsx'
import { sayDoCounts, sayDoFinding } from './talk-findings.ts'
import { useNaming } from './use-naming.ts'
import './say-do-card.css'

type SayDoCardProps = {
  lines: readonly SayDoLine[]
  /** Bodies of the texts that this page was given. */
  words: Readonly<Record<string, string>>
  /** Sets the replay to a moment. */
  onMoment: (moment: ReviewMoment) => void
}

type Filter = 'held' | 'kept' | 'broken' | 'due'

/** Rows shown until all are asked for. */
const SHOWN_MAX = 8

const outcomes = {
  kept: { icon: CircleCheck, key: 'review.kept', tone: 'ok' },
  broken: { icon: CircleX, key: 'review.broken', tone: 'crit' },
  due: { icon: Clock, key: 'review.due', tone: 'plain' },
  open: { icon: CircleDashed, key: 'review.unbound', tone: 'plain' },
} as const

const kinds = {
  promise: 'review.kindPromise',
  notice: 'review.kindNotice',
  statement: 'review.kindStatement',
  threat: 'review.kindThreat',
  commitment: 'review.kindCommitment',
  claim: 'review.kindClaim',
} as const

/** Words beside acts (P3): what was undertaken, notified, threatened or claimed, and what came of it, each with its moment. */
export function SayDoCard({ lines, words, onMoment }: SayDoCardProps): ReactNode {
  const t = useText()
  const [filter, setFilter] = useState<Filter>('held')
  const [whole, setWhole] = useState(false)
  const counts = sayDoCounts(lines)
  const finding = sayDoFinding(lines)
  const fitting = lines.filter(({ outcome }) => (filter === 'held' ? outcome !== 'open' : outcome === filter))
  const shown = whole ? fitting : fitting.slice(0, SHOWN_MAX)
  const name = t(finding.key, finding.params)
  return (
    <ReviewCard
      title={t('review.sayDo')}
      note={name}
      aside={
        <div className='no-print'>
          <Choice<Filter>
            label={t('review.sayDoWhich')}
            size='small'
            tone='soft'
            value={filter}
            onChange={setFilter}
            options={[
              { id: 'held', label: t('review.sayDoAll', { count: counts.kept + counts.broken + counts.due }) },
              { id: 'kept', label: t('review.sayDoKept', { count: counts.kept }) },
              { id: 'broken', label: t('review.sayDoBroken', { count: counts.broken }) },
              { id: 'due', label: t('review.sayDoDue', { count: counts.due }) },
            ]}
          />
        </div>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t('review.sayDoEmpty')} />
      ) : (
        <table className='say-do'>
          <caption className='visually-hidden'>{name}</caption>
          <thead>
            <tr>
              <th scope='col'>{t('review.sayDoWhen')}</th>
              <th scope='col'>{t('review.sayDoWho')}</th>
              <th scope='col'>{t('review.sayDoWords')}</th>
              <th scope='col'>{t('review.sayDoActs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <SayDoRow key={line.id} line={line} words={words[line.text?.text ?? '']} onMoment={onMoment} />
            ))}
          </tbody>
        </table>
      )}
      {fitting.length > SHOWN_MAX && (
        <p className='say-do__more no-print'>
          <TextButton onPress={() => setWhole(!whole)}>
            {whole ? t('review.sayDoLess') : t('review.sayDoMore', { count: fitting.length - SHOWN_MAX })}
          </TextButton>
        </p>
      )}
    </ReviewCard>
  )
}

type SayDoRowProps = { line: SayDoLine; words: string | undefined; onMoment: (moment: ReviewMoment) => void }

function SayDoRow({ line, words, onMoment }: SayDoRowProps): ReactNode {
  const t = useText()
  const say = useSay()
  const { icon, key, tone } = outcomes[line.outcome]
  const { shown } = line
  return (
    <tr data-outcome={line.outcome}>
      <td className='say-do__when'>
        <MomentButton moment={line} onMoment={onMoment} />
      </td>
      <td className='say-do__who'>
        <Seats seats={line.by} />
        {line.to.length > 0 && (
          <>
            <span aria-hidden='true'>→</span>
            <span className='visually-hidden'>{t('review.sayDoTo')}</span>
            <Seats seats={line.to} />
          </>
        )}
      </td>
      <th scope='row' className='say-do__says'>
        <small>{t(kinds[line.kind])}</small>
        <p>{say(line.says)}</p>
        {words !== undefined && <q>{words}</q>}
      </th>
      <td className='say-do__acts'>
        <b>
          <Icon of={icon} size={14} tone={tone} />
          {t(key, { kind: line.kind })}
        </b>
        <p>
          {say(line.because)}
          {shown !== undefined && (
            <>
              {', '}
              <MomentButton moment={shown} onMoment={onMoment} />
            </>
          )}
        </p>
      </td>
    </tr>
  )
}

function Seats({ seats }: { seats: readonly string[] }): ReactNode {
  const names = useNaming()
  return seats.map((seat) => (
    <StateToken key={seat} slot={names.slot(seat)} letter={names.letter(seat)} name={names.state(seat)} size={20} />
  ))
}
