import { describe, expect, test } from 'vitest'
import { createWorld, decideRewind, fold, openFolding, stateHash } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { seatViewer, viewerKey } from '../../shared/model/viewer.ts'
import type { Inject } from '../../shared/noun/inject.ts'
import type { ActOf } from '../../shared/turn/control-injects.ts'
import { injectNow } from '../../shared/turn/inject-now.ts'
import { standingSteps } from '../../shared/turn/rewind.ts'
import { mintText, type Play, play } from '../play/play.ts'

const injectOf = (p: Play, ref: string): Inject => p.seen('control', 'inject').find((i) => (i as Inject).ref === ref) as Inject
const newsTitles = (p: Play, seat: string): readonly string[] => p.seen(seat, 'news').map((n) => (n as unknown as { title: string }).title)

/** A second fold of what was played, step by step, as a server has it from its log. */
function foldingOf(p: Play) {
  const folding = openFolding(createWorld(p.world.header))
  for (const step of p.steps) folding.take(step)
  return folding
}

/** What a seat was sent, as the wire carries it: nothing for steps that are not its business. */
const framesOf = (p: Play, seat: string): readonly unknown[] =>
  (p.sent.get(viewerKey(seatViewer(seat)))?.frames ?? []).filter((f) => f.set.length + f.drop.length + f.heard.length > 0)

type Improvise = ActOf<'improvise'>

const words = (body: string) => mintText(body).ref

describe('an inject', () => {
  test('goes out in control’s words, to other seats and at another time', () => {
    const p = play().to('consultation')
    const { id } = injectOf(p, 'rumour')
    p.control({ do: 'edit-inject', inject: id, text: 'Control says so.', to: ['CED'], at: { turn: 2, hour: 1 } }).accepted()
    p.to('orders', 2)
    expect(injectOf(p, 'rumour')).toMatchObject({ run: 'released', releasedTurn: 2, releasedAt: 60 })
    expect(newsTitles(p, 'ALD')).not.toContain('A story goes round')
    expect(p.seen('CED', 'news')).toContainEqual(expect.objectContaining({ title: 'A story goes round', body: words('Control says so.') }))
  })

  test('is held to a turn, skipped, released by hand, and sent again', () => {
    const p = play().to('consultation')
    p.control({ do: 'hold-inject', inject: injectOf(p, 'rumour').id, until: { turn: 3, hour: 0 } }).accepted()
    p.control({ do: 'skip-inject', inject: injectOf(p, 'slide').id }).accepted()
    p.control({ do: 'resend-inject', inject: injectOf(p, 'note').id }).refused('not-yet')
    p.control({ do: 'release-inject', inject: injectOf(p, 'note').id }).accepted()
    p.control({ do: 'release-inject', inject: injectOf(p, 'note').id }).refused('already-done')
    p.control({ do: 'edit-inject', inject: injectOf(p, 'note').id, text: 'Too late.' }).refused('already-done')
    p.control({ do: 'resend-inject', inject: injectOf(p, 'note').id, to: ['CED'] }).accepted()
    expect(newsTitles(p, 'CED')).toEqual(['A note is proposed'])
    p.to('orders', 2)
    expect(injectOf(p, 'rumour').run).toBe('scheduled')
    p.to('briefing', 3)
    expect(injectOf(p, 'rumour').run).toBe('released')
    expect(injectOf(p, 'slide').run).toBe('skipped')
  })

  test('cannot come at a time that has passed or is not there, nor to a seat that is not there', () => {
    const p = play().to('orders', 2)
    const { id } = injectOf(p, 'slide')
    p.control({ do: 'edit-inject', inject: id, at: { turn: 1, hour: 0 } }).refused('in-the-past')
    p.control({ do: 'edit-inject', inject: id, at: { turn: 9, hour: 0 } }).refused('out-of-range')
    p.control({ do: 'edit-inject', inject: id, at: { turn: 3, hour: 12 } }).refused('out-of-range')
    p.control({ do: 'edit-inject', inject: id, to: ['XXX'] }).refused('unknown-id')
    p.control({ do: 'edit-inject', inject: id }).refused('malformed')
    p.control({ do: 'edit-inject', inject: 'inject:0000000000', text: 'x' }).refused('unknown-id')
  })

  test('improvised with a due time is answered by the seat’s next words to control, and nobody else knows of it', () => {
    const p = play().to('consultation')
    const made = { title: 'A fisherman', text: 'He saw a light.', to: ['ALD'], method: 'phone', dueHours: 2 } satisfies Omit<
      Improvise,
      'do'
    >
    p.control({ do: 'improvise', ...made }).accepted()
    expect(p.seen('ALD', 'news')).toContainEqual(
      expect.objectContaining({ heading: words('A fisherman'), body: words('He saw a light.'), from: 'A telephone call' }),
    )
    expect(p.bytes('BIR')).not.toContain(words('He saw a light.').text)
    expect(p.seen('ALD', 'ask')).toContainEqual(expect.objectContaining({ status: 'open', toControl: true }))
    p.say('ALD', 'control', 'We look into it.').accepted()
    expect(p.seen('ALD', 'ask')).toContainEqual(expect.objectContaining({ status: 'answered', toControl: true }))
  })

  test('improvised for later comes then', () => {
    const p = play().to('consultation')
    const made = { title: 'Later', text: 'Later still.', to: ['ALD', 'BIR', 'CED'], method: 'media' } satisfies Omit<Improvise, 'do'>
    p.control({ do: 'improvise', ...made, at: { turn: 2, hour: 0 } }).accepted()
    expect(p.bytes('ALD')).not.toContain(words('Later still.').text)
    p.to('briefing', 2)
    expect(p.bytes('ALD')).toContain(words('Later still.').text)
  })

  test('shows control which part of its condition holds', () => {
    const scenario = play().world.header.scenario
    const when = 'contact(ALD, BIR, 6) and turn >= 1'
    const injects = scenario.injects.map((i) => (i.id === 'slide' ? { ...i, when } : i))
    const p = play({ scenario: { ...scenario, injects } }).to('consultation')
    const now = injectNow(p.world, injectOf(p, 'slide'), () => undefined)
    expect(now?.when).toEqual({
      text: when,
      holds: false,
      parts: [
        { text: 'contact(ALD, BIR, 6)', holds: false },
        { text: 'turn >= 1', holds: true },
      ],
    })
  })
})

