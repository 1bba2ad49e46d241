import { checkOrder } from '../../shared/action/_check-order.ts'
import { decideDone, decideSay, rules, viewOf } from '../../shared/game.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { isRefusal } from '../../shared/model/refusal.ts'
import { seatViewer, viewerKey } from '../../shared/model/viewer.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { declassified, declassifiedFeeds } from '../../shared/view/declassified.ts'
import { mintText, type Play, play } from '../play/play.ts'
import { lineOnWire } from './worlds.ts'

/** One thing that happens: by the watching seat in both worlds, or by others, hidden from it, in the second world alone. */
export type Move = { readonly by: 'watcher' | 'others'; readonly pick: number; readonly other: number }

const seatsOf = (p: Play): readonly string[] => p.world.header.scenario.seats.map(({ id }) => id)

/** Sealed orders whose carrying out this seat cannot see: they name others alone. */
const quietKinds = new Set(['establish-line', 'request-risk', 'request-inspection', 'notify-activity', 'offer-relief', 'submit-belief'])

type Idea = { readonly seat: string; readonly kind: string; readonly params: Readonly<Record<string, unknown>> }

/** Everything a seat's actions hint at now, legal or not. */
function ideasOf(p: Play, seat: string): readonly Idea[] {
  const view = viewOf(p.world, seatViewer(seat))
  return [...rules.actions.values()].flatMap((a) => a.hint(view).map((h) => ({ seat, kind: a.kind, params: h.params as Idea['params'] })))
}

const touches = (p: Play, idea: Idea, seat: string): boolean => {
  const text = canonicalJson(idea.params)
  const records = ['line', 'call', 'message', 'agreement', 'motion', 'sitting', 'council', 'report', 'rumour']
    .flatMap((k) => p.seen(seat, k))
    .map((r) => r.id)
  return text.includes(`"${seat}"`) || records.some((id) => text.includes(id))
}

/** Is an idea of another seat hidden from the watcher until the turn closes? Sealed orders are; now-orders are if they leave it out. */
function hiddenNow(p: Play, idea: Idea, watcher: string): boolean {
  const action = rules.actions.get(idea.kind)
  if (action?.when === 'turn-end') return true
  return idea.kind === 'submit-belief' || (!touches(p, idea, watcher) && action?.instrument === 'hotline')
}

const hiddenAcrossClose = (p: Play, idea: Idea, watcher: string): boolean => quietKinds.has(idea.kind) && !touches(p, idea, watcher)

/** What others do in the second world alone. Returns nothing: whether it was accepted is theirs to know. */
function actUnseen(p: Play, move: Move, given: { watcher: string; acrossClose: boolean }): void {
  const { watcher, acrossClose } = given
  const actors = seatsOf(p).filter((s) => s !== watcher)
  const seat = actors[move.other % actors.length] ?? 'BIR'
  if (move.pick % 7 === 0) p.take(decideDone(p.world, { seat, person: 'x', at: 0 }, move.pick % 2 === 0))
  else if (move.pick % 7 === 1)
    p.take(decideSay(p.world, { seat, person: 'x', at: 0 }, { to: 'room', text: mintText(`note ${move.pick}`).ref }))
  else if (move.pick % 7 === 2)
    p.take(decideSay(p.world, { person: 'control', at: 0 }, { to: { seat }, text: mintText(`word ${move.pick}`).ref }))
  else if (move.pick % 7 === 3 && !acrossClose) holdInject(p, move.pick)
  else {
    const ideas = ideasOf(p, seat).filter((i) => (acrossClose ? hiddenAcrossClose(p, i, watcher) : hiddenNow(p, i, watcher)))
    const idea = ideas[move.pick % Math.max(1, ideas.length)]
    if (idea !== undefined) p.order(idea.seat, idea.kind, idea.params)
  }
}

