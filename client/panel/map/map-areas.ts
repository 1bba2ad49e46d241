import { allSeen } from '../../../shared/model/view.ts'
import { activity } from '../../../shared/noun/activity.ts'
import { incident } from '../../../shared/noun/incident.ts'
import { need } from '../../../shared/noun/need.ts'
import { notice } from '../../../shared/noun/notice.ts'
import { sighting } from '../../../shared/noun/sighting.ts'
import type { MapFog, MapIncident, MapZone } from '../../map/picture.ts'
import { t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import type { MapSource } from './map-source.ts'

/** Incidents the viewer knows of, where they happened; fresh in the turn in which they did. */
export const mapIncidents = ({ view, turn, placeOf, placeName, stateName }: MapSource): readonly MapIncident[] =>
  allSeen(view, incident).flatMap((one) => {
    const at = placeOf(one.place)
    if (at === undefined) return []
    const who = one.between.map(stateName).join(', ')
    const state = t(one.open ? (one.contact ? 'desk.incidentSpoken' : 'desk.incidentOpen') : 'desk.incidentClosed')
    return [
      {
        id: one.id,
        x: at.x,
        y: at.y,
        label: one.title,
        fresh: one.turn === turn,
        closed: !one.open,
        urgent: one.open,
        say: t('desk.sayIncident', { title: one.title, who, place: placeName(one.place), state, turn: one.turn }),
      },
    ]
  })

/** Radius of a disc for people in need, map units: it grows with their number, slowly. */
const needRadius = (people: number): number => Math.min(60, 14 + Math.cbrt(people))
const CAUTION_RADIUS = 30

/** The part of a need that is still open, 0..1: of what has been due so far; all of it before anything was. */
export const unmetShare = ({ deliveredKg, unmetKg }: { readonly deliveredKg: number; readonly unmetKg: number }): number =>
  deliveredKg + unmetKg === 0 ? 1 : unmetKg / (deliveredKg + unmetKg)

/** People in need, and areas of caution while an exercise that the viewer knows of lasts. */
export const mapZones = (source: MapSource): readonly MapZone[] => [...needs(source), ...cautions(source)]

function needs({ view, placeOf, placeName, stateName }: MapSource): readonly MapZone[] {
  return allSeen(view, need).flatMap((one) => {
    const at = placeOf(one.place)
    if (at === undefined) return []
    const unmet = unmetShare(one)
    const tonnes = Object.values(one.kgPerTurn).reduce((sum, kg) => sum + kg, 0) / 1000
    const values = { people: one.people, tonnes: formatNumber(tonnes) }
    return [
      {
        id: one.id,
        x: at.x,
        y: at.y,
        radius: needRadius(one.people),
        tone: unmet > 0 ? ('crit' as const) : ('ink' as const),
        unmet,
        label: t('desk.needLabel', values),
        urgent: unmet > 0,
        say: t('desk.sayNeed', {
          ...values,
          title: one.title,
          place: placeName(one.place),
          owner: stateName(one.owner),
          met: Math.round((1 - unmet) * 100),
        }),
      },
    ]
  })
}

function cautions({ view, turn, me, placeOf, placeName }: MapSource): readonly MapZone[] {
  const own = allSeen(view, activity).filter(({ status }) => status === 'running')
  const told = allSeen(view, notice).filter((one) => one.from !== me && one.startTurn <= turn && one.endTurn >= turn)
  return [...own, ...told].flatMap((one) => {
    const at = placeOf(one.place)
    if (at === undefined) return []
    const say = t('desk.sayCaution', { title: one.title, place: placeName(one.place) })
    return [{ id: `zone:${one.id}`, x: at.x, y: at.y, radius: CAUTION_RADIUS, tone: 'warn' as const, edge: 'dashed' as const, say }]
  })
}

const FOG_RADIUS = 38
const watched = new Set(['airfield', 'port'])

/** Others' ports and airfields of which nothing has come in this turn or the last: nobody of the seat watches them. Nothing for viewers without a seat. */
export function mapFog({ view, setting, me, turn }: MapSource): readonly MapFog[] {
  if (me === undefined) return []
  const fresh = new Set([
    ...allSeen(view, sighting).flatMap((one) => (turn - one.turn <= 1 ? [one.place] : [])),
    ...allSeen(view, notice).flatMap((one) => (one.endTurn >= turn - 1 ? [one.place] : [])),
    ...allSeen(view, need).flatMap((one) => [one.place, one.through]),
    ...allSeen(view, incident).map((one) => one.place),
  ])
  const states = new Set(setting.states.map(({ id }) => id))
  return setting.places
    .filter(({ id, kind, state }) => watched.has(kind) && state !== undefined && state !== me && states.has(state) && !fresh.has(id))
    .map(({ x, y }) => ({ x, y, radius: FOG_RADIUS }))
}
