import { useEffect, useRef } from 'react'
import { phaseLayers } from '../../panel/map/phase-layers.ts'
import { useScreen } from '../../store/screen.ts'
import { usePhase } from '../../store/use-session.ts'

/** What a new phase opens and closes (design README, The desk, by phase). Within a phase the desk is the person's own. */
export function usePhaseFlow(): void {
  const { turn, phase } = usePhase()
  const before = useRef<string>(undefined)
  useEffect(() => {
    const { show, sheet } = useScreen.getState()
    const key = `${turn} ${phase}`
    if (before.current === key) return
    before.current = key
    const opens = phase === 'briefing' ? ('briefing' as const) : phase === 'debrief' ? ('debrief' as const) : undefined
    // News that somebody is reading stays open; a sheet of the last phase goes.
    show({ mapLayers: phaseLayers(phase), sheet: opens ?? (sheet === 'news' ? sheet : undefined) })
    if (phase === 'consultation') show({ dockTab: 'hotlines' })
  }, [turn, phase])
}
