import type { Viewer, ViewerKind } from '../../../shared/model/viewer.ts'
import { applyPatch, type Mirror, mirrorView, openMirror } from '../../../shared/patch/mirror.ts'
import type { Replay } from '../../../shared/wire/http.ts'
import type { Heard } from '../../../shared/wire/socket.ts'
import type { Looking } from '../../store/session.ts'

/** What one viewer had before their eyes after some of the steps. `fresh` are the lines of the very last one. */
export type ReplayMoment = Looking & { readonly fresh: readonly Heard[] }

/** A replay that can be looked at after any number of steps, 0 to `length`. */
export type ReplayFold = { readonly length: number; readonly after: (count: number) => ReplayMoment }

/** Every so many steps a mirror is kept, so that a jump back folds at most that many again. */
const KEEP_EVERY = 32

/** Opens a replay. Moments are folded when they are asked for; forward steps cost one patch. */
export function foldReplay(replay: Replay): ReplayFold {
  const { steps, words } = replay
  const kept: Mirror[] = [openMirror(viewerOfKey(replay.viewer), replay.start)]
  let last = { count: 0, mirror: kept[0] as Mirror }
  const mirrorAfter = (count: number): Mirror => {
    const base = Math.min(kept.length - 1, Math.floor(count / KEEP_EVERY))
    const isNearer = last.count <= count && last.count >= base * KEEP_EVERY
    let { count: at, mirror } = isNearer ? last : { count: base * KEEP_EVERY, mirror: kept[base] as Mirror }
    for (; at < count; ) {
      const step = steps[at]
      if (step !== undefined) mirror = applyPatch(mirror, step)
      at += 1
      if (at === kept.length * KEEP_EVERY) kept.push(mirror)
    }
    last = { count, mirror }
    return mirror
  }
  return {
    length: steps.length,
    after: (asked) => {
      const count = Math.min(steps.length, Math.max(0, Math.trunc(asked)))
      const mirror = mirrorAfter(count)
      const heard = steps.slice(0, count).flatMap((step) => step.heard)
      return { mirror, view: mirrorView(mirror), heard, words, fresh: steps[count - 1]?.heard ?? [] }
    },
  }
}

const kinds: readonly ViewerKind[] = ['seat', 'control', 'evaluator', 'observer', 'public']

/** The viewer of a key: `seat:BEL`, `control:revealed`. The inverse of `viewerKey`. */
export function viewerOfKey(key: string): Viewer {
  const [kind, ...rest] = key.split(':')
  const revealed = rest.at(-1) === 'revealed'
  const [seat] = revealed ? rest.slice(0, -1) : rest
  const known = kinds.find((each) => each === kind) ?? 'public'
  return seat === undefined ? { kind: known, revealed } : { kind: known, seat, revealed }
}
