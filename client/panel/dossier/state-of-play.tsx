import type { ReactNode } from 'react'
import { usePhase } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { lastClosed } from '../figures/figure-history.ts'
import { FigureLine } from '../figures/figure-line.tsx'
import { moreFigures, type OwnFigure, sixFigures } from '../figures/own-figures.ts'
import { useOwnFigures } from '../figures/use-own-figures.ts'
import './state-of-play.css'

/** The six figures that are always there, and the others on demand (design README, The desk). */
export function StateOfPlay(): ReactNode {
  const t = useText()
  const figures = useOwnFigures()
  const closed = lastClosed(usePhase())
  const only = (keys: readonly string[]): readonly OwnFigure[] => figures.filter(({ key }) => keys.includes(key))
  return (
    <div className='state-of-play' data-coach='figures'>
      <Section title={t('desk.stateOfPlay')} aside={closed < 1 ? t('desk.changeThisTurn') : t('desk.changeSince', { turn: closed })}>
        <div data-coach='why'>
          {only(sixFigures).map((figure) => (
            <FigureLine key={figure.key} figure={figure} />
          ))}
        </div>
        <Disclosure title={t('desk.allFigures')}>
          {only(moreFigures).map((figure) => (
            <FigureLine key={figure.key} figure={figure} />
          ))}
        </Disclosure>
      </Section>
    </div>
  )
}
