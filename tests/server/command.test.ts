import { describe, expect, it } from 'vitest'
import type { Choose } from '../../server/session/bots.ts'
import { botOrders } from '../../shared/game.ts'
import { act, call, playExercise, statement } from './exercise.ts'
import { sit, Table } from './table.ts'
import { dataFolder, seededRandom, startTestServer } from './test-server.ts'

describe('an order', () => {
  it('is answered in the patch that shows what it did, and reaches nobody who may not know', async () => {
    const server = await startTestServer({ folder: dataFolder() })
    const { bel, nor, run } = await playExercise(server, { turn: 2 })
    const [before, heardBefore] = [nor.frames.length, nor.position?.n]
    const answer = await bel.ask('order', statement('We saw it, and we will say what we saw.'))
    expect(answer).toMatchObject({ ok: true, made: [expect.stringMatching(/^order:/)] })
    const made = 'made' in answer ? (answer.made?.[0] ?? '') : ''
    const patch = await bel.heard('patch', ({ answers }) => answers?.some(({ id }) => id === answer.id) === true)
    expect(patch.set.map(({ id }) => id)).toContain(made)
    expect(Object.values(patch.words)).toContain('We saw it, and we will say what we saw.')
    await run.sees(() => run.record(made) !== undefined)
    // A word to all comes after it in the same log, so by then everything about the order has been sent.
    await act(run, { do: 'pause' })
    await nor.sees(() => nor.clock.paused)
    expect(nor.position?.n).toBe((heardBefore ?? 0) + 1)
    expect(JSON.stringify(nor.frames.slice(before))).not.toContain('what we saw')
  })

  it('given again under its id gets the same answer and is done once', async () => {
    const server = await startTestServer({ folder: dataFolder() })
    const { bel } = await playExercise(server, { turn: 2 })
    const body = { ...statement('Once only.'), id: 'the-same-id-01' }
    const first = await bel.ask('order', body)
    const again = await bel.ask('order', body)
    expect(again).toEqual({ ...first, again: true })
    expect(bel.records('order').length).toBe(1)
  })

  it('sent several times before it is stored is done once, and every sender hears', async () => {
    const server = await startTestServer({ folder: dataFolder() })
    const { bel, belmara, card } = await playExercise(server, { turn: 2 })
    const other = await sit(belmara, card.session)
    const body = { ...statement('Thrice.'), id: 'the-same-id-02' }
    for (const table of [bel, other, bel]) table.send('order', body)
    const answers = await Promise.all([bel.answerTo(body.id), other.answerTo(body.id)])
    expect(answers.every((answer) => 'ok' in answer)).toBe(true)
    expect(bel.records('order').length).toBe(1)
  })

  it('with another content under a used id is a conflict, and changes nothing', async () => {
    const server = await startTestServer()
    const { bel } = await playExercise(server, { turn: 2 })
    await bel.ask('order', { ...statement('First.'), id: 'the-same-id-03' })
    const { position } = bel
    expect(await bel.ask('order', { ...statement('Second.'), id: 'the-same-id-03' })).toMatchObject({ refused: 'id-conflict' })
    expect(bel.position).toEqual(position)
  })

  it('may use an id that another seat has used', async () => {
    const server = await startTestServer()
    const { bel, nor } = await playExercise(server, { turn: 2 })
    expect(await bel.ask('order', { ...statement('Ours.'), id: 'the-same-id-04' })).toMatchObject({ ok: true })
    expect(
      await nor.ask('order', {
        ...statement('Theirs.'),
        id: 'the-same-id-04',
        params: { tone: 'firm', targets: ['BEL'], text: 'Theirs.' },
      }),
    ).toMatchObject({ ok: true })
  })

  it('refused stays refused under its id, whatever has changed since, even after a restart', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { bel, run, belmara, card } = await playExercise(server, { turn: 1, phase: 'orders' })
    const early = { ...statement('Too early.'), turn: 1, id: 'refused-id-001' }
    const first = await bel.ask('order', early)
    expect(first).toMatchObject({ refused: 'not-yet' })
    await act(run, { do: 'end-phase' })
    expect(await bel.ask('order', early)).toEqual({ ...first, again: true })
    await server.close()
    const next = await startTestServer({ folder })
    const back = await sit(Object.assign(belmara, { server: next }), card.session)
    expect(await back.ask('order', early)).toEqual({ ...first, again: true })
  })

  it.each([
    ['of a turn that is over', { turn: 1 }, 'turn-closed'],
    ['of a kind that is not there', { kind: 'declare-war' }, 'unknown-action'],
    ['that this exercise does not use', { kind: 'set-posture', params: { place: 'belport', level: 2 } }, 'not-offered'],
    ['with a field too many', { params: { tone: 'neutral', targets: ['NOR'], text: 'x', seat: 'NOR' } }, 'malformed'],
    ['with a wrong choice', { params: { tone: 'shouting', targets: ['NOR'], text: 'x' } }, 'malformed'],
    ['with no words', { params: { tone: 'neutral', targets: ['NOR'], text: '   ' } }, 'text-empty'],
    ['with too many words', { params: { tone: 'neutral', targets: ['NOR'], text: 'x'.repeat(500) } }, 'text-too-long'],
    ['with words that hide', { params: { tone: 'neutral', targets: ['NOR'], text: 'a\u202eb' } }, 'text-control'],
    [
      'that names a text of its own making',
      { params: { tone: 'neutral', targets: ['NOR'], text: { text: 'text:x', sha: 'y' } } },
      'malformed',
    ],
    ['that replaces what is not there', { replaces: 'order:nothing000' }, 'unknown-id'],
  ] as const)('%s is refused and changes nothing', async (_what, change, code) => {
    const server = await startTestServer()
    const { bel, nor } = await playExercise(server, { turn: 2 })
    const positions = [bel.position, nor.position]
    const answer = await bel.ask('order', { ...statement('Words.'), ...change })
    expect(answer).toMatchObject({ refused: code, say: expect.stringMatching(/\S/) as unknown })
    expect([bel.position, nor.position]).toEqual(positions)
  })

  it('nested beyond reason inside a well-formed message is refused', async () => {
    const server = await startTestServer()
    const { bel } = await playExercise(server, { turn: 2 })
    const nest = `${'['.repeat(6_000)}${']'.repeat(6_000)}`
    bel.socket.io.engine.write(`2["order",{"id":"nested-00001","turn":2,"kind":"make-statement","params":{"text":${nest}}}]`)
    expect(await bel.answerTo('nested-00001')).toMatchObject({ refused: 'malformed' })
    expect(await bel.ask('order', statement('Still here.'))).toMatchObject({ ok: true })
  })

  it('comes at most five a second from one seat; what is too fast may be sent again', async () => {
    const server = await startTestServer()
    const { bel } = await playExercise(server, { turn: 2 })
    const bodies = Array.from({ length: 14 }, (_, i) => ({ ...statement(`No. ${i}`), id: `fast-${i.toString().padStart(6, '0')}` }))
    for (const body of bodies) bel.send('order', body)
    const answers = await Promise.all(bodies.map(({ id }) => bel.answerTo(id)))
    const last = answers.findLast((answer) => 'refused' in answer && answer.refused === 'rate')
    expect(last).toBeDefined()
    const body = bodies.find(({ id }) => id === last?.id)
    const again = async () => {
      const answer = await bel.ask('order', body ?? statement(''))
      return 'refused' in answer ? answer.refused : 'ok'
    }
    await expect.poll(again, { interval: 200, timeout: 20_000 }).not.toBe('rate')
  })
})

