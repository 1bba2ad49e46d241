import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type RedLine, redLine } from '../../../shared/noun/red-line.ts'
import { useMe, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import './aims.css'

const faces = {
  holding: { icon: CircleCheck, tone: 'ok', words: 'desk.lineHolding' },
  'at-risk': { icon: TriangleAlert, tone: 'warn', words: 'desk.lineAtRisk' },
  crossed: { icon: CircleX, tone: 'crit', words: 'desk.lineCrossed' },
} as const

/** Lines the seat will not see crossed: its own, then those that others have shared with it. */
export function RedLines(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const lines = useRecords(redLine)
  const own = lines.filter((line) => line.seat === seat)
  if (own.length === 0) return null
  return (
    <Section title={t('desk.redLines')}>
      <ul>
        {own.map((line) => (
          <RedLineRow key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  )
}

function RedLineRow({ line }: { line: Pick<RedLine, 'text' | 'status' | 'crossedTurn'> }): ReactNode {
  const t = useText()
  const { icon, tone, words } = faces[line.status]
  return (
    <li className='aim aim--line'>
      <Icon of={icon} size={15} tone={tone} />
      <span>{line.text}</span>
      <small className='aim__state' data-tone={line.status === 'holding' ? 'plain' : tone}>
        {t(words, { turn: line.crossedTurn })}
      </small>
    </li>
  )
}
