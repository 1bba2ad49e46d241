import { scenarioText } from '../game.ts'
import { isTextRef } from '../model/sentence.ts'
import type { Header } from '../model/state.ts'
import type { Viewer } from '../model/viewer.ts'
import { viewerKey } from '../model/viewer.ts'
import type { Replay } from '../wire/http.ts'
import { foldFrames, type LoggedStep } from './fold-log.ts'

/** What one viewer was sent, step by step: who knew what, when. `texts` are the stored bodies, by text id; lines with a `hidden` one are left out. */
export function replayOf(
  header: Header,
  log: { readonly steps: readonly LoggedStep[]; readonly texts: ReadonlyMap<string, string>; readonly hidden?: ReadonlySet<string> },
  viewer: Viewer,
): Replay {
  let i = 0
  const words: Record<string, string> = {}
  const isHidden = (text: string): boolean => log.hidden?.has(text) === true
  const steps = foldFrames(header, log.steps, viewer)
    .map(({ step, frame: { set, drop, heard: all }, phase }) => {
      const lines = all.filter(({ text }) => text === undefined || !isHidden(text.text))
      collectWords([set, lines], (id) => (isHidden(id) ? undefined : (log.texts.get(id) ?? scenarioText(header, id))), words)
      const heard = lines.map(({ to: _to, seq: _seq, cause: _cause, folded: _folded, ...line }) => ({ ...line, i: i++ }))
      const last = step.at(-1)
      return { turn: last?.turn ?? 0, at: last?.at ?? 0, phase, set, drop, heard }
    })
    .filter((s) => s.set.length > 0 || s.drop.length > 0 || s.heard.length > 0)
  const [first, ...rest] = steps
  return { viewer: viewerKey(viewer), start: first?.set ?? [], steps: rest, words }
}

/** Bodies of every text that a value refers to, into `words`. A reference whose body was erased stays without one. */
export function collectWords(value: unknown, bodyOf: (id: string) => string | undefined, words: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (isTextRef(value)) {
    const body = bodyOf(value.text)
    if (body !== undefined) words[value.text] = body
    return
  }
  for (const inner of Object.values(value)) collectWords(inner, bodyOf, words)
}
