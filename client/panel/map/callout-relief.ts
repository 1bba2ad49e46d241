import type { Place } from '../../../shared/model/geometry.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { clearance } from '../../../shared/noun/clearance.ts'
import type { Need } from '../../../shared/noun/need.ts'
import type { Offer } from '../../../shared/noun/offer.ts'
import { type Shipment, shipment } from '../../../shared/noun/shipment.ts'
import { type MessageKey, t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import { ownStocks } from '../dossier/capability-facts.ts'
import { goodsName } from '../dossier/goods-name.ts'
import { type Callout, type CalloutSource, composeAction, lineAction } from './callout-actions.ts'
import { tonnesOf } from './map-flows.ts'

const tonnes = (amount: number): string => t('desk.tonnes', { tonnes: formatNumber(amount) })

export function needCallout(source: CalloutSource, one: Need): Callout {
  const { me, placeName, stateName } = source
  const reached = t('desk.reachedOf', {
    reached: formatNumber(one.deliveredKg / 1000),
    due: formatNumber((one.deliveredKg + one.unmetKg) / 1000),
  })
  const offers =
    one.owner === me
      ? []
      : composeAction(source, t('desk.offerRelief'), { action: 'offer-relief', params: { need: one.id, place: one.through } })
  return {
    title: one.title,
    facts: [
      [t('desk.factNeeds'), t('desk.needsATurn', { people: one.people, tonnes: formatNumber(tonnesOf(one.kgPerTurn)) })],
      [t('desk.factReached'), one.deliveredKg + one.unmetKg === 0 ? t('desk.nothingYet') : reached],
      [t('desk.factThrough'), t('desk.throughOf', { place: placeName(one.through), state: stateName(one.owner) })],
    ],
    why: needWhy(source, one),
    actions: [...offers, ...(me === undefined ? [] : lineAction(source, [me, one.owner]))],
  }
}

/** What a turn's need is made of, then what landed for it as far as the seat knows. */
function needWhy({ view, stateName }: CalloutSource, one: Need): readonly string[] {
  const landed = allSeen(view, shipment).filter((s) => s.need === one.id && s.status === 'delivered')
  const brought = landed.map(({ from, landedKg, dueTurn }) =>
    t('desk.needLanded', { state: stateName(from), cargo: cargo(landedKg), turn: dueTurn }),
  )
  return [
    t('desk.needMade', { people: one.people, cargo: cargo(one.kgPerTurn) }),
    ...brought,
    ...(one.unmetKg > 0 ? [t('desk.needUnmet', { tonnes: formatNumber(one.unmetKg / 1000) })] : []),
  ]
}

const shipmentStates = { waiting: 'desk.flowWaits', moving: 'desk.flowMoves', delivered: 'desk.flowLanded' } as const

export function shipmentCallout({ stateName, placeName }: CalloutSource, one: Shipment): Callout {
  return {
    title: t('desk.reliefFrom', { state: stateName(one.from) }),
    facts: [
      [t('desk.factCargo'), cargo(one.kg)],
      [t('desk.factWay'), t('desk.fromTo', { from: placeName(one.origin), to: placeName(one.place) })],
      [t('desk.factState'), t('desk.dueIn', { how: t(shipmentStates[one.status]), turn: one.dueTurn })],
    ],
    actions: [],
  }
}

const offerStates: Readonly<Record<Offer['status'], MessageKey>> = {
  offered: 'desk.flowOffered',
  accepted: 'desk.flowAccepted',
  declined: 'desk.offerDeclined',
  shipped: 'desk.flowMoves',
  delivered: 'desk.flowLanded',
  lapsed: 'desk.offerLapsed',
}

export function offerCallout(source: CalloutSource, one: Offer): Callout {
  const { me, stateName, placeName } = source
  const accept =
    one.to === me && one.status === 'offered'
      ? composeAction(source, t('desk.acceptOffer'), { action: 'accept-offer', params: { offer: one.id } })
      : []
  const ship =
    one.from === me && one.status === 'accepted'
      ? composeAction(source, t('desk.sendRelief'), { action: 'ship-relief', params: { offer: one.id } })
      : []
  return {
    title: t('desk.offerFrom', { state: stateName(one.from) }),
    facts: [
      [t('desk.factCargo'), cargo(one.kg)],
      [t('desk.factTo'), t('desk.throughOf', { place: placeName(one.place), state: stateName(one.to) })],
      [t('desk.factState'), t(offerStates[one.status])],
    ],
    actions: [...accept, ...ship],
  }
}

function cargo(kg: Readonly<Record<string, number>>): string {
  const parts = Object.entries(kg).filter(([, amount]) => amount > 0)
  return parts.map(([goods, amount]) => t('desk.tonnesOf', { tonnes: formatNumber(amount / 1000), goods: goodsName(goods) })).join(', ')
}

const placeKinds: Readonly<Record<Place['kind'], MessageKey>> = {
  capital: 'desk.placeCapital',
  port: 'desk.placePort',
  airfield: 'desk.placeAirfield',
  border: 'desk.placeBorder',
  sea: 'desk.placeSea',
  camp: 'desk.placeCamp',
  cable: 'desk.placeCable',
  city: 'desk.placeCity',
  dam: 'desk.placeDam',
}

/** A place: what it is, what the seat has there, and who may land. */
export function placeCallout(source: CalloutSource, place: Place): Callout {
  const { view, me, stateName } = source
  const held = ownStocks(view).find((stock) => stock.place === place.id)
  const leave = allSeen(view, clearance).filter((one) => one.place === place.id && one.untilTurn >= source.turn)
  const facts: (readonly [string, string])[] = [
    [t('desk.factKind'), t(placeKinds[place.kind])],
    ...(place.state === undefined ? [] : ([[t('desk.factIn'), stateName(place.state)]] as const)),
  ]
  if (held !== undefined) facts.push([t('desk.factStock'), tonnes(held.tonnes.reduce((sum, [, amount]) => sum + amount, 0))])
  else if (leave[0] !== undefined) {
    facts.push([
      t('desk.factClearance'),
      t('desk.clearedUntil', { states: leave[0].to.map(stateName).join(', '), turn: leave[0].untilTurn }),
    ])
  }
  const inspect =
    place.state === undefined || place.state === me
      ? []
      : composeAction(source, t('desk.askInspection'), { action: 'request-inspection', params: { of: place.state, place: place.id } })
  const line = place.state === undefined || me === undefined || place.state === me ? [] : lineAction(source, [me, place.state])
  return { title: place.name, facts: facts.slice(0, 3), actions: [...line, ...inspect].slice(0, 2) }
}
