import { HardHat, type LucideIcon, Package, Plane, Ship, Stethoscope, Truck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Asset } from '../../../shared/noun/asset.ts'
import { placeNameIn } from '../../store/state-names.ts'
import { usePhase, useSetting, useView } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { ownStocks, ownUnits } from './capability-facts.ts'
import { goodsName } from './goods-name.ts'
import './capabilities.css'

/** What each kind of unit is called and drawn as. */
export const unitFaces: Readonly<Record<Asset['type'], { readonly icon: LucideIcon; readonly name: MessageKey }>> = {
  a400m: { icon: Plane, name: 'desk.unitA400m' },
  c17: { icon: Plane, name: 'desk.unitC17' },
  c130: { icon: Plane, name: 'desk.unitC130' },
  helicopter: { icon: Plane, name: 'desk.unitHelicopter' },
  'landing-ship': { icon: Ship, name: 'desk.unitLandingShip' },
  'ro-ro': { icon: Ship, name: 'desk.unitRoRo' },
  truck: { icon: Truck, name: 'desk.unitTruck' },
  engineers: { icon: HardHat, name: 'desk.unitEngineers' },
  patrol: { icon: Ship, name: 'desk.unitPatrol' },
  hospital: { icon: Stethoscope, name: 'desk.unitHospital' },
}

/** Units and goods the seat can send. */
export function Capabilities(): ReactNode {
  const t = useText()
  const view = useView()
  const setting = useSetting()
  const { turn } = usePhase()
  const units = ownUnits(view, turn)
  const stocks = ownStocks(view)
  if (units.length + stocks.length === 0) return <p className='dossier__empty'>{t('desk.capabilitiesNone')}</p>
  return (
    <ul>
      {units.map(({ type, place, count, busy }) => (
        <li key={`${type} ${place}`} className='capability'>
          <Icon of={unitFaces[type].icon} size={15} />
          <span>{t('desk.unitCount', { count, name: t(unitFaces[type].name) })}</span>
          <small>
            {placeNameIn(setting, place)}
            {busy > 0 && `, ${t('desk.unitBusy', { busy })}`}
          </small>
        </li>
      ))}
      {stocks.map(({ place, tonnes }) => (
        <li key={place} className='capability capability--stock'>
          <Icon of={Package} size={15} />
          <span>{placeNameIn(setting, place)}</span>
          <small>
            {tonnes.map(([name, amount]) => t('desk.tonnesOf', { tonnes: formatNumber(amount), goods: goodsName(name) })).join(', ')}
          </small>
        </li>
      ))}
    </ul>
  )
}
