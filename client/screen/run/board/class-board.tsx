import { type ReactNode, useState } from 'react'
import type { ExerciseCard } from '../../../../shared/wire/http.ts'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { BoardActs } from './board-acts.tsx'
import { BoardRow } from './board-row.tsx'
import { type BoardClass, classesOf } from './classes-of.ts'
import './class-board.css'

type ClassBoardProps = { exercises: readonly ExerciseCard[] | undefined; onActed: () => void }

/** All exercises of this server, class by class: how each stands, and what is done to all or to the chosen ones (X2, O5). */
export function ClassBoard({ exercises, onActed }: ClassBoardProps): ReactNode {
  const t = useText()
  return (
    <section>
      <h2 className='board__section'>{t('board.exercises')}</h2>
      {exercises === undefined && <LoadingBars rows={2} />}
      {exercises?.length === 0 && <EmptyState title={t('board.none')}>{t('board.noneText')}</EmptyState>}
      {classesOf(exercises ?? []).map((one) => (
        <ClassTable key={one.key} group={one} onActed={onActed} />
      ))}
    </section>
  )
}

function ClassTable({ group, onActed }: { group: BoardClass; onActed: () => void }): ReactNode {
  const t = useText()
  const { name, cards } = group
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = cards.filter(({ session }) => chosen.has(session))
  const toggle = (session: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(session)
    else next.delete(session)
    setChosen(next)
  }
  const title = name ?? t('board.single')
  return (
    <section className='class' aria-label={title}>
      <header className='class__head'>
        <h3>{title}</h3>
        <small>{t('board.sessions', { count: cards.length })}</small>
        <BoardActs cards={picked.length > 0 ? picked : cards} chosen={picked.length} onActed={onActed} />
      </header>
      <div className='class__table'>
        <table>
          <thead>
            <tr>
              <th scope='col'>
                <Checkbox
                  checked={picked.length === cards.length}
                  partly={picked.length > 0 && picked.length < cards.length}
                  onChange={(on) => setChosen(new Set(on ? cards.map(({ session }) => session) : []))}
                >
                  <VisuallyHidden>{t('board.chooseAll')}</VisuallyHidden>
                </Checkbox>
              </th>
              <th scope='col'>{t('board.colTitle')}</th>
              <th scope='col'>{t('board.colWhere')}</th>
              <th scope='col'>{t('board.colTime')}</th>
              <th scope='col'>{t('board.colSeats')}</th>
              <th scope='col'>{t('board.colAlarms')}</th>
              <th scope='col'>{t('board.colCode')}</th>
              <th scope='col'>{t('board.colDo')}</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <BoardRow key={card.session} card={card} chosen={chosen.has(card.session)} onChoose={(on) => toggle(card.session, on)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