describe('a sealed order', () => {
  it('can be replaced and taken back by its own seat, and by no other', async () => {
    const server = await startTestServer()
    const { bel, nor } = await playExercise(server, { turn: 2 })
    await bel.ask('order', statement('First draft.'))
    const first = bel.records('order')[0]?.id ?? ''
    expect(await nor.ask('withdraw', { order: first })).toMatchObject({ refused: 'unknown-id' })
    expect(await nor.ask('order', { ...statement('Mine now.'), replaces: first })).toMatchObject({ refused: 'unknown-id' })
    expect(await nor.ask('sign', { order: first })).toMatchObject({ refused: 'unknown-id' })
    expect(await bel.ask('order', { ...statement('Second draft.'), replaces: first })).toMatchObject({ ok: true })
    await bel.sees(() => bel.record(first) === undefined && bel.records('order').length === 1)
    const second = bel.records('order')[0]?.id ?? ''
    expect(await bel.ask('withdraw', { order: second })).toMatchObject({ ok: true })
    await bel.sees(() => bel.records('order').length === 0)
  })
})

describe('a seat', () => {
  it('may not do what control does, nor speak to other seats outside the lines', async () => {
    const server = await startTestServer()
    const { bel } = await playExercise(server)
    for (const given of [
      { do: 'pause' },
      { do: 'end-phase' },
      { do: 'end-exercise' },
      { do: 'look', as: 'NOR' },
      { do: 'admit', person: 'x' },
    ] as const) {
      expect(await bel.ask('control', { act: given })).toMatchObject({ refused: 'not-allowed' })
    }
    expect(await bel.ask('say', { to: { seat: 'NOR' }, text: 'Psst.' })).toMatchObject({ refused: 'not-allowed' })
    expect(await bel.ask('say', { to: 'all', text: 'Hear me.' })).toMatchObject({ refused: 'not-allowed' })
    expect(bel.clock).toMatchObject({ phase: 'consultation', paused: false })
  })

  it('talks in its own room, and to control, unheard by others', async () => {
    const server = await startTestServer()
    const { bel, nor, run } = await playExercise(server)
    const before = nor.frames.length
    await bel.ask('say', { to: 'room', text: 'Between us.' })
    await bel.ask('say', { to: 'control', text: 'A question.' })
    const heard = await run.heard('patch', ({ words }) => Object.values(words).includes('A question.'))
    expect(heard.heard[0]).toMatchObject({ feed: 'control', seat: 'BEL' })
    await run.ask('say', { to: { seat: 'NOR' }, text: 'To you alone.' })
    await nor.heard('patch', ({ words }) => Object.values(words).includes('To you alone.'))
    expect(JSON.stringify(nor.frames.slice(before))).not.toMatch(/Between us|A question/)
  })
})

