import type { Pen } from '../../fact/pen.ts'
import { all, read } from '../../model/state.ts'
import { dyad } from '../../noun/dyad.ts'
import { rung } from '../../noun/rung.ts'

/** The region learns of each pair's rung one turn late (2.3): told before tension moves, so what is published is the rung of last turn. */
export function publishRungs(pen: Pen): void {
  const rungs = all(pen.state, dyad).flatMap((d) => {
    const shown = read(pen.state, rung, rungId(d.id))
    return shown === undefined || shown.rung === d.rung ? [] : [{ id: shown.id, rung: d.rung }]
  })
  if (rungs.length > 0) pen.tell({ kind: 'rungs-published', data: { rungs } })
}

/** `dyad:BEL-NOR` → `rung:BEL-NOR`. */
export const rungId = (dyadId: string): string => `rung:${dyadId.slice('dyad:'.length)}`
