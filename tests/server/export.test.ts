import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../server/report/csv.ts'
import { sayerOf } from '../../server/report/say-sentence.ts'
import { exerciseMark, type LogExport } from '../../shared/review/log-export.ts'
import { verifyLog } from '../../shared/review/verify-log.ts'
import type { Replay, ReviewPage } from '../../shared/wire/http.ts'
import { Browser } from './browser.ts'
import { act, type Exercise, playExercise } from './exercise.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const OWN_ROOM = 'Zephyr: let them call first.'
const TO_CONTROL = 'Quokka: may we stop the clock?'
const NOR_ROOM = 'Ocelot: they are bluffing.'

/** An exercise in which both seats have talked among themselves. */
async function talked(): Promise<{ server: TestServer; exercise: Exercise; path: string }> {
  const server = await startTestServer()
  const exercise = await playExercise(server)
  await exercise.bel.ask('say', { to: 'room', text: OWN_ROOM })
  await exercise.bel.ask('say', { to: 'control', text: TO_CONTROL })
  await exercise.nor.ask('say', { to: 'room', text: NOR_ROOM })
  return { server, exercise, path: `/api/sessions/${exercise.card.session}` }
}

const files = ['export/log', 'export/events'] as const

describe('before ENDEX', () => {
  it('nobody but control gets a file, a finding or a replay; for a stranger there is nothing there', async () => {
    const { server, exercise, path } = await talked()
    const stranger = new Browser(server)
    for (const what of [...files, 'review', 'replay', 'replay?as=public', 'without/call']) {
      const refused = await exercise.belmara.ask('GET', `${path}/${what}`)
      expect([what, refused.status, refused.json<{ refused: string }>().refused]).toEqual([what, 409, 'not-yet'])
      expect((await stranger.ask('GET', `${path}/${what}`)).status).toBe(401)
      expect((await exercise.control.ask('GET', `${path}/${what}`)).status).toBe(200)
    }
    const log = await exercise.control.get<LogExport>(`${path}/export/log`)
    expect(verifyLog(log)).toMatchObject({ ok: true, rows: log.rows.length })
  })
})

/** The same after ENDEX, with the files and replays that control and Belmara are given. */
async function ended() {
  const { exercise, path } = await talked()
  await act(exercise.run, { do: 'end-exercise' })
  const textOf = async (by: Browser, what: string): Promise<string> => (await by.ask('GET', `${path}/${what}`)).text
  const { control, belmara } = exercise
  return {
    ...{ exercise, path },
    log: await control.get<LogExport>(`${path}/export/log`),
    theirs: await belmara.get<LogExport>(`${path}/export/log`),
    table: await textOf(control, 'export/events'),
    own: await textOf(belmara, 'export/events'),
    review: await belmara.get<ReviewPage>(`${path}/review`),
    asControl: await textOf(control, 'replay?as=control'),
    replays: await Promise.all(['control', 'NOR', 'public', 'BEL'].map((as) => textOf(belmara, `replay?as=${as}`))),
  }
}

