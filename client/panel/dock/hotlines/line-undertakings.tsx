import { Check, Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { me } from '../../../../shared/action/_who.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { promise } from '../../../../shared/noun/promise.ts'
import { useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Section } from '../../../ui/section.tsx'
import { StateName } from '../../compose/state-name.tsx'
import './line-undertakings.css'

const shownMax = 3

/** What was promised on this line, and whether it was kept. Shown where there is room (DESIGN.md 11). */
export function LineUndertakings({ state }: { state: string }): ReactNode {
  const t = useText()
  const view = useView()
  const given = allSeen(view, promise)
    .filter((p) => (p.by === state && p.to.includes(me(view))) || (p.by === me(view) && p.to.includes(state)))
    .sort((a, b) => b.turn - a.turn)
  if (given.length === 0) return null
  return (
    <div className='line-undertakings'>
      <Section
        title={t('dock.undertakings')}
        level={3}
        framed={false}
        {...(given.length > shownMax ? { aside: t('dock.ofAll', { shown: shownMax, all: given.length }) } : {})}
      >
        <ul>
          {given.slice(0, shownMax).map((p) => (
            <li key={p.id} className='line-undertakings__row'>
              <StateName id={p.by} size={16} tokenOnly />
              <span>{t('dock.undertaking', { who: p.who ?? '', will: p.will })}</span>
              <Chip
                tone={p.status === 'broken' ? 'crit' : p.status === 'kept' ? 'ok' : 'plain'}
                icon={p.status === 'broken' ? X : p.status === 'kept' ? Check : Clock}
              >
                {p.status === 'broken'
                  ? t('dock.broken')
                  : p.status === 'kept'
                    ? t('dock.kept')
                    : t('dock.untilTurn', { turn: p.untilTurn })}
              </Chip>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
