/** A state's place at the table, e.g. `BEL`: the unit of secrecy. */
export type SeatId = string

export type ViewerKind = 'seat' | 'control' | 'evaluator' | 'observer' | 'public'

/** Who looks. What a viewer may see depends on the record and the viewer alone. `revealed` is true after ENDEX, when truth is shown. */
export type Viewer = { readonly kind: ViewerKind; readonly seat?: SeatId; readonly revealed: boolean }

export const control: Viewer = { kind: 'control', revealed: true }
export const seatViewer = (seat: SeatId): Viewer => ({ kind: 'seat', seat, revealed: false })

/** Who hears or may see something that does not change once told. Control and evaluators are always included. */
export type Audience = 'all' | 'control' | readonly SeatId[]

/** Is this viewer in the audience? Control hears all; evaluators too, for they read everything but the truth. */
export function inAudience(viewer: Viewer, to: Audience): boolean {
  if (viewer.kind === 'control') return true
  if (to === 'all') return true
  if (to === 'control') return false
  if (viewer.kind === 'evaluator') return true
  return viewer.seat !== undefined && to.includes(viewer.seat)
}

/** One key for each set of viewers that see the same: all devices of a seat share one stream. */
export const viewerKey = (v: Viewer): string => `${v.kind}${v.seat === undefined ? '' : `:${v.seat}`}${v.revealed ? ':revealed' : ''}`