describe('control', () => {
  it('gives no orders for a seat', async () => {
    const server = await startTestServer()
    const { run } = await playExercise(server, { turn: 2 })
    expect(await run.ask('order', statement('For them.'))).toMatchObject({ refused: 'not-your-seat' })
    expect(await run.ask('done', { done: true })).toMatchObject({ refused: 'not-your-seat' })
  })

  it('looks through a seat’s eyes and keeps its own stream', async () => {
    const server = await startTestServer()
    const { run, bel } = await playExercise(server, { turn: 2 })
    expect(await run.ask('control', { act: { do: 'look', as: 'XYZ' } })).toMatchObject({ refused: 'unknown-id' })
    await run.ask('control', { act: { do: 'look', as: 'BEL' } })
    const looking = await run.heard('looking')
    const known = new Set(bel.mirror === undefined ? [] : [...bel.mirror.kinds.values()].flatMap((kind) => [...kind.keys()]))
    expect(looking.viewer).toEqual({ kind: 'seat', seat: 'BEL', revealed: false })
    expect(new Set(looking.records.map(({ id }) => id))).toEqual(known)
    await bel.ask('order', statement('Seen by control.'))
    await run.heard('looking', ({ words }) => Object.values(words).includes('Seen by control.'))
  })

  it('hands a seat to the computer and back', async () => {
    const server = await startTestServer()
    const { run, nor } = await playExercise(server)
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'computer' })
    await nor.sees(() => (nor.record('seat:NOR') as { playedBy?: string }).playedBy === 'computer')
    expect(await nor.ask('order', call(nor))).toMatchObject({ refused: 'not-your-seat' })
    expect(await nor.ask('say', { to: 'control', text: 'May I have it back?' })).toMatchObject({ ok: true })
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'person' })
    expect(await nor.ask('done', { done: true })).toMatchObject({ ok: true })
    expect(await run.ask('control', { act: { do: 'seat', seat: 'WES', playedBy: 'person' } })).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('the public screen', () => {
  it('looks on and can do nothing', async () => {
    const server = await startTestServer()
    const { control, card, bel } = await playExercise(server, { turn: 2 })
    const screen = await sit(control, card.session, 'public')
    await bel.ask('order', statement('Sealed.'))
    expect(await screen.ask('control', { act: { do: 'pause' } })).toMatchObject({ refused: 'not-allowed' })
    expect(await screen.ask('say', { to: 'control', text: 'Hello?' })).toMatchObject({ refused: 'not-allowed' })
    expect(screen.records('order')).toEqual([])
    expect(screen.frames.some(({ event }) => event === 'presence')).toBe(false)
  })
})

