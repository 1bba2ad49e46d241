import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { allSeen } from '../../../shared/model/view.ts'
import { dyad } from '../../../shared/noun/dyad.ts'
import { stateNameIn } from '../../store/state-names.ts'
import { useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Pop } from '../../ui/pop.tsx'
import { TensionLadder } from '../../ui/tension-ladder.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { pairCauses } from '../figures/figure-history.ts'
import { FigureLedger } from '../figures/figure-ledger.tsx'
import { rungWord } from '../figures/rung-word.ts'
import { useMoves } from '../figures/use-moves.ts'
import { type PublicRung, publicRungs } from './regional-tension.ts'

/** The highest rung that the whole region knows of, with its pair; pressed, every pair's. */
export function RegionTension(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const pairs = publicRungs(useView())
  const [top] = pairs
  if (top === undefined) return null
  const names = ({ between: [a, b] }: PublicRung): string => t('desk.pair', { a: stateNameIn(setting, a), b: stateNameIn(setting, b) })
  const trigger = (
    <Button className='top-bar__tension'>
      <small>{t('desk.regional')}</small>
      <span className='top-bar__ladder'>
        <TensionLadder value={top.rung} size='medium' />
        <small>{names(top)}</small>
      </span>
      <VisuallyHidden>{t('desk.whyRegional', { word: rungWord(top.rung) })}</VisuallyHidden>
    </Button>
  )
  return (
    <Pop trigger={trigger} label={t('desk.regional')}>
      <p className='top-bar__pop-lead'>{t('desk.regionalLead')}</p>
      <Causes of={top} />
      <table className='top-bar__pairs'>
        <thead>
          <tr>
            <th scope='col'>{t('desk.pairHead')}</th>
            <th scope='col'>{t('desk.rungHead')}</th>
            <th scope='col'>{t('desk.rungMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.id}>
              <th scope='row'>{names(pair)}</th>
              <td>{pair.rung}</td>
              <td>{rungWord(pair.rung)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Pop>
  )
}

/** What moved the pair at the head. Of a pair of others the region knows the rung alone. */
function Causes({ of }: { of: PublicRung }): ReactNode {
  const t = useText()
  const view = useView()
  const setting = useSetting()
  const moves = useMoves()
  const [a, b] = of.between
  const pair = allSeen(view, dyad).find(({ between }) => between.includes(a) && between.includes(b))
  const names = { a: stateNameIn(setting, a), b: stateNameIn(setting, b) }
  if (view.viewer.seat === undefined || !of.between.includes(view.viewer.seat) || pair === undefined) {
    return <p className='figure-still'>{t('desk.regionalOthers', names)}</p>
  }
  const causes = pairCauses(moves, pair.id)
  return (
    <FigureLedger
      name={t('desk.pair', names)}
      lead={t('desk.rungNow', { rung: of.rung, word: rungWord(of.rung) })}
      causes={causes}
      all={causes}
      good='down'
      still={t('desk.rungStill')}
    />
  )
}
