import { allSeen } from '../../../shared/model/view.ts'
import { offer } from '../../../shared/noun/offer.ts'
import { shipment } from '../../../shared/noun/shipment.ts'
import { stock } from '../../../shared/noun/stock.ts'
import type { MapFlow, MapPoint } from '../../map/picture.ts'
import { t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import type { MapSource } from './map-source.ts'

/** Tonnes of a cargo. */
export const tonnesOf = (kg: Readonly<Record<string, number>>): number => Object.values(kg).reduce((sum, one) => sum + one, 0) / 1000

/** Relief on its way, and what is offered or agreed and not yet loaded. What has landed stays to the end of the next turn. */
export const mapFlows = (source: MapSource): readonly MapFlow[] => [...shipments(source), ...offers(source)]

function shipments(source: MapSource): readonly MapFlow[] {
  const { view, turn, colourOf, stateName, placeName } = source
  return allSeen(view, shipment).flatMap((one) => {
    const path = pathBetween(source, one.origin, one.place)
    if (path === undefined || (one.status === 'delivered' && one.dueTurn < turn - 1)) return []
    const tonnes = tonnesOf(one.kg)
    const how = t(one.status === 'waiting' ? 'desk.flowWaits' : one.status === 'moving' ? 'desk.flowMoves' : 'desk.flowLanded')
    return [
      {
        id: one.id,
        path,
        state: colourOf(one.from),
        tonnes,
        status: one.status === 'waiting' ? ('held' as const) : ('open' as const),
        label: t('desk.flowLabel', { tonnes: formatNumber(tonnes), how }),
        say: t('desk.sayFlow', {
          state: stateName(one.from),
          tonnes: formatNumber(tonnes),
          origin: placeName(one.origin),
          place: placeName(one.place),
          how,
        }),
      },
    ]
  })
}

function offers(source: MapSource): readonly MapFlow[] {
  const { view, colourOf, stateName, placeName, seatOf } = source
  return allSeen(view, offer).flatMap((one) => {
    if (one.status !== 'offered' && one.status !== 'accepted') return []
    if (allSeen(view, shipment).some((load) => load.offer === one.id || (load.from === one.from && load.need === one.need))) return []
    const from = allSeen(view, stock).find((held) => held.state === one.from)?.place ?? seatOf(one.from)?.id
    const path = from === undefined ? undefined : pathBetween(source, from, one.place)
    if (path === undefined || from === undefined) return []
    const tonnes = tonnesOf(one.kg)
    const how = t(one.status === 'offered' ? 'desk.flowOffered' : 'desk.flowAccepted')
    const values = { tonnes: formatNumber(tonnes), how }
    return [
      {
        id: one.id,
        path,
        state: colourOf(one.from),
        tonnes,
        status: 'planned' as const,
        label: t('desk.flowLabel', values),
        say: t('desk.sayFlow', { ...values, state: stateName(one.from), origin: placeName(from), place: placeName(one.place) }),
      },
    ]
  })
}

/** How far a path bends aside, as a share of its length: two flows between the same places stay apart from the lines. */
const BEND = 0.12

/** A path through the middle, bent a little to its left; undefined when an end is not on the map. */
function pathBetween({ placeOf }: MapSource, from: string, to: string): readonly MapPoint[] | undefined {
  const [a, b] = [placeOf(from), placeOf(to)]
  if (a === undefined || b === undefined || from === to) return undefined
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  return [
    [a.x, a.y],
    [(a.x + b.x) / 2 + dy * BEND, (a.y + b.y) / 2 - dx * BEND],
    [b.x, b.y],
  ]
}