describe('a line that names no seat', () => {
  it('is told with its audience to control, and to nobody else', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { run, bel, nor } = await playExercise(server)
    await bel.ask('order', call(bel))
    await run.sees(() => run.linesHeard().some(({ to }) => to?.includes('BEL') === true))
    for (const table of [bel, nor]) expect(table.linesHeard().filter(({ to }) => to !== undefined)).toEqual([])
  })
})

describe('the computer players', () => {
  it('answer a call through the same door, and give control their reason', async () => {
    const choose: Choose = (world, seat, moment) => (moment === 'reply' ? botOrders(world, seat, moment) : [])
    const server = await startTestServer({ choose, random: seededRandom('a line that connects') })
    const { run, bel } = await playExercise(server)
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'computer' })
    expect(await bel.ask('order', call(bel))).toMatchObject({ ok: true })
    await run.heard('patch', ({ heard }) => heard.some(({ say, feed }) => feed === 'control' && say.includes('{because}')))
    await bel.sees(() => bel.records('call').some((one) => (one as { answeredBy?: string }).answeredBy === 'computer'))
    const reason = run.linesHeard().find(({ say }) => say.includes('{because}'))
    expect(reason?.with?.because).toMatchObject({ say: expect.any(String) as unknown })
  })

  it('never try more than twelve orders in a phase', async () => {
    const tried: string[] = []
    const server = await startTestServer({
      choose: (_world, seat) => {
        tried.push(seat)
        return [{ kind: 'test-line', params: { line: 'line:none000000' }, reason: { say: 'Because.' } }]
      },
    })
    const { bel } = await playExercise(server)
    for (let i = 0; i < 30; i++) await bel.ask('say', { to: 'room', text: `Word ${i}` })
    const bySeat = new Map<string, number>()
    for (const seat of tried) bySeat.set(seat, (bySeat.get(seat) ?? 0) + 1)
    expect(Math.max(...bySeat.values())).toBeLessThanOrEqual(12)
    expect(bySeat.has('BEL')).toBe(false)
  })

  it('whose policy fails do not stop the session; control is told', async () => {
    const server = await startTestServer({
      choose: () => {
        throw new Error('A fault in a policy.')
      },
    })
    const { run, bel } = await playExercise(server)
    expect(await run.heard('trouble')).toMatchObject({ say: expect.stringContaining('goes on') as unknown })
    expect(await bel.ask('order', call(bel))).toMatchObject({ ok: true })
  })
})

describe('a draft', () => {
  it('follows its person to another device and past a restart, and nobody else sees it', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { bel, norvane, belmara, card } = await playExercise(server)
    bel.send('desk', { key: 'draft.call', value: 'Half a sentence' })
    bel.send('desk', { key: 'draft.gone', value: 'x' })
    bel.send('desk', { key: 'draft.gone', value: '' })
    await bel.ask('say', { to: 'room', text: 'After the drafts.' })
    const other = await sit(belmara, card.session)
    expect((await other.heard('welcome')).desk).toEqual({ 'draft.call': 'Half a sentence' })
    expect((await (await sit(norvane, card.session)).heard('welcome')).desk).toEqual({})
    await server.close()
    const next = await startTestServer({ folder })
    const { ticket } = await Object.assign(belmara, { server: next }).ticket(card.session, 'seat')
    expect((await new Table(next, { ticket }).heard('welcome')).desk).toEqual({ 'draft.call': 'Half a sentence' })
  })
})
