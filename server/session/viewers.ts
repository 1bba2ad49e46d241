import type { World } from '../../shared/game.ts'
import { control, seatViewer, type Viewer } from '../../shared/model/viewer.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { Device } from './device.ts'

/** What a device watches: its seat, or what control or the public sees. */
export type Watch = Pick<Device, 'kind' | 'seat'>

/** One key per stream; it stays the same when ENDEX reveals the truth. */
export const streamKey = ({ kind, seat }: Watch): string => (kind === 'seat' ? `seat:${seat}` : kind)

/** Whether ENDEX has come: the truth is shown to every seat. */
export function isOver(world: World): boolean {
  const { phase } = clockOf(world)
  return phase === 'hot-wash' || phase === 'review'
}

/** The viewer that a watch stands for in the present phase. */
export function viewerOf(world: World, { kind, seat }: Watch): Viewer {
  if (kind === 'control') return control
  if (kind === 'public' || seat === undefined) return { kind: 'public', revealed: false }
  return viewerNow(world, seatViewer(seat))
}

/** The viewer as the present phase makes it: the same object while nothing changes. */
export function viewerNow(world: World, viewer: Viewer): Viewer {
  const revealed = viewer.kind === 'seat' ? isOver(world) : viewer.revealed
  return revealed === viewer.revealed ? viewer : { ...viewer, revealed }
}
