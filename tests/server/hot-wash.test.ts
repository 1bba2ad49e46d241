import { describe, expect, it } from 'vitest'
import { type HotWashMoment, type HotWashState, keptHotWash, leftAt, nextHotWash } from '../../server/session/hot-wash-state.ts'
import { isRefusal } from '../../shared/model/refusal.ts'
import {
  type FeedbackResults,
  feedbackKey,
  type HotWashAct,
  type HotWashFrame,
  hotWashSteps,
  noteKeys,
} from '../../shared/wire/hot-wash.ts'
import { Browser, facilitator } from './browser.ts'
import { act, playExercise } from './exercise.ts'
import { sit } from './table.ts'
import { dataFolder, startTestServer } from './test-server.ts'

const over: HotWashMoment = { seats: ['BEL', 'NOR'], over: true, paused: false, nowMs: 1000 }
const begun = (kind: 'whole' | 'short' = 'whole'): HotWashState =>
  nextHotWash(undefined, { do: 'begin', kind }, kind === 'whole' ? over : { ...over, over: false, paused: true }) as HotWashState
const moved = (state: HotWashState, asked: HotWashAct, moment = over): HotWashState => {
  const next = nextHotWash(state, asked, moment)
  if (next === undefined || isRefusal(next)) throw new Error(JSON.stringify(next))
  return next
}
const refusal = (state: HotWashState | undefined, asked: HotWashAct, moment = over): unknown => {
  const next = nextHotWash(state, asked, moment)
  return isRefusal(next) ? next.refused : 'taken'
}

describe('how a hot wash goes', () => {
  it('takes fifteen minutes in six steps, or four in two', () => {
    const minutes = (kind: 'whole' | 'short') => hotWashSteps[kind].reduce((sum, step) => sum + step.minutes, 0)
    expect([minutes('whole'), minutes('short')]).toEqual([15, 4])
    expect(hotWashSteps.whole.map(({ step }) => step)).toEqual(['endex', 'write', 'round', 'reveal', 'agree', 'feedback'])
  })

  it('comes after ENDEX; the short one in a pause, and shows no truth', () => {
    const running = { ...over, over: false }
    expect(refusal(undefined, { do: 'begin', kind: 'whole' }, running)).toBe('not-yet')
    expect(refusal(undefined, { do: 'begin', kind: 'short' }, running)).toBe('not-yet')
    expect(refusal(undefined, { do: 'begin', kind: 'short' }, over)).toBe('ended')
    expect(refusal(begun(), { do: 'begin', kind: 'whole' })).toBe('already-done')
    expect(refusal(undefined, { do: 'run' })).toBe('not-running')
    const paused = { ...running, paused: true }
    expect(refusal(begun('short'), { do: 'reveal', incident: 0, shown: true }, paused)).toBe('not-yet')
    expect(refusal(begun('short'), { do: 'step', step: 'reveal' }, paused)).toBe('out-of-range')
  })

  it('counts down only when it is started, holds, and gives each step its whole time', () => {
    const write = moved(begun(), { do: 'step', step: 'write' })
    expect(write.clock).toEqual({ leftMs: 120_000, totalMs: 120_000 })
    expect(leftAt(write.clock, 90_000)).toBe(120_000)
    const running = moved(write, { do: 'run' })
    expect(leftAt(running.clock, 31_000)).toBe(90_000)
    expect(leftAt(running.clock, 9_000_000)).toBe(0)
    expect(moved(running, { do: 'run' }, { ...over, nowMs: 5000 })).toBe(running)
    const held = moved(running, { do: 'hold' }, { ...over, nowMs: 61_000 })
    expect(held.clock).toEqual({ leftMs: 60_000, totalMs: 120_000 })
    expect(keptHotWash(running, 61_000).clock).toEqual(held.clock)
    expect(moved(held, { do: 'step', step: 'round' }).clock).toEqual({ leftMs: 300_000, totalMs: 300_000 })
  })

  it('gives the word to one cell at a time, for a minute, in the round alone', () => {
    expect(refusal(begun(), { do: 'speak', seat: 'BEL' })).toBe('wrong-phase')
    const round = moved(begun(), { do: 'step', step: 'round' })
    expect(refusal(round, { do: 'speak', seat: 'XYZ' })).toBe('unknown-id')
    const speaking = moved(round, { do: 'speak', seat: 'NOR' })
    expect([speaking.speaking, leftAt(speaking.clock, 31_000)]).toEqual(['NOR', 30_000])
    expect(moved(speaking, { do: 'step', step: 'reveal' }).speaking).toBeUndefined()
  })

  it('keeps what was agreed from step to step, and forgets everything at its end', () => {
    const point = { text: 'We called early.', owner: 'Belmara' }
    const agreed = moved(begun(), { do: 'agree', strengths: [point], areas: [] })
    expect(moved(agreed, { do: 'step', step: 'feedback' }).strengths).toEqual([point])
    expect(nextHotWash(agreed, { do: 'end' }, over)).toBeUndefined()
  })
})