function holdInject(p: Play, pick: number): void {
  const waiting = p.seen('control', 'inject').filter((i) => (i as { run?: string }).run === 'scheduled')
  const chosen = waiting[pick % Math.max(1, waiting.length)]
  if (chosen !== undefined) p.control({ do: 'hold-inject', inject: chosen.id })
}

/** What the watcher does in both worlds, and all that it learns by it: its answer, and what its checks would say. */
function actWatched(p: Play, move: Move, watcher: string): string {
  const ideas = ideasOf(p, watcher)
  const idea = ideas[move.pick % Math.max(1, ideas.length)]
  const view = viewOf(p.world, seatViewer(watcher))
  const checks = ideas.map(({ kind, params }) => {
    const action = rules.actions.get(kind)
    return action === undefined ? '' : canonicalJson(checkOrder(view, action, params))
  })
  const id = `watched-${move.pick.toString().padStart(4, '0')}-${move.other}`
  if (idea === undefined) return canonicalJson(checks)
  p.order(watcher, idea.kind, idea.params, { id })
  const answer = isRefusal(p.last) ? p.last : { ok: true, made: p.last?.made ?? [] }
  return canonicalJson({ ideas, checks, answer })
}

export type Outcome = { readonly bytes: string; readonly answers: string }
/** A planted leak: what it would add to the bytes a seat is sent, or to its answers. Only controls plant one. */
export type Leak = { readonly sent?: (p: Play) => unknown; readonly answer?: (p: Play) => unknown }
export type Twin = {
  readonly seed: string
  /** The toy, unless another is given. */
  readonly scenario?: Scenario
  readonly watcher: string
  readonly moves: readonly Move[]
  readonly acrossClose?: boolean
  readonly leak?: Leak
}

/** Plays one turn twice: without and with what the watcher may not see. */
export function twins(twin: Twin): readonly [Outcome, Outcome] {
  return [run(twin, false), run(twin, true)]
}

function run({ seed, scenario, watcher, moves, acrossClose = false, leak }: Twin, hidden: boolean): Outcome {
  const p = play({ seed, ...(scenario === undefined ? {} : { scenario }) }).to('consultation', 1)
  const answers: string[] = []
  for (const move of moves) {
    if (move.by === 'watcher') answers.push(actWatched(p, move, watcher) + canonicalJson(leak?.answer?.(p) ?? null))
    else if (hidden) actUnseen(p, move, { watcher, acrossClose })
  }
  if (acrossClose) {
    p.to('consultation', 2)
    return { bytes: masked(p, watcher) + canonicalJson(leak?.sent?.(p) ?? null), answers: answers.join('\n') }
  }
  return { bytes: sentTo(p, watcher) + canonicalJson(leak?.sent?.(p) ?? null), answers: answers.join('\n') }
}

/** Non-empty frames, as the wire carries them. */
function sentTo(p: Play, watcher: string): string {
  const frames = p.sent.get(viewerKey(seatViewer(watcher)))?.frames ?? []
  const carried = frames
    .filter((f) => f.set.length + f.drop.length + f.heard.length > 0)
    .map((f) => ({ ...f, heard: f.heard.map(lineOnWire) }))
  return canonicalJson(carried)
}

/** Everything the watcher sees after the close, with what the rules declassify taken out. */
function masked(p: Play, watcher: string): string {
  const view = viewOf(p.world, seatViewer(watcher))
  const records = [...rules.nouns.keys()]
    .flatMap((kind) => view.list(kind))
    .map((record) => {
      const open = declassified.find((d) => d.kind === record.kind)
      return open === undefined ? record : Object.fromEntries(Object.entries(record).filter(([name]) => !open.fields.includes(name)))
    })
  const heard = (p.sent.get(viewerKey(seatViewer(watcher)))?.frames ?? []).flatMap((f) =>
    f.heard.filter((h) => !declassifiedFeeds.includes(h.feed)).map(lineOnWire),
  )
  return canonicalJson({ records, heard })
}
