import type { HeardAt, Step } from '../../shared/fact/pen.ts'
import { foldFact } from '../../shared/fact/pen.ts'
import { createWorld, rules } from '../../shared/game.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Header } from '../../shared/model/state.ts'
import type { Viewer } from '../../shared/model/viewer.ts'
import { viewerKey } from '../../shared/model/viewer.ts'
import { frames } from '../../shared/patch/frames.ts'
import { openDraft, type Undo, type World } from '../../shared/state/world.ts'
import type { NounTable } from '../../shared/view/view-of.ts'

/** One step as a viewer gets it: the bytes of its frame, or nothing when there is nothing to send. */
export type Wire = (given: { world: World; step: Step; undo: Undo; viewer: Viewer }) => string | undefined

/** Lines as the wire carries them: without sequence number, cause or audience. */
export const lineOnWire = ({ to: _to, seq: _seq, cause: _cause, folded: _folded, ...line }: HeardAt): object => line

/** The real wire: the frame of the real nouns. An empty frame is not sent. */
export const realWire =
  (nouns: NounTable = rules.nouns): Wire =>
  ({ world, step, undo, viewer }) => {
    const frame = frames(nouns, { state: world, step, undo }, [viewer]).get(viewerKey(viewer))
    if (frame === undefined || (frame.set.length === 0 && frame.drop.length === 0 && frame.heard.length === 0)) return undefined
    return canonicalJson({ set: frame.set, drop: frame.drop, heard: frame.heard.map(lineOnWire) })
  }

/** The bytes one viewer gets while a log is folded. */
export function stream(header: Header, steps: readonly (readonly Fact[])[], given: { viewer: Viewer; wire: Wire }): readonly string[] {
  const world = createWorld(header)
  const sent: string[] = []
  for (const facts of steps) {
    const draft = openDraft(world)
    const heard = facts.flatMap((fact) => foldFact(draft, rules.facts, fact))
    const step: Step = { facts, writes: draft.writes, heard, made: [] }
    const undo = world.merge(step)
    const bytes = given.wire({ world, step, undo, viewer: given.viewer })
    if (bytes !== undefined) sent.push(bytes)
  }
  return sent
}
