import { idKind } from '../../../shared/lib/ids.ts'
import type { Rec } from '../../../shared/model/record.ts'
import type { Callout, CalloutSource } from './callout-actions.ts'
import { incidentCallout, lineCallout, missingLineCallout, pairCallout } from './callout-contact.ts'
import { activityCallout, noticeCallout, postureCallout, sightingCallout, unitCallout } from './callout-forces.ts'
import { needCallout, offerCallout, placeCallout, shipmentCallout } from './callout-relief.ts'
import { stateCallout } from './callout-state.ts'

type Maker = (source: CalloutSource, record: never) => Callout

const makers: Readonly<Record<string, Maker>> = {
  incident: incidentCallout,
  line: lineCallout,
  dyad: pairCallout,
  rung: pairCallout,
  asset: unitCallout,
  activity: activityCallout,
  notice: noticeCallout,
  posture: postureCallout,
  sighting: sightingCallout,
  need: needCallout,
  shipment: shipmentCallout,
  offer: offerCallout,
}

/** The callout of an object of the picture, by its id; undefined when the view does not show it. */
export function calloutOf(source: CalloutSource, id: string): Callout | undefined {
  if (id.startsWith('no-line:')) return missingLineCallout(source, id.slice('no-line:'.length))
  const known = id.startsWith('zone:') ? id.slice('zone:'.length) : id
  const place = source.placeOf(known)
  if (place !== undefined) return placeCallout(source, place)
  const record: Rec | undefined = source.view.get(known)
  const maker = record === undefined ? undefined : makers[idKind(known)]
  if (record === undefined) return stateCallout(source, known)
  return maker === undefined ? undefined : maker(source, record as never)
}
