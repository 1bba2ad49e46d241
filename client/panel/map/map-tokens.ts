import { allSeen } from '../../../shared/model/view.ts'
import { activity } from '../../../shared/noun/activity.ts'
import type { Asset } from '../../../shared/noun/asset.ts'
import { inspection } from '../../../shared/noun/inspection.ts'
import { notice } from '../../../shared/noun/notice.ts'
import { posture } from '../../../shared/noun/posture.ts'
import { type Sighting, sighting } from '../../../shared/noun/sighting.ts'
import type { MapToken, TokenKind } from '../../map/picture.ts'
import { saySentence } from '../../store/say-sentence.ts'
import { t } from '../../text/i18n.ts'
import { unitFaces } from '../dossier/capabilities.tsx'
import { ownUnits } from '../dossier/capability-facts.ts'
import type { MapSource } from './map-source.ts'

/**
 * What stands in a place and is drawn as a counter: own units, exercises, posture, what was seen of others, teams. Control sees the
 * things themselves, every state's, and needs nobody's word for them.
 */
export const mapTokens = (source: MapSource): readonly MapToken[] => [
  ...unitOwners(source).flatMap((owner) => units(source, owner)),
  ...ownActivities(source),
  ...ownPostures(source),
  ...(isControl(source) ? [] : [...notices(source), ...sightings(source)]),
  ...inspections(source),
]

const isControl = ({ view }: MapSource): boolean => view.viewer.kind === 'control'

const unitOwners = (source: MapSource): readonly string[] =>
  isControl(source) ? source.setting.states.map(({ id }) => id) : source.me === undefined ? [] : [source.me]

const kinds: Readonly<Record<Asset['type'], TokenKind>> = {
  a400m: 'aircraft',
  c17: 'aircraft',
  c130: 'aircraft',
  helicopter: 'aircraft',
  'landing-ship': 'ship',
  'ro-ro': 'ship',
  truck: 'ground',
  engineers: 'ground',
  patrol: 'patrol',
  hospital: 'hospital',
}

function units(source: MapSource, owner: string): readonly MapToken[] {
  const { view, me, placeOf, placeName, stateName, colourOf, turn } = source
  return ownUnits(view, turn, owner).flatMap(({ type, place, count, busy, ids, name }): readonly MapToken[] => {
    const at = placeOf(place)
    const [id] = ids
    if (at === undefined || id === undefined) return []
    const what = t('desk.unitCount', { count, name: t(unitFaces[type].name) })
    const state = busy === 0 ? t('desk.tokenReady') : t('desk.tokenBusy', { busy })
    return [
      {
        id,
        kind: kinds[type],
        state: colourOf(owner),
        mine: owner === me,
        x: at.x,
        y: at.y,
        label: name,
        ...(count > 1 ? { stack: count } : {}),
        ...(busy > 0 ? { note: t('desk.tokenNoteBusy', { busy }) } : {}),
        say: t('desk.sayUnit', { what, name, owner: stateName(owner), place: placeName(place), state }),
      },
    ]
  })
}

function ownActivities(source: MapSource): readonly MapToken[] {
  const { view, me, placeOf, placeName, stateName, colourOf } = source
  return allSeen(view, activity).flatMap((one): readonly MapToken[] => {
    const at = placeOf(one.place)
    if (at === undefined || (one.status !== 'planned' && one.status !== 'running')) return []
    const when =
      one.status === 'running' ? t('desk.activityRunning', { turn: one.endTurn }) : t('desk.activityPlanned', { turn: one.startTurn })
    return [
      {
        id: one.id,
        kind: 'ground',
        state: colourOf(one.owner),
        mine: one.owner === me,
        x: at.x,
        y: at.y,
        label: one.title,
        note: when,
        explained: one.notified.length > 0,
        say: t('desk.sayActivity', { title: one.title, owner: stateName(one.owner), place: placeName(one.place), when }),
      },
    ]
  })
}

