import type { ReactNode } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber, formatSigned } from '../../ui/format.ts'
import { mergedCauses } from './lettered-causes.ts'
import { NumberTable } from './number-table.tsx'
import { type PairTension, regionCurve } from './tension-curve.ts'

type TensionNumbersProps = { pair: PairTension; tension: ReviewPage['tension']; caption: string }

/** A pair's tension turn by turn, with everything that moved it: the amounts of a turn add up to its change. */
export function TensionNumbers({ pair, tension, caption }: TensionNumbersProps): ReactNode {
  const t = useText()
  const say = useSay()
  const region = regionCurve(tension)
  const causes = mergedCauses(pair.causes)
  const columns = [
    { id: 'turn', name: t('review.turn') },
    { id: 'rung', name: t('review.rung') },
    { id: 'x', name: t('review.tensionOf100') },
    { id: 'region', name: t('review.regionRung') },
    { id: 'causes', name: t('review.allCauses'), kind: 'text' as const },
  ]
  const rows = pair.points.map(({ turn, x, rung }) => ({
    id: String(turn),
    cells: [
      turn === 0 ? t('review.start') : turn,
      rung,
      formatNumber(x),
      region.find((point) => point.turn === turn)?.rung ?? '',
      <ul key='causes'>
        {causes
          .filter((cause) => cause.turn === turn)
          .map(({ by, why }) => (
            <li key={JSON.stringify(why)}>
              <span>{say(why)}</span>
              <b>{formatSigned(by, { digits: 2 })}</b>
            </li>
          ))}
      </ul>,
    ],
  }))
  return <NumberTable caption={caption} columns={columns} rows={rows} />
}
