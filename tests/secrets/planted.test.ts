import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../../shared/game.ts'
import type { AnyNoun } from '../../shared/model/record.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import type { NounTable } from '../../shared/view/view-of.ts'
import { botGame } from '../play/bot-game.ts'
import { changeHidden } from './hidden-changes.ts'
import { type Leak, twins } from './pairs.ts'
import { stepsOf } from './steps-of.ts'
import { realWire, stream, type Wire } from './worlds.ts'

/** Every planted leak must turn its part of the two-world test red: a test that cannot fail proves nothing. */
const seats = ['ALD', 'BIR', 'CED'] as const
const { game } = botGame({ seed: 'planted' })
const log = { header: game.world.header, steps: stepsOf(game.facts) }

/** The nouns with one kind shown whole to everybody. */
const bare = (kind: string): NounTable =>
  new Map(
    [...rules.nouns].map(([k, noun]): [string, AnyNoun] => [
      k,
      k === kind ? { ...noun, see: () => 'bare', faces: { bare: (r: never) => r } } : noun,
    ]),
  )

const andAlso =
  (extra: (given: Parameters<Wire>[0]) => unknown): Wire =>
  (given) =>
    `${realWire()(given) ?? ''}${JSON.stringify(extra(given))}`

const partA: Readonly<Record<string, Wire>> = {
  'the truth of an incident': realWire(bare('incident')),
  'the weight of evidence': realWire(bare('evidence')),
  'another seat’s sealed orders': realWire(bare('order')),
  'who else is done': realWire(bare('seat')),
  'who kept its word in truth': realWire(bare('compliance')),
  'deeds nobody saw': realWire(bare('deed')),
  'that something hidden happened (an empty frame)': andAlso(() => 1),
  'how many facts a step had': andAlso(({ step }) => step.facts.length),
  'the initial state in a snapshot': andAlso(({ world }) => world.list('drawing').length + world.list('deed').length),
}

const partB: Readonly<Record<string, Leak>> = {
  'a global sequence number': { sent: (p) => p.world.seq() },
  'a global version in the answer': { answer: (p) => p.facts.length },
  'a shared id counter': { sent: (p) => ['order', 'deed', 'message'].reduce((n, kind) => n + p.world.list(kind).length, 0) },
  'a shared stream of dice': { answer: (p) => p.world.list('deed').length % 6 },
  'the reason of a refusal': { answer: (p) => p.world.list('order').map((o) => (o as unknown as { action: string }).action) },
  'presence and typing': { answer: (p) => p.world.list('seat').map((s) => (s as unknown as { done: boolean }).done) },
  'the length of a note': { sent: (p) => p.facts.filter((f) => f.kind === 'said').length },
  'the order of arrival': { sent: (p) => p.facts.filter((f) => f.kind === 'order-accepted').map((f) => (f.data as { seat: string }).seat) },
  'the length of an export': { sent: (p) => JSON.stringify(p.facts).length },
}

describe('part (a) turns red when a seat is also sent', () => {
  for (const [leak, wire] of Object.entries(partA)) {
    test(leak, () => {
      const found = fc.check(
        fc.property(fc.constantFrom(...seats), fc.array(fc.nat(1000), { minLength: 40, maxLength: 60 }), (seat, salts) => {
          const viewer = seatViewer(seat)
          const first = stream(log.header, log.steps, { viewer, wire })
          return JSON.stringify(stream(log.header, changeHidden(log.steps, seat, salts), { viewer, wire })) === JSON.stringify(first)
        }),
        { numRuns: 60, endOnFailure: true },
      )
      expect(found.failed).toBe(true)
    })
  }
})

const moves = fc.array(fc.record({ by: fc.constantFrom('watcher' as const, 'others' as const), pick: fc.nat(500), other: fc.nat(1) }), {
  minLength: 3,
  maxLength: 8,
})

describe('parts (b) and (c) turn red when a seat also learns', () => {
  for (const [what, leak] of Object.entries(partB)) {
    for (const acrossClose of [false, true]) {
      if (acrossClose && leak.sent === undefined) continue
      test(`${what}${acrossClose ? ', across a close' : ''}`, () => {
        const found = fc.check(
          fc.property(fc.constantFrom(...seats), moves, (watcher, given) => {
            const [first, second] = twins({ seed: 'p', watcher, moves: given, acrossClose, leak })
            return first.bytes === second.bytes && (acrossClose || first.answers === second.answers)
          }),
          { numRuns: 200, endOnFailure: true },
        )
        expect(found.failed).toBe(true)
      })
    }
  }
})
