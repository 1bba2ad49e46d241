import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmedBy } from './confirmed.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type Desk, deskOf, type Phase, seen } from './desk.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join, takeSeat } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
beforeEach(async () => {
  server = await exerciseServer({ seed: 'meadow' })
  people = await openBrowser()
})
afterEach(async () => {
  await people.leave()
  await server.close()
})

/** Ann and Ben share Norvane, Cas has Corvath, Dee Sarrel; the computer plays the rest. A screen at the front shows what is public. */
type Room = {
  readonly control: ControlRoom
  readonly code: string
  readonly ann: Desk
  readonly ben: Desk
  readonly cas: Desk
  readonly dee: Desk
  readonly screen: Page
  /** What the server has said yes to, of everybody. */
  readonly confirmed: ReadonlySet<string>[]
}

const desksOf = ({ ann, ben, cas, dee }: Room): readonly Desk[] => [ann, ben, cas, dee]

/** Somebody with a device of their own; what the server says yes to is noted. */
async function comes(confirmed: ReadonlySet<string>[]): Promise<Desk> {
  const page = await people.arrives()
  confirmed.push(confirmedBy(page))
  return deskOf(page)
}

async function gather(): Promise<Room> {
  const confirmed: ReadonlySet<string>[] = []
  const { page } = await comes(confirmed)
  const setUp = { scenario: 'Iron Meadow', computer: ['Belmara', 'Wessmark'] }
  const control = await openControlRoom(page, server.facilitatorLink, setUp)
  const comers = [comes(confirmed), comes(confirmed), comes(confirmed), comes(confirmed)] as const
  const [ann, ben, cas, dee] = await Promise.all(comers)
  return { control, code: await control.code(), ann, ben, cas, dee, screen: await people.arrives(), confirmed }
}

/** The code stands on the screen; two take posts of one cabinet, two a whole one. */
async function arrive(room: Room): Promise<void> {
  const { control, code, ann, ben, cas, dee, screen } = room
  const link = new URL(await control.screenLink())
  await screen.goto(`${server.url}${link.pathname}${link.hash}`)
  await screen.getByText(code).first().waitFor()
  const named = { Ann: ann, Ben: ben, Cas: cas, Dee: dee }
  await Promise.all(Object.entries(named).map(([name, { page }]) => join(page, server.url, { code, name })))
  for (const name of Object.keys(named)) await control.admit(name)
  await takeSeat(ann.page, 'Norvane', ['Foreign', 'Relief'])
  await ann.region('Orders').waitFor()
  await Promise.all([takeSeat(ben.page, 'Norvane', ['Defence']), takeSeat(cas.page, 'Corvath'), takeSeat(dee.page, 'Sarrel')])
  await control.page.getByText('4 of 4 people here').waitFor()
  await control.start()
  await allReach(room, 'Briefing')
}

async function allReach(room: Room, phase: Phase): Promise<void> {
  for (const desk of desksOf(room)) await desk.reaches(phase)
  await room.screen.getByText(phase, { exact: true }).waitFor()
}

/** A phase that all seats are done with ends by itself; one of the two in a cabinet speaks for both. */
async function allDone(room: Room, ...phases: readonly Phase[]): Promise<void> {
  for (const next of phases) {
    await Promise.all([room.ann, room.cas, room.dee].map((desk) => desk.done()))
    await allReach(room, next)
  }
}

const inConfidence = 'The check of 6,000 is ours too. Say so before they ask.'
const asked = 'May we bring our own map?'
const begun = 'Before we answer the general, '
const inHaste = 'Whoever moves at night has something to hide.'
const ofTheWater = 'Are the water talks still on, whatever moves in the north?'
const publicWord = 'We ask for daylight on the night roads, and for nothing more.'

/** Rings until the line carries: one that nobody has tested may fail, and then says so. */
async function ringThrough(desk: Desk, state: string): Promise<Locator> {
  const open = desk.region(`Call with ${state}`)
  const failures = (await desk.line(state)).getByText(/^No connection/)
  for (let tries = 0; !(await open.isVisible()); tries++) {
    await desk.button(`Call ${state}`).click()
    await seen(open, failures.nth(tries))
  }
  return open
}

