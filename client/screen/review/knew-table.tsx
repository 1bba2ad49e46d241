import { Equal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ReviewMoment } from '../../../shared/wire/review.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { Who } from '../../ui/who.tsx'
import type { KnownRow, KnownSide } from './knowledge.ts'
import { MomentButton } from './moment-button.tsx'
import { useNaming } from './use-naming.ts'

type KnewTableProps = { rows: readonly KnownRow[]; seats: readonly [string, string]; onMoment: (moment: ReviewMoment) => void }
type Filter = 'differs' | 'both' | 'all'

/** Rows shown until all are asked for. */
const SHOWN_MAX = 10

/** What each of two seats held: a gap where one did not know, the row marked where they held different things. */
export function KnewTable({ rows, seats, onMoment }: KnewTableProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const [filter, setFilter] = useState<Filter>('differs')
  const [whole, setWhole] = useState(false)
  const differing = rows.filter(({ same }) => !same).length
  const fitting = rows.filter(({ same }) => filter === 'all' || same === (filter === 'both'))
  const shown = whole ? fitting : fitting.slice(0, SHOWN_MAX)
  const name = t('review.knewFinding', { differing, both: rows.length - differing })
  return (
    <>
      <div className='knew__head'>
        <p>{name}</p>
        <Choice<Filter>
          label={t('review.knewWhich')}
          size='small'
          tone='soft'
          value={filter}
          onChange={setFilter}
          options={[
            { id: 'differs', label: t('review.knewDiffers', { count: differing }) },
            { id: 'both', label: t('review.knewBoth', { count: rows.length - differing }) },
            { id: 'all', label: t('review.knewAll') },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('review.knewEmpty')} />
      ) : (
        <table className='knew'>
          <caption className='visually-hidden'>{name}</caption>
          <thead>
            <tr>
              <th scope='col'>{t('review.knewWhat')}</th>
              {seats.map((seat) => (
                <th key={seat} scope='col'>
                  <Who slot={names.slot(seat)} letter={names.letter(seat)} name={names.state(seat)} size={14} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, title, sides, same }) => (
              <tr key={key} data-same={same}>
                <th scope='row'>{title}</th>
                <SideCell side={sides[0]} same={same} seat={seats[0]} onMoment={onMoment} />
                <SideCell side={sides[1]} same={same} seat={seats[1]} onMoment={onMoment} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fitting.length > SHOWN_MAX && (
        <p className='knew__more'>
          <TextButton onPress={() => setWhole(!whole)}>
            {whole ? t('review.sayDoLess') : t('review.sayDoMore', { count: fitting.length - SHOWN_MAX })}
          </TextButton>
        </p>
      )}
    </>
  )
}

type SideCellProps = { side: KnownSide | undefined; same: boolean; seat: string; onMoment: (moment: ReviewMoment) => void }

function SideCell({ side, same, seat, onMoment }: SideCellProps): ReactNode {
  const t = useText()
  const names = useNaming()
  if (side === undefined) {
    return (
      <td data-known='false' data-seat={names.state(seat)}>
        {t('review.knewNot')}
      </td>
    )
  }
  const { holds, since } = side
  return (
    <td data-known='true' data-seat={names.state(seat)}>
      {holds !== '' && <p>{holds}</p>}
      <small>
        {same && <Icon of={Equal} size={12} />}
        {since === undefined ? '' : <MomentButton moment={since} onMoment={onMoment} />}
      </small>
    </td>
  )
}
