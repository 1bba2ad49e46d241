import { useMemo } from 'react'
import { useScreen } from '../../store/screen.ts'
import { slotOf } from '../../store/state-names.ts'
import { useSetting, useView } from '../../store/use-session.ts'
import type { TimelinePicture } from '../../timeline/timeline-picture.ts'
import { relationFacts } from '../dossier/relation-facts.ts'
import { useMoves } from '../figures/use-moves.ts'
import { deskTimeline } from './desk-timeline.ts'
import type { ShownPair } from './tension-track.ts'
import { timelineSource } from './timeline-source.ts'
import { useHistory } from './use-history.ts'
import { useNowMinute } from './use-now-minute.ts'

/** The timeline as it is to be drawn. It looks at the present, whatever the map looks back on. */
export function useTimelinePicture(scale: TimelinePicture['scale']): TimelinePicture {
  const view = useView()
  const setting = useSetting()
  const history = useHistory()
  const minute = useNowMinute()
  const playhead = useScreen((screen) => screen.playhead)
  const hovered = useScreen((screen) => screen.hovered)
  const pair = useShownPair()
  return useMemo(
    () => deskTimeline(timelineSource(view, setting, minute), { history, pair, choices: { scale, playhead, lit: hovered } }),
    [view, setting, minute, history, pair, scale, playhead, hovered],
  )
}

/** The pair with the state whose line is open, else the tensest of one's own. */
function useShownPair(): ShownPair | undefined {
  const view = useView()
  const setting = useSetting()
  const moves = useMoves()
  const chosen = useScreen((screen) => screen.lineState)
  return useMemo(() => {
    const me = view.viewer.seat ?? ''
    const rows = relationFacts(view, moves).flatMap(({ state, tension }) => (tension === undefined ? [] : [{ state, tension }]))
    const row = rows.find(({ state }) => state === chosen) ?? [...rows].sort((a, b) => b.tension.rung - a.tension.rung)[0]
    const other = setting.states.find(({ id }) => id === row?.state)
    if (row === undefined || other === undefined) return undefined
    const dyad = [`dyad:${me}-${other.id}`, `dyad:${other.id}-${me}`].find((id) => view.get(id) !== undefined)
    return dyad === undefined ? undefined : { dyad, other: other.id, colour: slotOf(other), causes: row.tension.all }
  }, [view, setting, moves, chosen])
}