describe('an override', () => {
  test('sets a figure in its range, with its reason in control’s log, and tells its seat why', () => {
    const p = play().to('consultation')
    p.control({ do: 'set', record: 'state:ALD', field: 'approval', to: 33, reason: 'A strike we forgot.' }).accepted()
    expect(p.seen('ALD', 'state')).toContainEqual(expect.objectContaining({ state: 'ALD', approval: 33 }))
    expect(p.heard('control', 'control')).toContain('Control set {field} from {from} to {to}.')
    expect(p.bytes('ALD')).toContain('Control set it')
    expect(p.bytes('BIR')).not.toContain('Control set it')
    p.control({ do: 'set', record: 'state:ALD', field: 'approval', to: 101, reason: 'x' }).refused('out-of-range')
    p.control({ do: 'set', record: 'state:ALD', field: 'actionPoints', to: 1.5, reason: 'x' }).refused('out-of-range')
    p.control({ do: 'set', record: 'state:ALD', field: 'highestRung', to: 3, reason: 'x' }).refused('not-allowed')
    p.control({ do: 'set', record: 'state:XXX', field: 'approval', to: 3, reason: 'x' }).refused('unknown-id')
  })
})

describe('a real emergency', () => {
  test('stops everything for everybody until control lifts it', () => {
    const p = play().to('orders')
    p.stop('BIR', 'Fire alarm.').accepted()
    for (const who of ['ALD', 'BIR', 'CED', 'public'])
      expect(p.seen(who, 'clock')).toContainEqual(expect.objectContaining({ stopped: true, paused: true }))
    p.order('ALD', 'make-statement', { tone: 'firm', targets: ['BIR'], text: 'No.' }).refused('paused')
    p.control({ do: 'resume' }).refused('stopped')
    p.control({ do: 'end-phase' }).refused('stopped')
    p.control({ do: 'lift-stop' }).accepted()
    p.control({ do: 'lift-stop' }).refused('already-done')
    p.control({ do: 'resume' }).accepted()
    expect(p.seen('ALD', 'clock')[0]).not.toHaveProperty('stopped')
    expect(p.heard('CED', 'log')).toContain('REAL EMERGENCY: the exercise is stopped.')
  })
})

describe('a group’s room', () => {
  test('is heard by its seats and control alone; nobody else learns that it exists', () => {
    const p = play().to('consultation')
    p.openRoom('ALD', ['ALD', 'CED'], 'Back channel').accepted()
    const room = p.seen('ALD', 'room')[0]?.id ?? ''
    p.say('ALD', { room }, 'Between us.').accepted()
    p.say('CED', { room }, 'Agreed.').accepted()
    expect(p.bytes('CED')).toContain(words('Between us.').text)
    expect(p.bytes('control')).toContain(words('Agreed.').text)
    for (const who of ['BIR', 'public']) {
      expect(p.seen(who, 'room')).toEqual([])
      expect(p.bytes(who)).not.toContain(words('Between us.').text)
    }
    p.say('BIR', { room }, 'I listen.').refused('unknown-id')
    p.say('BIR', { room: 'room:0000000000' }, 'I listen.').refused('unknown-id')
    p.openRoom('BIR', ['ALD', 'CED'], 'Not mine').refused('not-party')
    p.control({ do: 'close-room', room }).accepted()
    p.say('ALD', { room }, 'More.').refused('not-open')
  })
})

