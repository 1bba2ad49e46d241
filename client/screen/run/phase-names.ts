import type { Phase } from '../../../shared/noun/clock.ts'
import type { MessageKey } from '../../text/i18n.ts'

/** The phases of a turn, in order. */
export const turnPhases = ['briefing', 'consultation', 'orders', 'resolution', 'debrief'] as const satisfies readonly Phase[]

const names: Readonly<Record<Phase, MessageKey>> = {
  lobby: 'run.lobby',
  briefing: 'run.briefing',
  consultation: 'run.consultation',
  orders: 'run.orders',
  resolution: 'run.resolution',
  debrief: 'run.debrief',
  'hot-wash': 'run.hotwash',
  review: 'run.review',
}

/** Whether ENDEX has come: the truth is shown, and the join code works no more. HTTP gives the phase as a plain text. */
export const isOver = (phase: string): phase is 'hot-wash' | 'review' => phase === 'hot-wash' || phase === 'review'

/** The name of a phase; HTTP gives it as a plain text. */
export const phaseName = (phase: string): MessageKey => names[phase as Phase] ?? 'run.lobby'
