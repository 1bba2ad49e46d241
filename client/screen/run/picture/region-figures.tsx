import type { ReactNode } from 'react'
import { type Dyad, dyad } from '../../../../shared/noun/dyad.ts'
import { need } from '../../../../shared/noun/need.ts'
import { type State, state } from '../../../../shared/noun/state.ts'
import { stateNameIn } from '../../../store/state-names.ts'
import { useRecords, useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { formatNumber } from '../../../ui/format.ts'
import { TensionLadder } from '../../../ui/tension-ladder.tsx'
import './region-figures.css'

/** Three figures of the whole region: the tensest pair as it truly is, how far needs are met, and whose word is worth least. */
export function RegionFigures(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const pairs = useRecords(dyad) as readonly Dyad[]
  const needs = useRecords(need)
  const states = useRecords(state) as readonly State[]
  const top = [...pairs].sort((a, b) => b.tension - a.tension)[0]
  const least = [...states].sort((a, b) => a.credibility - b.credibility)[0]
  return (
    <dl className='region-figures'>
      <div>
        <dt>{t('run.trueTension')}</dt>
        <dd>{top === undefined ? t('ui.notKnown') : <TensionLadder value={top.rung} capped={top.violentTurn === 0} />}</dd>
      </div>
      <div>
        <dt>{t('run.needMet')}</dt>
        <dd>{needs.length === 0 ? t('run.noNeed') : t('run.percent', { percent: Math.round(metShare(needs) * 100) })}</dd>
      </div>
      <div>
        <dt>{t('run.leastCredible')}</dt>
        <dd>
          {least === undefined
            ? t('ui.notKnown')
            : t('run.nameAndNumber', { name: stateNameIn(setting, least.state), number: formatNumber(least.credibility, { digits: 0 }) })}
        </dd>
      </div>
    </dl>
  )
}

type Met = { readonly deliveredKg: number; readonly unmetKg: number }

/** What reached people, of all that has been due so far; nothing due yet counts as nothing met. */
function metShare(needs: readonly Met[]): number {
  const delivered = needs.reduce((sum, { deliveredKg }) => sum + deliveredKg, 0)
  const due = needs.reduce((sum, { deliveredKg, unmetKg }) => sum + deliveredKg + unmetKg, 0)
  return due === 0 ? 0 : delivered / due
}
