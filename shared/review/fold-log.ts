import { foldFact } from '../fact/pen.ts'
import { createWorld, type Frame, fold, frames, rules, type World } from '../game.ts'
import type { Fact } from '../model/fact.ts'
import type { Header } from '../model/state.ts'
import type { Viewer } from '../model/viewer.ts'
import { viewerKey } from '../model/viewer.ts'
import type { Phase } from '../noun/clock.ts'
import { openDraft } from '../state/world.ts'
import { clockOf } from '../turn/clock-facts.ts'

/** One stored step: the facts of one row of the log. */
export type LoggedStep = readonly Fact[]

/** Folds a log step by step; after each, `look` sees the world. Facts alone: nothing is decided again. */
export function foldLog(header: Header, steps: readonly LoggedStep[], look: (world: World, step: LoggedStep) => void): World {
  const world = createWorld(header)
  for (const step of steps) {
    if (step.length === 0) continue
    fold(world, step)
    look(world, step)
  }
  return world
}

/** One step as a viewer got it, and the phase that the exercise was in after it. */
export type LoggedFrame = { readonly step: LoggedStep; readonly frame: Frame; readonly phase: Phase }

/** Folds a log and gives, for each step, what `viewer` was sent: the same frames as when it was played. */
export function foldFrames(header: Header, steps: readonly LoggedStep[], viewer: Viewer): readonly LoggedFrame[] {
  const world = createWorld(header)
  return steps
    .filter((step) => step.length > 0)
    .map((step) => {
      const draft = openDraft(world)
      const heard = step.flatMap((fact) => foldFact(draft, rules.facts, fact))
      const made = { facts: step, writes: draft.writes, heard, made: [] }
      const undo = world.merge(made)
      const frame = frames({ state: world, step: made, undo }, [viewer]).get(viewerKey(viewer))
      return { step, frame: frame ?? { set: [], drop: [], heard: [] }, phase: clockOf(world).phase }
    })
}