/** Sarrel rings Corvath; what it says stands in both logs. */
async function talkOfTheWater({ cas, dee }: Room): Promise<void> {
  const calling = await ringThrough(dee, 'Corvath')
  const called = await cas.answer('Sarrel')
  await calling.getByRole('radio', { name: 'Query' }).check({ force: true })
  await calling.getByRole('radio', { name: /^6/ }).check({ force: true })
  await calling.getByRole('textbox', { name: /^In words/ }).fill(ofTheWater)
  await calling.getByRole('button', { name: 'Send' }).click()
  await called.getByText(ofTheWater).waitFor()
  await calling.getByRole('button', { name: 'End call' }).click()
  await calling.waitFor({ state: 'detached' })
}

/** A calm word to another state, which everybody hears when the turn closes. */
async function speakInPublic({ button, dialog, region }: Desk, to: string, words: string): Promise<void> {
  await button('Add an order').click()
  await dialog('New order').getByRole('button', { name: 'Make a statement' }).click()
  const form = dialog('New order: Make a statement')
  await form.getByRole('radio', { name: 'Conciliatory' }).check({ force: true })
  await form.getByRole('button', { name: to }).click()
  await form.getByRole('textbox', { name: 'What you say' }).fill(words)
  await form.getByRole('button', { name: 'Queue order' }).click()
  await region('Orders')
    .getByRole('button', { name: /^What to do with/ })
    .waitFor()
}

const inPublic = ({ screen }: Room): Locator => screen.getByRole('region', { name: 'Said in public' })

/** What was said in the first turn stands, once, where it was said, and nowhere else. */
async function nothingForgotten(room: Room): Promise<void> {
  const { ann, ben, cas, dee, screen } = room
  for (const desk of [ann, ben]) {
    await desk.words('room')
    await desk.said('room').getByText(inConfidence).waitFor()
    expect(await desk.said('room').getByText(inConfidence).count()).toBe(1)
  }
  for (const [desk, other] of [
    [cas, 'Sarrel'],
    [dee, 'Corvath'],
  ] as const) {
    const line = await desk.line(other)
    await line.getByText(ofTheWater).waitFor()
    expect(await line.getByText(ofTheWater).count()).toBe(1)
  }
  await cas.words('control')
  await cas.said('control').getByText(asked).waitFor()
  expect(await cas.said('control').getByText(asked).count()).toBe(1)
  await inPublic(room).getByText(publicWord).waitFor()
  for (const page of [cas.page, dee.page, screen]) expect(await page.getByText(inConfidence).count()).toBe(0)
}

/** Turn 1: a cabinet among itself, a word to control, a call, orders. One page is loaded anew in the middle of its work. */
async function firstTurn(room: Room): Promise<void> {
  const { control, ann, ben, cas } = room
  await allDone(room, 'Consultation')
  await ben.say('room', inConfidence)
  await cas.say('control', asked)
  await control.messages().getByText(asked).waitFor()
  await talkOfTheWater(room)
  await allDone(room, 'Orders')
  await ann.order(/^Notify Iron Meadow/)
  await speakInPublic(cas, 'Norvane', publicWord)
  await cas.draft('control', begun)
  const tray = await cas.tray()
  expect(tray).toHaveLength(1)
  await cas.page.reload()
  await cas.reaches('Orders')
  expect(await cas.tray()).toEqual(tray)
  expect(await (await cas.words('control')).inputValue()).toBe(begun)
  await allDone(room, 'Debrief')
  await nothingForgotten(room)
  await allDone(room, 'Briefing')
}

/** Turn 2: a device is lost. The computer takes its seat until another device has come. */
async function secondTurn(room: Room): Promise<Room> {
  const { control, code, ann, cas } = room
  await allDone(room, 'Consultation')
  await room.dee.page.context().close()
  await control.seat('Sarrel').getByText('Nobody here').waitFor()
  await control.handTo('Sarrel', 'the computer')
  await control.seat('Sarrel').getByText('Computer').waitFor()
  for (const desk of [ann, cas]) await desk.done()
  for (const desk of [ann, cas]) await desk.reaches('Orders')
  const dee = await comes(room.confirmed)
  await join(dee.page, server.url, { code, name: 'Dee' })
  await control.takeOut('Dee')
  await control.admit('Dee')
  await control.handTo('Sarrel', 'people')
  await takeSeat(dee.page, 'Sarrel')
  await dee.reaches('Orders')
  const whole = { ...room, dee }
  await nothingForgotten(whole)
  await speakInPublic(cas, 'Norvane', inHaste)
  await allDone(whole, 'Debrief')
  await inPublic(whole).getByText(inHaste).waitFor()
  return whole
}