const isOn = (frame: HotWashFrame): frame is Extract<HotWashFrame, { on: true }> => frame.on

describe('the hot wash at the table', () => {
  it('is led by control alone and followed by every screen; what was written is opened by seat, without names', async () => {
    const server = await startTestServer()
    const { control, belmara, card, run, bel, nor } = await playExercise(server)
    const path = `/api/sessions/${card.session}/hot-wash`
    const screen = await sit(control, card.session, 'public')
    const lead = (asked: unknown) => control.ask('POST', path, { body: asked })
    expect((await lead({ do: 'begin', kind: 'whole' })).status).toBe(409)
    await act(run, { do: 'end-exercise' })
    for (const by of [belmara, new Browser(server)]) {
      expect((await by.ask('POST', path, { body: { do: 'begin', kind: 'whole' } })).status).toBeGreaterThanOrEqual(401)
      expect((await by.ask('GET', `${path}/feedback`)).status).toBeGreaterThanOrEqual(401)
    }
    expect((await lead({ do: 'begin', kind: 'whole' })).json<HotWashFrame>()).toMatchObject({ on: true, step: 'endex', people: 2 })
    for (const table of [bel, nor, screen, run]) await table.heard('hot-wash', (frame) => isOn(frame) && frame.step === 'endex')
    await lead({ do: 'step', step: 'write' })
    bel.send('desk', { key: noteKeys.well, value: 'We called first.' })
    nor.send('desk', { key: noteKeys.surprise, value: 'They believed us.' })
    nor.send('desk', { key: 'a draft', value: 'Not for others.' })
    await screen.heard('hot-wash', (frame) => isOn(frame) && frame.written === 2)
    expect(JSON.stringify(screen.frames)).not.toContain('We called first.')
    await lead({ do: 'open-notes' })
    for (const table of [bel, nor, screen]) {
      const frame = await table.heard('hot-wash', (one) => isOn(one) && one.notes !== undefined)
      expect(isOn(frame) && frame.notes).toEqual([
        { seat: 'BEL', well: 'We called first.' },
        { seat: 'NOR', surprise: 'They believed us.' },
      ])
    }
    expect(JSON.stringify(screen.frames)).not.toContain('Not for others.')
    expect(JSON.stringify(screen.frames.filter(({ event }) => event === 'hot-wash'))).not.toMatch(/Amara|Bjorn|person:/)
    expect((await lead({ do: 'step', step: 'nowhere' })).status).toBe(400)
    await lead({ do: 'end' })
    await bel.heard('hot-wash', (frame) => !frame.on)
  })

  it('adds forms up for control, and leaves out what is no form', async () => {
    const server = await startTestServer()
    const { control, card, run, bel, nor } = await playExercise(server)
    await act(run, { do: 'end-exercise' })
    const path = `/api/sessions/${card.session}/hot-wash`
    await control.post(path, { do: 'begin', kind: 'whole' })
    bel.send('desk', { key: feedbackKey, value: JSON.stringify({ realism: 4, learning: 5, words: 'More time.' }) })
    nor.send('desk', { key: feedbackKey, value: '{"realism":' })
    await run.heard('hot-wash', (frame) => isOn(frame) && frame.answered === 2)
    expect(await control.get<FeedbackResults>(`${path}/feedback`)).toEqual({
      questions: [
        { question: 'realism', counts: [0, 0, 0, 1, 0] },
        { question: 'clarity', counts: [0, 0, 0, 0, 0] },
        { question: 'learning', counts: [0, 0, 0, 0, 1] },
      ],
      words: ['More time.'],
    })
  })

  it('stands after a restart where it stood, its countdown held; nothing of it is in the log', async () => {
    const folder = dataFolder()
    const first = await startTestServer({ folder })
    const { control, card, run } = await playExercise(first)
    await act(run, { do: 'pause' })
    const path = `/api/sessions/${card.session}/hot-wash`
    const log = async (by: Browser) => (await by.get<{ rows: string[] }>(`/api/sessions/${card.session}/export/log`)).rows.length
    const rows = await log(control)
    await control.post(path, { do: 'begin', kind: 'short' })
    await control.post(path, { do: 'run' })
    expect(await log(control)).toBe(rows)
    await first.close()
    const second = await startTestServer({ folder })
    const again = await facilitator(second)
    const table = await sit(again, card.session, 'public')
    const frame = await table.heard('hot-wash')
    expect(frame).toMatchObject({ on: true, kind: 'short', step: 'write', clock: { running: false, totalMs: 60_000 } })
  })
})
