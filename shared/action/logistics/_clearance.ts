import { all, type State } from '../../model/state.ts'
import { type Clearance, clearance } from '../../noun/clearance.ts'
import type { Shipment } from '../../noun/shipment.ts'

type Trip = Pick<Shipment, 'from' | 'place' | 'mode'>
type Leave = Pick<Clearance, 'place' | 'to' | 'modes' | 'untilTurn'>

/** Whether one clearance lets a trip in on a turn. */
export const lets = (given: Leave, trip: Trip, turn: number): boolean =>
  given.place === trip.place && given.to.includes(trip.from) && given.modes.includes(trip.mode) && given.untilTurn >= turn

/** JL3: whether a shipment may land: at home always, abroad with a clearance that is in force. */
export const isCleared = (state: State, trip: Trip & Pick<Shipment, 'to'>, turn: number): boolean =>
  trip.from === trip.to || all(state, clearance).some((c) => c.owner === trip.to && lets(c, trip, turn))
