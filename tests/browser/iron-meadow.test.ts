import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmedBy } from './confirmed.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join, takeSeat } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'
import { type PlayerDesk, playerDesk } from './player-desk.ts'

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
type Classroom = {
  readonly control: ControlRoom
  readonly ann: PlayerDesk
  readonly ben: PlayerDesk
  readonly cas: PlayerDesk
  readonly dee: PlayerDesk
  readonly screen: Page
  readonly confirmed: readonly ReadonlySet<string>[]
}

const players = ({ ann, ben, cas, dee }: Classroom): readonly PlayerDesk[] => [ann, ben, cas, dee]

async function gather(): Promise<Classroom> {
  const pages: Page[] = []
  for (let n = 0; n < 6; n++) pages.push(await people.arrives())
  const [facilitator, ann, ben, cas, dee, screen] = pages as [Page, Page, Page, Page, Page, Page]
  const confirmed = [facilitator, ann, ben, cas, dee].map(confirmedBy)
  const setUp = { scenario: 'Iron Meadow', computer: ['Belmara', 'Wessmark'], pace: 'Untimed' as const }
  const control = await openControlRoom(facilitator, server.facilitatorLink, setUp)
  const desks = { ann: playerDesk(ann), ben: playerDesk(ben), cas: playerDesk(cas), dee: playerDesk(dee) }
  return { control, ...desks, screen, confirmed }
}

/** The code stands on the screen; two take posts of one cabinet, two a whole one. */
async function arrive(room: Classroom): Promise<void> {
  const { control, ann, ben, cas, dee, screen } = room
  await screen.goto((await control.screenLink()).replace(/^https?:\/\/[^/]+/, server.url))
  const code = await control.code()
  await screen.getByText(code).first().waitFor()
  for (const [desk, name] of [
    [ann, 'Ann'],
    [ben, 'Ben'],
    [cas, 'Cas'],
    [dee, 'Dee'],
  ] as const) {
    await join(desk.page, server.url, { code, name })
    await control.admit(name)
  }
  await takeSeat(ann.page, 'Norvane', ['Foreign', 'Relief'])
  await takeSeat(ben.page, 'Norvane', ['Defence'])
  await takeSeat(cas.page, 'Corvath')
  await takeSeat(dee.page, 'Sarrel')
  await control.page.getByText('4 of 4 people here').waitFor()
  await control.start()
  for (const desk of players(room)) await desk.phase('Briefing')
}

/** A phase that all seats are done with ends by itself; one of two in a cabinet speaks for both. */
async function allDone(room: Classroom, next: string): Promise<void> {
  for (const desk of [room.ann, room.cas, room.dee]) await desk.done()
  for (const desk of players(room)) await desk.phase(next)
}

const inConfidence = 'The check of 6,000 is ours too. Say so before they ask.'
const asked = 'What is moving on the night roads?'

/** Turn 1: a cabinet talks among itself, one neighbour asks on the record, the other tells beforehand. */
async function firstTurn(room: Classroom): Promise<void> {
  const { control, ann, ben, cas, dee, screen } = room
  await allDone(room, 'Consultation')
  await ben.say('room', inConfidence)
  await ann.tab('Room')
  await ann.page.getByText(inConfidence).waitFor()
  for (const { page } of [cas, dee]) expect(await page.getByText(inConfidence).count()).toBe(0)
  await cas.say('control', asked)
  await control.messages().getByText(asked).first().waitFor()
  await allDone(room, 'Orders')
  await ann.order(/^Notify Iron Meadow/)
  await cas.page.reload()
  await cas.phase('Orders')
  expect(await screen.getByText(inConfidence).count()).toBe(0)
  await allDone(room, 'Debrief')
  await allDone(room, 'Briefing')
}

/** Turn 2: a browser is lost, the computer takes the seat and gives it back; then the turn is played once more. */
async function secondTurn(room: Classroom): Promise<Classroom> {
  const { control, ann, ben, cas } = room
  await allDone(room, 'Consultation')
  const browser = room.dee.page.context()
  const place = room.dee.page.url()
  await room.dee.page.close()
  await control.seat('Sarrel').getByText('Nobody here').waitFor()
  await control.handTo('Sarrel', 'the computer')
  for (const desk of [ann, cas]) await desk.done()
  for (const desk of [ann, ben, cas]) await desk.phase('Orders')
  const dee = playerDesk(await browser.newPage())
  await dee.page.goto(place)
  await dee.page.getByText('Control has handed your state to the computer.').waitFor()
  await dee.phase('Orders')
  await control.handTo('Sarrel', 'people')
  await dee.phase('Orders')
  await cas.order(/^Notify|^Ask|^Hear|^Make a statement|^Test/)
  const before = await cas.tray()
  expect(before).toHaveLength(1)
  await control.rewind(2, 'Sarrel had lost its line to us.')
  for (const desk of [ann, ben, cas, dee]) await desk.phase('Briefing')
  expect(await cas.tray()).toEqual([])
  await ann.tab('Room')
  expect(await ann.page.getByText(inConfidence).count()).toBe(1)
  await control.resume()
  return { ...room, dee }
}

/** It is evening: everybody is sent away, the server goes, and another day the same links open the same place. */
async function anotherDay(room: Classroom): Promise<void> {
  const { control } = room
  await allDone(room, 'Consultation')
  await control.suspend()
  for (const { page } of players(room))
    await page
      .getByText(/stopped the exercise for today/)
      .first()
      .waitFor()
  await server.stop()
  await server.start()
  await control.wake()
  for (const desk of players(room)) {
    await desk.page.reload()
    await desk.phase('Consultation')
  }
  await control.resume()
  await room.ann.tab('Room')
  expect(await room.ann.page.getByText(inConfidence).count()).toBe(1)
}

/** Control ends every phase to the last; then all sit in the hot wash. */
async function toTheHotWash(room: Classroom): Promise<void> {
  const { control } = room
  const phases = ['Consultation', 'Orders', 'Debrief', 'Briefing']
  for (let turn = 2, at = 0; turn <= 10; ) {
    await control.endPhase()
    at = (at + 1) % phases.length
    if (phases[at] === 'Briefing') turn += 1
    if (turn <= 10) await control.page.getByText(`${phases[at]}, now`).first().waitFor({ state: 'attached' })
  }
  for (const { page } of players(room))
    await page
      .getByRole('heading', { name: /Hot wash|The exercise is over/ })
      .first()
      .waitFor()
  await room.screen
    .getByText(/Hot wash|The exercise is over/)
    .first()
    .waitFor()
}

/** Everything the server said yes to stands in its log, once. */
async function nothingLost({ confirmed }: Classroom): Promise<void> {
  await server.stop()
  const stored = await server.stored()
  const ids = confirmed.flatMap((seen) => [...seen])
  expect(ids.length).toBeGreaterThan(40)
  expect(ids.filter((id) => stored.filter((one) => one === id).length !== 1)).toEqual([])
  expect({ strangers: people.strangers, problems: people.problems, troubles: server.troubles }).toEqual({
    strangers: [],
    problems: [],
    troubles: [],
  })
}

describe('a class', () => {
  it('plays Iron Meadow over two days to the hot wash, through everything that befalls a class', async () => {
    const gathered = await gather()
    await arrive(gathered)
    await firstTurn(gathered)
    const room = await secondTurn(gathered)
    await anotherDay(room)
    await toTheHotWash(room)
    await nothingLost(room)
  }, 900_000)
})
