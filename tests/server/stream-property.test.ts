import fc from 'fast-check'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { Device } from '../../server/session/device.ts'
import { foldSession } from '../../server/session/load-session.ts'
import type { Session } from '../../server/session/session.ts'
import { createSessions } from '../../server/session/sessions.ts'
import { memoryStore } from '../../server/store/memory-store.ts'
import { botOrders, fullView, hearable, stateHash } from '../../shared/game.ts'
import { control, seatViewer, type Viewer } from '../../shared/model/viewer.ts'
import { applyPatch, type Mirror, openMirror } from '../../shared/patch/mirror.ts'
import type { Answer, Heard, PatchFrame, ViewFrame } from '../../shared/wire/socket.ts'
import { toyScenario } from '../play/toy-scenario.ts'
import { handClock } from './hand-clock.ts'
import { seededRandom } from './test-server.ts'

/** A browser without a network: it applies what it is sent, and notices every gap. */
class Mirrored {
  readonly device: Device
  mirror: Mirror | undefined
  position: { epoch: string; n: number } | undefined
  heard: Heard[] = []
  answers: Answer[] = []
  gaps = 0
  open: boolean

  constructor(who: Pick<Device, 'person' | 'kind' | 'seat'>, open: boolean) {
    this.open = open
    const bye = (): void => {
      this.open = false
    }
    this.device = { ...who, isOpen: () => this.open, bye, send: (event, json) => this.take(event, json) }
  }

  private take(event: string, json: string): void {
    if (event === 'answer') this.answers.push(JSON.parse(json) as Answer)
    if (event === 'view') {
      const frame = JSON.parse(json) as ViewFrame
      this.mirror = openMirror(frame.viewer, frame.records)
      this.position = { epoch: frame.epoch, n: frame.n }
      this.heard = [...frame.heard]
    }
    if (event !== 'patch' || this.mirror === undefined) return
    const frame = JSON.parse(json) as PatchFrame
    if (frame.n !== (this.position?.n ?? 0) + 1) this.gaps += 1
    this.mirror = applyPatch(this.mirror, frame)
    this.position = { epoch: frame.epoch, n: frame.n }
    this.heard.push(...frame.heard)
    this.answers.push(...(frame.answers ?? []))
  }
}

/** What happens to a session, in a random order. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('order' as const), seat: fc.constantFrom('ALD', 'BIR'), pick: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      seat: fc.constantFrom('ALD', 'BIR'),
      to: fc.constantFrom('room' as const, 'control' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('come' as const), who: fc.nat(5), fresh: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('control' as const),
      act: fc.constantFrom('pause' as const, 'resume' as const, 'end-phase' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disk' as const), fails: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disk-slow' as const), slow: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'wait' as const }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** Place of control among the people; what they do when they are there is in their names. */
const CONTROL = 3

/** A toy session with a store and a clock in our hands: two seats, one of them on two devices, control, and two who come late if at all. */
async function openToy() {
  const store = memoryStore()
  const time = handClock()
  const sessions = createSessions({
    ...{ store, time, random: seededRandom('toy'), log: pino({ level: 'silent' }) },
    choose: () => [],
    replyMs: 0,
    idleMs: 10,
    membersOf: () => ({ all: () => [], one: () => undefined, admit: async () => false, joinCode: () => undefined }),
    onEnded: () => undefined,
    onLobbyChanged: () => undefined,
    isAwaited: () => false,
    isKept: () => true,
  })
  const session = await sessions.create({ scenario: toyScenario(), hash: 'toy', bots: [], pace: 'untimed' })
  await session.start()
  const people = [
    new Mirrored({ person: 'a', kind: 'seat', seat: 'ALD' }, true),
    new Mirrored({ person: 'b', kind: 'seat', seat: 'BIR' }, true),
    new Mirrored({ person: 'a', kind: 'seat', seat: 'ALD' }, true),
    new Mirrored({ person: 'c', kind: 'control', seat: undefined }, true),
    new Mirrored({ person: 'd', kind: 'seat', seat: 'CED' }, false),
    new Mirrored({ person: 'c', kind: 'public', seat: undefined }, false),
  ]
  for (const one of people.filter(({ open }) => open)) await session.hello(one.device, undefined)
  return { store, time, session, people, release: (): void => undefined, failing: false, n: 0 }
}