/** It went wrong for one of them, so that the turn is played once more. What was said stands; what was ordered in it is gone. */
async function playAgain(room: Room): Promise<void> {
  const { control, cas } = room
  await control.rewind(2, 'Sarrel had lost its device.')
  await allReach(room, 'Briefing')
  await nothingForgotten(room)
  expect([await inPublic(room).getByText(inHaste).count(), ...(await cas.tray())]).toEqual([0])
  await control.resume()
  await allDone(room, 'Consultation', 'Orders', 'Debrief', 'Briefing')
}

const estimateOf = (desk: Desk): Locator => desk.region('Situation').getByText(/^You wrote \d+ % in T3\./)

/** It is evening when orders are queued and an estimate is written: all are sent away, the server goes, and another day the links open the same. */
async function anotherDay(room: Room): Promise<void> {
  const { control, ann, ben, cas, screen } = room
  await allDone(room, 'Consultation', 'Orders')
  await cas.estimate()
  await speakInPublic(ann, 'Corvath', 'The drone was unarmed. Come and look at it with us.')
  await ben.draft('room', begun)
  await estimateOf(cas).waitFor()
  const before = { ann: await ann.tray(), estimate: await estimateOf(cas).textContent() }
  expect(before.ann).toHaveLength(1)
  await control.suspend()
  const pages = [...desksOf(room).map(({ page }) => page), screen]
  for (const page of pages) await page.getByText(/^Control stopped the exercise for today/).waitFor()
  await ben.page.reload()
  await ben.page.getByText(/^Control stopped the exercise for today/).waitFor()
  await server.stop()
  await server.start()
  await control.wake()
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Reload the page' }).click()))
  await allReach(room, 'Orders')
  await nothingForgotten(room)
  expect({ ann: await ann.tray(), estimate: await estimateOf(cas).textContent() }).toEqual(before)
  expect(await ben.tray()).toEqual(before.ann)
  expect(await (await ben.words('room')).inputValue()).toBe(begun)
  await control.resume()
  await allDone(room, 'Debrief', 'Briefing')
}

/** What is due within an untimed Consultation comes before its end, so that people may answer: it takes a second press. */
async function letTheGeneralSpeak(control: ControlRoom): Promise<void> {
  await control.inject('A general: 18,600').getByText('Released').waitFor()
  await control.endPhase()
}

/** Control ends what is left, phase by phase, to the hot wash. */
async function toTheHotWash(room: Room): Promise<void> {
  const { control, screen } = room
  for (let turn = 4; turn <= 10; turn++) {
    for (const phase of ['Consultation', 'Orders', 'Debrief', 'Briefing']) {
      await control.endPhase()
      if (turn === 4 && phase === 'Orders') await letTheGeneralSpeak(control)
      if (turn < 10 || phase !== 'Briefing') await control.page.getByText(`${phase}, now`).first().waitFor({ state: 'attached' })
    }
  }
  for (const { page } of desksOf(room)) await page.getByRole('heading', { name: 'The exercise is over' }).waitFor()
  await control.page.getByRole('link', { name: 'Lead the hot wash' }).click()
  await control.page.getByRole('button', { name: 'Begin the hot wash' }).click()
  for (const page of [...desksOf(room).map((desk) => desk.page), screen])
    await page.getByRole('heading', { level: 1, name: 'ENDEX' }).waitFor()
}

/** Everything the server said yes to stands in its log, once; nobody asked another server for anything, and nothing went wrong. */
async function nothingLost({ confirmed }: Room): Promise<void> {
  await server.stop()
  const stored = await server.stored()
  const ids = confirmed.flatMap((seen) => [...seen])
  expect(ids.length).toBeGreaterThan(40)
  expect(ids.filter((id) => stored.filter((one) => one === id).length !== 1)).toEqual([])
  // Who comes while the exercise is stopped is refused, which browsers note.
  const problems = people.problems.filter((problem) => !problem.includes('status of 409'))
  expect({ strangers: people.strangers, problems, troubles: server.troubles }).toEqual({
    strangers: [],
    problems: [],
    troubles: [],
  })
}

describe('a class', () => {
  it('plays Iron Meadow over two days to the hot wash, through all that befalls a class, and nothing is lost', async () => {
    const gathered = await gather()
    await arrive(gathered)
    await firstTurn(gathered)
    const room = await secondTurn(gathered)
    await playAgain(room)
    await anotherDay(room)
    await toTheHotWash(room)
    await nothingLost(room)
  })
})
