import type { ReactNode } from 'react'
import { type Dyad, dyad } from '../../../../shared/noun/dyad.ts'
import { letterOf, slotOf, stateNameIn } from '../../../store/state-names.ts'
import { useRecords, useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Section } from '../../../ui/section.tsx'
import { StateToken } from '../../../ui/state-token.tsx'
import { TensionLadder } from '../../../ui/tension-ladder.tsx'
import './tension-list.css'

/** Every pair above rung 0, the tensest first, with its exact X (0 to 100). */
export function TensionList(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const pairs = (useRecords(dyad) as readonly Dyad[]).filter(({ rung, tension }) => rung > 0 || tension >= 10)
  const sorted = [...pairs].sort((a, b) => b.tension - a.tension)
  return (
    <Section title={t('run.tensions')} level={3}>
      {sorted.length === 0 && <p>{t('run.noTensions')}</p>}
      <ul>
        {sorted.map(({ id, between, tension, rung, violentTurn }) => {
          const [one, other] = between
          return (
            <li key={id} className='tension-row'>
              <span className='tension-row__pair'>
                {between.map((each) => {
                  const state = setting.states.find((known) => known.id === each)
                  return state && <StateToken key={each} slot={slotOf(state)} letter={letterOf(state)} size={16} />
                })}
                {t('run.pair', { one: stateNameIn(setting, one), other: stateNameIn(setting, other) })}
              </span>
              <TensionLadder value={rung} size='small' capped={violentTurn === 0} />
              <small className='num'>{t('run.tensionX', { x: formatNumber(tension) })}</small>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
