import type { ScenarioFile } from '../../shared/scenario/format.ts'
import { wordCount } from './check-texts.ts'
import { drawnWorlds, mayHold } from './drawn-worlds.ts'
import type { Finding } from './finding.ts'

/** What one seat is sent in one turn, at most: the desk holds no more (README of the design). */
const LIMITS = { injects: 2, words: 200, asks: 2 } as const

type Inject = ScenarioFile['injects'][number]
type Sent = { injects: number; words: number; asks: number; last: number }

/**
 * Warnings where a playable seat gets too much in a turn, or nothing to decide in two turns running, however the draws fall.
 * Contingencies count as if they came: they may. Injects released by hand or by a condition alone have no turn and are not counted.
 */
export function checkLoad(scenario: ScenarioFile): readonly Finding[] {
  const found = drawnWorlds(scenario).flatMap((drawn) => {
    const injects = scenario.injects.map((inject) => (inject.when === undefined || mayHold(inject.when, drawn) ? inject : undefined))
    return scenario.seats.flatMap(({ id, playable }, k) => {
      if (!playable) return []
      const turns = Array.from({ length: scenario.turns }, (_, n) => sentIn(injects, { seat: id, turn: n + 1 }))
      return [...turns.flatMap((sent, n) => overload(sent, id, n + 1)), ...idle(turns, id, k)]
    })
  })
  return found.filter((one, k) => found.findIndex(({ message }) => message === one.message) === k)
}

/** `injects` keeps its places: one that cannot come where the draws fell so is a hole. */
function sentIn(injects: readonly (Inject | undefined)[], { seat, turn }: { readonly seat: string; readonly turn: number }): Sent {
  const sent: Sent = { injects: 0, words: 0, asks: 0, last: 0 }
  injects.forEach((inject, k) => {
    if (inject?.turn !== turn || inject.planning === 'obsolete' || inject.planning === 'deferred') return
    const words = wordsFor(inject, seat)
    const asks = asksOf(inject, seat)
    if (words === 0 && asks === 0) return
    if (inject.category === 'inject' || inject.category === 'contingency') sent.injects += 1
    sent.words += words
    sent.asks += asks
    sent.last = k
  })
  return sent
}

/** Answers that an inject requires of a seat: those it asks for, and one for each draft laid before it. */
function asksOf(inject: Inject, seat: string): number {
  const drafts = inject.effects.filter((effect) => effect.do === 'offer-agreement' && effect.by !== seat && effect.parties.includes(seat))
  return inject.asks.filter(({ to }) => to === seat).length + drafts.length
}

/** How many words of an inject a seat reads: its text, its own reports, further news, what is asked. */
function wordsFor(inject: Inject, seat: string): number {
  const reads = (to: Inject['to']): boolean => to === 'all' || to.includes(seat)
  let words = reads(inject.to) ? wordCount(inject.text) : 0
  for (const effect of inject.effects) {
    if (effect.do === 'incident') words += wordCount(effect.reports[seat]?.text ?? '')
    if ((effect.do === 'evidence' || effect.do === 'news' || effect.do === 'sighting') && effect.to.includes(seat))
      words += wordCount(effect.text)
  }
  return words + inject.asks.filter(({ to }) => to === seat).reduce((sum, { text }) => sum + wordCount(text), 0)
}

function overload(sent: Sent, seat: string, turn: number): readonly Finding[] {
  const names = { injects: 'injects', words: 'words', asks: 'required answers' } as const
  return (['injects', 'words', 'asks'] as const).flatMap((what): readonly Finding[] => {
    if (sent[what] <= LIMITS[what]) return []
    const message = `${seat} gets ${sent[what]} ${names[what]} in turn ${turn}; at most ${LIMITS[what]}.`
    const hint = 'Shorten, or move one to another turn.'
    return [{ path: ['injects', sent.last], code: `load-${what}`, severity: 'warning', message, hint }]
  })
}

function idle(turns: readonly Sent[], seat: string, index: number): readonly Finding[] {
  return turns.flatMap((sent, n): readonly Finding[] => {
    const next = turns[n + 1]
    if (next === undefined || sent.asks + next.asks > 0) return []
    const message = `${seat} has nothing to decide in turns ${n + 1} and ${n + 2}.`
    const hint = 'Ask this seat for something in one of them.'
    return [{ path: ['seats', index, 'id'], code: 'load-idle', severity: 'warning', message, hint }]
  })
}