function ownPostures(source: MapSource): readonly MapToken[] {
  const { view, me, placeOf, placeName, stateName, colourOf } = source
  return allSeen(view, posture).flatMap((one): readonly MapToken[] => {
    const at = placeOf(one.place)
    if (at === undefined || one.level === 0) return []
    return [
      {
        id: one.id,
        kind: 'ground',
        state: colourOf(one.state),
        mine: one.state === me,
        x: at.x,
        y: at.y,
        label: t('desk.postureLevel', { level: one.level }),
        pips: one.level,
        explained: one.notice > 0,
        say: t('desk.sayPosture', { owner: stateName(one.state), place: placeName(one.place), level: one.level }),
      },
    ]
  })
}

/** Others' activities as they gave notice of them, as long as they last. */
function notices(source: MapSource): readonly MapToken[] {
  const { view, me, turn, placeOf, placeName, stateName, colourOf } = source
  return allSeen(view, notice).flatMap((one): readonly MapToken[] => {
    const at = placeOf(one.place)
    if (at === undefined || one.from === me || one.endTurn < turn) return []
    const when =
      one.startTurn > turn ? t('desk.activityPlanned', { turn: one.startTurn }) : t('desk.activityRunning', { turn: one.endTurn })
    return [
      {
        id: one.id,
        kind: 'ground',
        state: colourOf(one.from),
        mine: false,
        x: at.x,
        y: at.y,
        label: one.title,
        note: when,
        explained: true,
        say: t('desk.sayNotice', { title: one.title, owner: stateName(one.from), place: placeName(one.place), when }),
      },
    ]
  })
}

const sightingKinds: Readonly<Record<Sighting['what'], TokenKind>> = {
  posture: 'ground',
  activity: 'ground',
  patrol: 'patrol',
  shipment: 'ship',
}

/** The latest that is known of each thing in each place. Older than one turn it says when it was seen (DESIGN.md 6). */
function sightings(source: MapSource): readonly MapToken[] {
  const { view, setting, turn, placeOf, placeName, stateName, colourOf } = source
  const latest = new Map<string, (typeof all)[number]>()
  const all = allSeen(view, sighting)
  for (const one of all) {
    const key = `${one.what} ${one.of} ${one.place}`
    const old = latest.get(key)
    if (old === undefined || one.turn > old.turn || (one.turn === old.turn && one.at > old.at)) latest.set(key, one)
  }
  return [...latest.values()].flatMap((one): readonly MapToken[] => {
    const at = placeOf(one.place)
    if (at === undefined) return []
    const isOld = turn - one.turn > 1
    const age = t('desk.seenTurn', { turn: one.turn })
    return [
      {
        id: one.id,
        kind: sightingKinds[one.what],
        state: colourOf(one.of),
        mine: false,
        x: at.x,
        y: at.y,
        label: one.what === 'posture' ? t('desk.postureLevel', { level: one.value }) : stateName(one.of),
        ...(one.what === 'posture' ? { pips: one.value } : {}),
        ...(isOld ? { age } : {}),
        ...(one.turn === turn ? { urgent: true } : {}),
        say: t('desk.saySighting', { what: saySentence(setting, one.says), place: placeName(one.place), age }),
      },
    ]
  })
}

function inspections(source: MapSource): readonly MapToken[] {
  const { view, me, placeOf, placeName, stateName, colourOf } = source
  return allSeen(view, inspection).flatMap((one): readonly MapToken[] => {
    const at = placeOf(one.place)
    if (at === undefined || one.status !== 'accepted') return []
    return [
      {
        id: one.id,
        kind: 'inspection',
        state: colourOf(one.by),
        mine: one.by === me,
        x: at.x,
        y: at.y,
        label: t('desk.inspectionTeam'),
        explained: true,
        say: t('desk.sayInspection', { owner: stateName(one.by), place: placeName(one.place), state: stateName(one.of) }),
      },
    ]
  })
}
