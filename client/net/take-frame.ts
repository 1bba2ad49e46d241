import { applyPatch, mirrorView, openMirror } from '../../shared/patch/mirror.ts'
import type { Heard, PatchFrame, ViewFrame } from '../../shared/wire/socket.ts'
import type { Looking, SessionState } from '../store/session.ts'

type Held = Pick<SessionState, 'position' | 'mirror' | 'heard' | 'words'>

/** The state after a full view: whatever stood there is forgotten. */
export function takeView(frame: ViewFrame): Pick<SessionState, 'position' | 'mirror' | 'view' | 'heard' | 'words'> {
  return { position: { epoch: frame.epoch, n: frame.n }, ...lookingOf(frame) }
}

/** A full view as a thing of its own. */
export function lookingOf(frame: Pick<ViewFrame, 'viewer' | 'records' | 'heard' | 'words'>): Looking {
  const mirror = openMirror(frame.viewer, frame.records)
  return { mirror, view: mirrorView(mirror), heard: frame.heard, words: frame.words }
}

/**
 * The state after a patch; `seen` when it was applied before (a copy that came twice), `gap` when something before it is missing,
 * or the epoch is another one. Then only a full view helps.
 */
export function takePatch(
  held: Held,
  frame: PatchFrame,
): Pick<SessionState, 'position' | 'mirror' | 'view' | 'heard' | 'words'> | 'seen' | 'gap' {
  const { position, mirror } = held
  if (position === undefined || mirror === undefined || position.epoch !== frame.epoch) return 'gap'
  if (frame.n <= position.n) return 'seen'
  if (frame.n !== position.n + 1) return 'gap'
  const next = applyPatch(mirror, frame)
  return {
    position: { epoch: frame.epoch, n: frame.n },
    mirror: next,
    view: mirrorView(next),
    heard: addLines(held.heard, frame.heard),
    words: Object.keys(frame.words).length === 0 ? held.words : { ...held.words, ...frame.words },
  }
}

/** Lines in the order of their numbers; one that is there already is replaced (it was withdrawn). */
function addLines(heard: readonly Heard[], more: readonly Heard[]): readonly Heard[] {
  if (more.length === 0) return heard
  const out = [...heard]
  for (const line of more) {
    if (out[line.i]?.i === line.i) out[line.i] = line
    else out.push(line)
  }
  return out
}
