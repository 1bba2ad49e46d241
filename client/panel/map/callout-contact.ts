import { allSeen } from '../../../shared/model/view.ts'
import { belief } from '../../../shared/noun/belief.ts'
import type { Dyad } from '../../../shared/noun/dyad.ts'
import { evidence } from '../../../shared/noun/evidence.ts'
import type { Incident } from '../../../shared/noun/incident.ts'
import type { Line } from '../../../shared/noun/line.ts'
import { type MessageKey, t } from '../../text/i18n.ts'
import { windowEnds } from '../dossier/incident-facts.ts'
import { rungWord } from '../figures/rung-word.ts'
import { type Callout, type CalloutSource, composeAction, lineAction } from './callout-actions.ts'

const bands: Readonly<Record<string, MessageKey>> = {
  calm: 'desk.bandCalm',
  uneasy: 'desk.bandUneasy',
  strained: 'desk.bandStrained',
  dangerous: 'desk.bandDangerous',
  critical: 'desk.bandCritical',
}

const bandName = (band: string): string => (bands[band] === undefined ? band : t(bands[band]))

export function incidentCallout(source: CalloutSource, one: Incident): Callout {
  const { view, me, timeOf } = source
  const known = allSeen(view, evidence).filter((e) => e.incident === one.id && e.seat === me)
  const own = allSeen(view, belief).find((b) => b.incident === one.id && b.seat === me)
  const window = one.contact ? t('desk.windowMet') : t('desk.windowUntil', { when: timeOf({ turn: one.turn, at: windowEnds(one) }) })
  return {
    title: one.title,
    seal: true,
    facts: [
      [t('desk.factHappened'), t('desk.happened', { when: timeOf(one), count: known.length })],
      [t('desk.factWindow'), window],
      ...(own === undefined
        ? []
        : ([[t('desk.meant'), t('desk.meantBand', { low: Math.round(own.low * 100), high: Math.round(own.high * 100) })]] as const)),
    ],
    actions: [
      ...lineAction(source, one.between),
      ...composeAction(source, t('desk.estimate'), { action: 'submit-belief', params: { incident: one.id } }),
    ],
  }
}

const channels: Readonly<Record<Line['channel'], MessageKey>> = {
  leader: 'desk.channelLeader',
  minister: 'desk.channelMinister',
  milops: 'desk.channelMilops',
  coastguard: 'desk.channelCoastguard',
  technical: 'desk.channelTechnical',
}

/** Who talks on a line: "Operations rooms". */
export const channelName = (channel: Line['channel']): string => t(channels[channel])

const statuses: Readonly<Record<Line['status'], MessageKey>> = {
  active: 'desk.lineActive',
  degraded: 'desk.lineDegraded',
  cut: 'desk.lineCut',
  proposed: 'desk.lineProposed',
}

export function lineCallout(source: CalloutSource, one: Line): Callout {
  const { stateName } = source
  const [a, b] = one.between
  const tested: readonly (readonly [string, string])[] =
    one.lastTest === undefined ? [] : [[t('desk.factTested'), one.lastTest === 0 ? t('desk.never') : `T${one.lastTest}`]]
  return {
    title: t('desk.lineBetween', { a: stateName(a), b: stateName(b) }),
    facts: [[t('desk.factBetween'), channelName(one.channel)], [t('desk.factState'), t(statuses[one.status])], ...tested],
    actions: [...lineAction(source, one.between), ...(one.lastTest === undefined ? [] : testAction(source, one.id))],
  }
}

const testAction = (source: CalloutSource, id: string): Callout['actions'] =>
  composeAction(source, t('desk.testLine'), { action: 'test-line', params: { line: id } })

export function missingLineCallout(source: CalloutSource, state: string): Callout {
  const { me, stateName } = source
  return {
    title: t('desk.noLineTo', { state: stateName(state) }),
    facts: [[t('desk.factState'), t('desk.lineNone')]],
    actions: me === undefined ? [] : composeAction(source, t('desk.askForLine'), { action: 'establish-line', params: { with: state } }),
  }
}

/** A pair of states: its rung, for the seat's own pairs the band too. */
export function pairCallout(source: CalloutSource, one: Pick<Dyad, 'between' | 'rung'> & { readonly band?: string }): Callout {
  const { stateName } = source
  const [a, b] = one.between
  return {
    title: t('desk.pair', { a: stateName(a), b: stateName(b) }),
    facts: [
      [t('desk.rungHead'), t('desk.rungOf', { rung: one.rung })],
      [t('desk.rungMeans'), rungWord(one.rung)],
      one.band === undefined ? [t('desk.factKnown'), t('desk.oneTurnOld')] : [t('desk.factBand'), bandName(one.band)],
    ],
    actions: lineAction(source, one.between),
  }
}