describe('after ENDEX', () => {
  it('the log verifies from its file alone, ends in the head that everybody is shown, and shows every change', async () => {
    const { log, theirs, review } = await ended()
    expect(verifyLog(JSON.parse(JSON.stringify(log)))).toMatchObject({ ok: true, head: review.chain, rows: log.rows.length })
    expect(theirs.rows).toEqual(log.rows)
    expect(verifyLog(theirs)).toMatchObject({ ok: true, head: review.chain })
    expect(log).toMatchObject({ exercise: exerciseMark, scenario: { id: 'first-ring' } })
    expect(log.texts.every((text) => text.exercise === exerciseMark)).toBe(true)
    // What was erased is no change.
    expect(verifyLog({ ...log, texts: [] })).toMatchObject({ ok: true })
    fc.assert(
      fc.property(fc.nat(log.rows.length - 1), fc.nat(10_000), (row, place) => {
        const text = log.rows[row] ?? ''
        const at = place % text.length
        const changed = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
        expect(verifyLog({ ...log, rows: log.rows.with(row, changed) }).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
    expect(verifyLog({ ...log, rows: log.rows.slice(0, -1) })).toMatchObject({ ok: false })
    expect(verifyLog({ ...log, rows: log.rows.toSpliced(1, 1) })).toMatchObject({ ok: false, row: 2 })
    expect(verifyLog({ ...log, texts: log.texts.map((text) => ({ ...text, body: `${text.body}!` })) })).toMatchObject({ ok: false })
    expect(verifyLog({ ...log, chain: { ...log.chain, head: log.chain.start } })).toMatchObject({ ok: false })
    expect(verifyLog({ rows: [] })).toMatchObject({ ok: false })
    expect(verifyLog('nothing')).toMatchObject({ ok: false })
  })

  it('people are ids, and what was said in a room, or to control, stays with those who said it', async () => {
    const { exercise, path, log, theirs, table, own, asControl, replays } = await ended()
    const everything = [JSON.stringify(log), table, ...replays].join('\n')
    const cookies = [...exercise.belmara.cookies.values(), ...exercise.norvane.cookies.values()]
    for (const secret of ['Amara', 'Bjorn', 'Facilitator', ...cookies]) expect(everything).not.toContain(secret)
    expect(everything).not.toMatch(/"key":"[0-9a-f]{32}"/)
    for (const text of [OWN_ROOM, TO_CONTROL]) {
      expect(JSON.stringify(theirs.texts)).toContain(text)
      expect(own).toContain(text)
    }
    for (const file of [JSON.stringify(theirs), own, ...replays]) expect(file).not.toContain(NOR_ROOM)
    for (const file of [JSON.stringify(log), table, asControl]) {
      for (const text of [OWN_ROOM, TO_CONTROL, NOR_ROOM]) expect(file).toContain(text)
    }
    const unruled = await exercise.norvane.get<Replay>(`${path}/replay?as=public`)
    const kinds = new Set([...unruled.start, ...unruled.steps.flatMap(({ set }) => set)].map(({ kind }) => kind))
    for (const secret of ['brief', 'objective', 'belief', 'evidence', 'relation', 'stock', 'inject', 'dyad', 'deed', 'drawing', 'message'])
      expect(kinds.has(secret), secret).toBe(false)
    expect(JSON.stringify(unruled)).not.toContain('theta')
  })

  it('every event of the table stands under the mark, in its columns, as a file to keep', async () => {
    const { exercise, path, log, table } = await ended()
    const answer = await exercise.control.ask('GET', `${path}/export/events`)
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="EXERCISE-first-ring-[a-z0-9]+-events\.csv"$/)
    const rows = parseCsv(table)
    expect(rows[0]).toEqual(['exercise', 'event', 'turn', 'scenario_time', 'seat', 'kind', 'sentence', 'cause', 'withdrawn'])
    const facts = log.rows.reduce((sum, row) => sum + (JSON.parse(row.split('\n')[2] ?? '[]') as unknown[]).length, 0)
    expect(rows).toHaveLength(facts + 1)
    for (const row of rows.slice(1)) {
      expect(row).toHaveLength(9)
      expect(row[0]).toBe(exerciseMark)
    }
    expect(rows.some((row) => row[6]?.includes('Turn 1: Briefing.'))).toBe(true)
    expect(rows.some((row) => row[4] === 'Belmara' && row[5] === 'said')).toBe(true)
  })
})

/** A plain reader of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const body = text.replace(/^\uFEFF/, '')
  for (const [, quoted, plain, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a table for spreadsheets', () => {
  it('gives every text back as it was, but for an apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const read = parseCsv(csv(rows))
          expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, '')))).toEqual(
            rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20])/, ''))),
          )
        },
      ),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('never begins a cell with %j', (text) => {
    expect(parseCsv(csv([[text, 'x']]))[0]?.[0]).toBe(`'${text}`)
  })

  it('leaves numbers alone', () => {
    expect(csv([[-3, 1.5]])).toBe('\uFEFF-3,1.5\r\n')
  })
})

describe('a sentence in a file', () => {
  const say = sayerOf({ seats: [{ id: 'ALD', name: 'Alder' }] as never, places: [{ id: 'strait', name: 'The Strait' }] as never })

  it('has names for ids, and plurals', () => {
    expect(say({ say: '{state} at {place}', with: { state: { state: 'ALD' }, place: { place: 'strait' } } })).toBe('Alder at The Strait')
    expect(
      say({ say: '{n, plural, one {# call} other {# calls}} by {states}', with: { n: 2, states: [{ state: 'ALD' }, { state: 'XYZ' }] } }),
    ).toBe('2 calls by Alder and XYZ')
    expect(say({ say: '{verb}, {when}', with: { verb: { verb: 'call-hotline' }, when: { turn: 3 } } })).toBe('call hotline, T3')
  })

  it('is shown as it stands when it cannot be read', () => {
    expect(say({ say: 'A {broken' })).toBe('A {broken')
    expect(say({ say: '' })).toBe('')
  })
})
