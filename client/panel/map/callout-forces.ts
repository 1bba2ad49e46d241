import type { Activity } from '../../../shared/noun/activity.ts'
import type { Asset } from '../../../shared/noun/asset.ts'
import type { Notice } from '../../../shared/noun/notice.ts'
import type { Posture } from '../../../shared/noun/posture.ts'
import type { Sighting } from '../../../shared/noun/sighting.ts'
import { saySentence } from '../../store/say-sentence.ts'
import { t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import { unitFaces } from '../dossier/capabilities.tsx'
import { ownUnits } from '../dossier/capability-facts.ts'
import { type Callout, type CalloutSource, composeAction, lineAction } from './callout-actions.ts'

/** All units of the kind of `one` in its place: they stand on the map as one counter. */
export function unitCallout(source: CalloutSource, one: Asset): Callout {
  const { view, turn, placeName } = source
  const group = ownUnits(view, turn).find(({ ids }) => ids.includes(one.id))
  const { count = 1, busy = 0 } = group ?? {}
  return {
    title: t('desk.unitsNamed', { name: group?.name ?? one.name, kind: t(unitFaces[one.type].name) }),
    facts: [
      [t('desk.factPlace'), placeName(one.place)],
      [t('desk.factReady'), t('desk.readyOf', { ready: count - busy, count })],
      ...(one.payloadKg > 0 ? ([[t('desk.factPayload'), t('desk.tonnes', { tonnes: formatNumber(one.payloadKg / 1000) })]] as const) : []),
    ],
    actions: one.payloadKg > 0 ? composeAction(source, t('desk.sendRelief'), { action: 'ship-relief' }) : [],
  }
}

const turnsOf = ({ startTurn, endTurn }: Pick<Activity, 'startTurn' | 'endTurn'>): string =>
  startTurn === endTurn ? `T${startTurn}` : t('desk.turnsFromTo', { from: startTurn, to: endTurn })

export function activityCallout(source: CalloutSource, one: Activity): Callout {
  const told = one.notified.length === 0 ? t('desk.nobodyTold') : one.notified.map(source.stateName).join(', ')
  return {
    title: one.title,
    facts: [
      [t('desk.factWhen'), turnsOf(one)],
      [t('desk.factTroops'), formatNumber(one.troops)],
      [t('desk.factTold'), told],
    ],
    actions: [
      ...composeAction(source, t('desk.notify'), { action: 'notify-activity', params: { activity: one.id } }),
      ...composeAction(source, t('desk.inviteObservers'), { action: 'invite-observers', params: { activity: one.id } }),
    ],
  }
}

export function noticeCallout(source: CalloutSource, one: Notice): Callout {
  const { stateName, me } = source
  const asks = { action: 'request-risk', params: { of: one.from, subject: one.id } }
  return {
    title: one.title,
    facts: [
      [t('desk.factFrom'), t('desk.toldIn', { state: stateName(one.from), turn: one.turn })],
      [t('desk.factWhen'), turnsOf(one)],
      [t('desk.factTroops'), formatNumber(one.troops)],
    ],
    actions: [...(me === undefined ? [] : lineAction(source, [me, one.from])), ...composeAction(source, t('desk.askAboutIt'), asks)],
  }
}

export function postureCallout(source: CalloutSource, one: Posture): Callout {
  return {
    title: t('desk.postureLevel', { level: one.level }),
    facts: [
      [t('desk.factPlace'), source.placeName(one.place)],
      [t('desk.factSince'), `T${one.changedTurn}`],
      [t('desk.factExplained'), t(one.notice > 0 ? 'desk.explained' : 'desk.notExplained')],
    ],
    actions: composeAction(source, t('desk.changePosture'), { action: 'set-posture', params: { place: one.place } }),
  }
}

export function sightingCallout(source: CalloutSource, one: Sighting): Callout {
  const { setting, me, timeOf } = source
  const asks = { action: 'request-risk', params: { of: one.of, subject: one.id } }
  return {
    title: saySentence(setting, one.says),
    facts: [
      [t('desk.factSeen'), timeOf(one)],
      [t('desk.factSource'), one.source],
      [t('desk.factQuality'), t('desk.percent', { percent: Math.round(one.quality * 100) })],
    ],
    actions: [...(me === undefined ? [] : lineAction(source, [me, one.of])), ...composeAction(source, t('desk.askAboutIt'), asks)],
  }
}
