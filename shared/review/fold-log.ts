import { createWorld, type Frame, frames, openFolding, type World } from '../game.ts'
import type { Fact } from '../model/fact.ts'
import type { Header } from '../model/state.ts'
import type { Viewer } from '../model/viewer.ts'
import { viewerKey } from '../model/viewer.ts'
import type { Phase } from '../noun/clock.ts'
import { clockOf } from '../turn/clock-facts.ts'
import { standingSteps } from '../turn/rewind.ts'

/** One stored step: the facts of one row of the log. */
export type LoggedStep = readonly Fact[]

/** Folds a log step by step; after each, `look` sees the world. Facts alone: nothing is decided again. */
export function foldLog(header: Header, steps: readonly LoggedStep[], look: (world: World, step: LoggedStep) => void): World {
  const folding = openFolding(createWorld(header))
  for (const step of standingSteps(steps)) {
    folding.take(step)
    look(folding.world, step)
  }
  return folding.world
}

/** One step as a viewer got it, and the phase that the exercise was in after it. */
export type LoggedFrame = { readonly step: LoggedStep; readonly frame: Frame; readonly phase: Phase }

/** Folds a log and gives, for each step, what `viewer` was sent: the same frames as when it was played. */
export function foldFrames(header: Header, steps: readonly LoggedStep[], viewer: Viewer): readonly LoggedFrame[] {
  const { world, take } = openFolding(createWorld(header))
  return standingSteps(steps).map((step) => {
    const { step: made, undo } = take(step)
    const frame = frames({ state: world, step: made, undo }, [viewer]).get(viewerKey(viewer))
    return { step, frame: frame ?? { set: [], drop: [], heard: [] }, phase: clockOf(world).phase }
  })
}