describe('a request for information', () => {
  test('has an owner and an age, and its answer goes to its seat', () => {
    const p = play().to('consultation')
    p.say('ALD', 'control', 'Is the port open?', true).accepted()
    const { id } = p.seen('control', 'request')[0] ?? { id: '' }
    expect(p.seen('ALD', 'request')).toContainEqual(expect.objectContaining({ status: 'open', turn: 1 }))
    expect(p.seen('BIR', 'request')).toEqual([])
    p.control({ do: 'own-request', request: id }).accepted()
    p.control({ do: 'answer-request', request: id, text: 'It is.' }).accepted()
    p.control({ do: 'answer-request', request: id, text: 'Again.' }).refused('already-done')
    expect(p.seen('ALD', 'request')).toContainEqual(expect.objectContaining({ status: 'answered', owner: 'facilitator' }))
    expect(p.bytes('ALD')).toContain(words('It is.').text)
    expect(p.bytes('BIR')).not.toContain(words('It is.').text)
  })
})

const line = (p: Play): string => p.seen('ALD', 'line')[0]?.id ?? ''
const back = (p: Play, turn: number, dice: 'same' | 'new' = 'same') =>
  p.take(decideRewind(foldingOf(p), { person: 'facilitator', asked: { turn, dice, reason: words('Again.') } }))

describe('going back to a turn', () => {
  test('makes the world of then, keeps the lines, and goes on by the log alone', () => {
    const p = play({ seed: 'back' }).to('briefing', 2)
    const then = p.world.list('state')
    p.to('consultation', 2)
    p.order('ALD', 'test-line', { line: line(p) }).accepted()
    p.say('ALD', 'room', 'We remember this.').accepted()
    p.to('briefing', 3)
    back(p, 2).accepted()
    expect(p.clock).toMatchObject({ turn: 2, phase: 'briefing', take: 1, dice: 0, paused: true })
    expect(p.world.list('state')).toEqual(then)
    p.control({ do: 'resume' }).accepted()
    p.to('consultation', 2)
    p.order('ALD', 'test-line', { line: line(p) }).accepted()
    p.to('briefing', 3)
    const world = createWorld(p.world.header)
    fold(world, JSON.parse(JSON.stringify(p.facts)) as Fact[])
    expect(stateHash(world)).toBe(p.hash())
  })

  test('throws the same dice or new ones, as asked', () => {
    const worldAfter = (dice: 'same' | 'new' | undefined): unknown => {
      const p = play({ seed: 'dice' }).to('briefing', 2)
      if (dice !== undefined) {
        p.to('briefing', 3)
        back(p, 2, dice).accepted()
        p.control({ do: 'resume' }).accepted()
      }
      return p.to('briefing', 3).world.list('dyad')
    }
    expect(worldAfter('same')).toEqual(worldAfter(undefined))
    expect(worldAfter('new')).not.toEqual(worldAfter(undefined))
  })

  test('goes back over a going back, and a review sees what stands alone', () => {
    const p = play().to('briefing', 3)
    back(p, 2).accepted()
    p.control({ do: 'resume' }).accepted()
    p.to('briefing', 4)
    back(p, 1, 'new').accepted()
    expect(p.clock).toMatchObject({ turn: 1, phase: 'briefing', take: 2 })
    const standing = standingSteps(p.steps).flat()
    expect(standing.filter(({ kind }) => kind === 'phase-began').length).toBe(1)
    const world = createWorld(p.world.header)
    fold(world, p.facts)
    expect(stateHash(world)).toBe(p.hash())
  })

  test('is refused to a turn that has not begun', () => {
    back(play().to('consultation'), 2).refused('out-of-range')
  })

  test('tells nobody in another seat what it took back of a hidden act', () => {
    const p = play().to('consultation')
    p.control({ do: 'hold-inject', inject: injectOf(p, 'slide').id }).accepted()
    const held = p.facts.at(-1)?.seq ?? 0
    const before = framesOf(p, 'ALD')
    p.take(decideRewind(foldingOf(p), { person: 'facilitator', asked: { from: held, past: held } })).accepted()
    expect(injectOf(p, 'slide').run).toBe('scheduled')
    expect(p.clock.take).toBe(0)
    expect(framesOf(p, 'ALD')).toEqual(before)
  })
})
