import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { belief } from '../../../shared/noun/belief.ts'
import { type Evidence, evidence } from '../../../shared/noun/evidence.ts'
import { type Incident, incident } from '../../../shared/noun/incident.ts'

type KnownIncident = Pick<Incident, 'id' | 'title' | 'place' | 'between' | 'windowHours' | 'turn' | 'at' | 'open' | 'contact' | 'joint'>
type KnownEvidence = Pick<Evidence, 'id' | 'by' | 'leans' | 'strength' | 'says' | 'turn' | 'at'> & Partial<Pick<Evidence, 'text'>>

/** An incident as a seat knows it: how likely it was meant (0..1, a band), what the seat wrote down, and what it knows, newest first. */
export type IncidentFacts = {
  readonly incident: KnownIncident
  readonly band: { readonly low: number; readonly high: number } | undefined
  readonly estimate: { readonly p: number; readonly confidence: string; readonly turn: number } | undefined
  readonly evidence: readonly KnownEvidence[]
}

const newest = (a: { readonly turn: number; readonly at: number }, b: { readonly turn: number; readonly at: number }): number =>
  b.turn - a.turn || b.at - a.at

/** Every incident the viewer knows of, newest first. */
export function incidentFacts(view: View): readonly IncidentFacts[] {
  const me = view.viewer.seat
  return [...allSeen(view, incident)].sort(newest).map((one) => {
    const own = allSeen(view, belief).find((b) => b.incident === one.id && b.seat === me)
    return {
      incident: one,
      band: own === undefined ? undefined : { low: own.low, high: own.high },
      estimate: own?.submitted,
      evidence: [...allSeen(view, evidence)].filter((e) => e.incident === one.id && e.seat === me).sort(newest),
    }
  })
}

/** Scenario minute at which the window of an incident closes, counted from the start of its turn. */
export const windowEnds = ({ at, windowHours }: Pick<Incident, 'at' | 'windowHours'>): number => at + windowHours * 60