type Toy = Awaited<ReturnType<typeof openToy>>

/** Something that a seat of the toy could sensibly order now. */
function orderFor(session: Session, seat: string, pick: number) {
  const moments = ['consultation', 'orders', 'reply'] as const
  const ideas = moments.flatMap((moment) => botOrders(session.state, seat, moment))
  return ideas[pick % Math.max(1, ideas.length)] ?? { kind: 'submit-belief', params: {} }
}

async function happen(toy: Toy, what: Happening): Promise<void> {
  const { session, people, time } = toy
  toy.n += 1
  const id = `command-${toy.n.toString().padStart(6, '0')}`
  const deviceOf = (seat: string): Device | undefined => people.find(({ open, device }) => open && device.seat === seat)?.device
  const by = what.do === 'order' || what.do === 'say' ? deviceOf(what.seat) : people[CONTROL]?.device
  time.advance(1_000)
  switch (what.do) {
    case 'order': {
      const { kind, params } = orderFor(session, what.seat, what.pick)
      const turn = session.summary().turn
      if (by !== undefined) session.command(by, { event: 'order', message: { id, turn, kind, params: { ...params } } })
      return
    }
    case 'say':
      if (by !== undefined) session.command(by, { event: 'say', message: { id, to: what.to, text: `Words ${toy.n}` } })
      return
    case 'control':
      if (by !== undefined) session.command(by, { event: 'control', message: { id, act: { do: what.act } } })
      return
    case 'leave': {
      const one = people[what.who]
      if (one === undefined || what.who === CONTROL) return
      one.open = false
      session.leave(one.device)
      return
    }
    case 'come': {
      const one = people[what.who]
      if (one === undefined || one.open) return
      one.open = true
      // While the disk is held, reading the desk waits for it: the hello is given when it can be.
      void session.hello(one.device, what.fresh ? undefined : one.position)
      return
    }
    case 'disk':
      toy.failing = what.fails
      toy.store.failWrites(what.fails ? 'disk-full' : undefined)
      return
    case 'disk-slow':
      toy.release()
      toy.release = what.slow ? toy.store.hold() : () => undefined
      return
    case 'wait':
      toy.release()
      toy.release = () => undefined
      await toy.store.sessions()
  }
}

/** Whatever way records came, by id. */
const byId = (records: Iterable<{ readonly id: string }>): readonly string[] => [...records].map((record) => JSON.stringify(record)).sort()

function viewerOf(session: Session, { kind, seat }: Device): Viewer {
  if (kind === 'control') return control
  return seat === undefined ? { kind: 'public', revealed: false } : { ...seatViewer(seat), revealed: session.summary().over }
}

async function settle(toy: Toy): Promise<void> {
  toy.release()
  toy.store.failWrites(undefined)
  // Steps of the clock that were lost are tried again after a second.
  for (let i = 0; i < 4; i++) {
    await toy.store.sessions()
    toy.time.advance(2_000)
  }
  await toy.store.sessions()
}

describe('what a device was sent', () => {
  it('equals what it would be shown anew, whatever it missed and whatever the disk did; and the log folds to the same world', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        const toy = await openToy()
        for (const what of happenings) await happen(toy, what)
        await settle(toy)
        const { session, people, store } = toy
        for (const one of people) if (!one.open) await session.hello(Object.assign(one, { open: true }).device, one.position)
        await settle(toy)
        // The session has not come to a stop: what is said now is taken.
        await happen(toy, { do: 'say', seat: 'ALD', to: 'room' })
        await settle(toy)
        const last = people[0]?.answers.at(-1)
        expect(last).toMatchObject({ ok: true })
        const folded = foldSession(await store.load(session.id))
        expect(stateHash(folded.world)).toBe(stateHash(session.state as typeof folded.world))
        for (const one of people) {
          const viewer = viewerOf(session, one.device)
          const records = [...(one.mirror?.kinds.values() ?? [])].flatMap((kind) => [...kind.values()])
          expect(byId(records)).toEqual(byId(fullView(session.state, viewer)))
          const lines = hearable(folded.heard, viewer)
          expect(one.heard.map(({ i, say }) => [i, say])).toEqual(lines.map(({ say }, i) => [i, say]))
          expect(one.gaps).toBe(0)
        }
        await session.stop()
      }),
      { numRuns: 250 },
    )
  })
})
