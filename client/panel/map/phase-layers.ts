import type { MapLayerName } from '../../store/screen.ts'

/** The one layer that each phase asks for, over the relief: lines while people talk, posture while they order, tension when it has moved. */
export function phaseLayers(phase: string): readonly MapLayerName[] {
  if (phase === 'consultation') return ['relief', 'hotlines']
  if (phase === 'orders' || phase === 'resolution') return ['relief', 'posture']
  if (phase === 'debrief') return ['relief', 'tension']
  return ['relief']
}
