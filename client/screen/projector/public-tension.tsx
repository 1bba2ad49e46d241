import type { CSSProperties, ReactNode } from 'react'
import { rungWord } from '../../panel/figures/rung-word.ts'
import { type PublicRung, publicRungs } from '../../panel/top-bar/regional-tension.ts'
import { letterOf, slotOf, stateNameIn } from '../../store/state-names.ts'
import { useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { StateToken } from '../../ui/state-token.tsx'

/** The highest rung is 12 (game-model.md 2.2). */
const TOP_RUNG = 12
/** Pairs below the tensest that are listed. */
const PAIRS_MAX = 5

/** Regional tension as everybody knows it, one turn old: the tensest pair large, the next ones below. */
export function PublicTension(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const [top, ...others] = publicRungs(useView())
  if (top === undefined) return null
  const names = ({ between: [a, b] }: PublicRung): string => t('run.pair', { one: stateNameIn(setting, a), other: stateNameIn(setting, b) })
  const rest = others.filter(({ rung }) => rung > 0).slice(0, PAIRS_MAX)
  return (
    <section className='public-tension' aria-label={t('desk.regional')}>
      <h2>{t('desk.regional')}</h2>
      <div className='public-tension__top'>
        <b className='public-tension__rung'>{top.rung}</b>
        <div>
          <b>{names(top)}</b>
          <p>{rungWord(top.rung)}</p>
          <RungBar rung={top.rung} />
        </div>
      </div>
      <ul>
        {rest.map((pair) => (
          <li key={pair.id}>
            {pair.between.map((id) => {
              const state = setting.states.find((each) => each.id === id)
              return state && <StateToken key={id} slot={slotOf(state)} letter={letterOf(state)} size={24} />
            })}
            <span>{names(pair)}</span>
            <b className='num'>{pair.rung}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Twelve rungs that grow, filled up to the value: the number beside them says the same. */
function RungBar({ rung }: { rung: number }): ReactNode {
  return (
    <span className='rung-bar' aria-hidden='true'>
      {Array.from({ length: TOP_RUNG }, (_, i) => i + 1).map((step) => (
        <i
          key={step}
          data-filled={step <= rung}
          style={{ '--rung': `var(--tn-${step})`, '--tall': `${30 + (70 * step) / TOP_RUNG}%` } as CSSProperties}
        />
      ))}
    </span>
  )
}
