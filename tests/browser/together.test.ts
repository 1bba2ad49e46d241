import { hostname, networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmedBy } from './confirmed.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type Desk, deskOf, type Phase } from './desk.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join, takeSeat } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
beforeEach(async () => {
  // Under this seed the first call across the gulf connects.
  server = await exerciseServer({ host: '0.0.0.0', seed: 'kittiwake' })
  people = await openBrowser()
})
afterEach(async () => {
  await people.leave()
  await server.close()
})

/** A name of this machine that is not the loopback: there pages are no secure context, as on a phone in the room. */
const networkAddress =
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? hostname()

/** Everybody at the table, and what the server has confirmed to any of them. */
type Table = {
  readonly url: string
  readonly code: string
  readonly control: ControlRoom
  readonly ann: Desk
  readonly ben: Desk
  readonly confirmed: readonly ReadonlySet<string>[]
}

async function gather(host: string): Promise<Table> {
  const [facilitator, ann, ben] = [await people.arrives(), await people.arrives(), await people.arrives()]
  const confirmed = [facilitator, ann, ben].map(confirmedBy)
  const link = new URL(server.facilitatorLink)
  link.hostname = host
  const control = await openControlRoom(facilitator, link.href, 'Calm')
  return { url: server.at(host), code: await control.code(), control, ann: deskOf(ann), ben: deskOf(ben), confirmed }
}

/** One comes by the code on the first page, the other by the link; nothing of the exercise is seen before control lets them in. */
async function letIn({ url, code, control, ann, ben }: Table): Promise<void> {
  await join(ann.page, url, { code, name: 'Ann' })
  await ben.page.goto(`${url}/join/${code}`)
  await ben.page.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await ben.page.getByRole('button', { name: 'Enter the waiting room' }).click()
  for (const { page } of [ann, ben]) {
    await page.getByRole('heading', { name: 'The waiting room' }).waitFor()
    expect(await page.getByText(/Belmara|First Ring/).count()).toBe(0)
  }
  await control.admit('Ann')
  await takeSeat(ann.page, 'Belmara', ['Foreign', 'Defence'])
  await ann.region('Orders').waitFor()
  await control.admit('Ben')
  await ben.page.getByRole('radio', { name: /^Belmara .*2 of 3 posts taken/ }).waitFor()
  await takeSeat(ben.page, 'Norvane')
  await ben.region('Orders').waitFor()
  await control.page.getByText('2 of 2 people here').waitFor()
  await control.start()
}

/** Seats that are done end a phase without anybody at the console. */
async function bothDone({ ann, ben }: Table, next: Phase): Promise<void> {
  await ann.done()
  await ben.done()
  for (const desk of [ann, ben]) await desk.reaches(next)
}

const question = 'Our ferry called on channel 16. Which channel did yours use?'

/** A call across the gulf with a message that is read back; the caller's page is loaded anew while it goes on. */
async function talk(table: Table): Promise<void> {
  const { ann, ben } = table
  const calling = await ann.call('Norvane')
  const called = await ben.answer('Belmara')
  await calling.getByRole('radio', { name: 'Notify' }).check({ force: true })
  await calling.getByRole('button', { name: /^Show choices/ }).click()
  await ann.page
    .getByRole('listbox', { name: 'About' })
    .getByRole('option', { name: /scrape in fog/ })
    .click()
  await calling.getByRole('radio', { name: 'Not ours' }).check({ force: true })
  await calling.getByRole('textbox', { name: /^In words/ }).fill(question)
  await calling.getByRole('button', { name: 'Send' }).click()
  await called.getByText(question).waitFor()
  await ann.page.reload()
  await ann.page.getByRole('heading', { name: 'Call with Norvane' }).waitFor()
  await called.getByRole('button', { name: 'Read back' }).last().click()
  await called.getByRole('button', { name: 'All as they said it' }).click()
  await called.getByRole('button', { name: 'Send read-back' }).click()
  await calling.getByText('Read back and confirmed').waitFor()
  await calling.getByRole('button', { name: 'End call' }).click()
  for (const desk of [ann, ben]) {
    await desk.tab('Hotlines')
    await desk.thread().getByText('Belmara ended the call.').waitFor()
    expect(await desk.thread().getByText(question).count()).toBe(1)
  }
}

/** Words between the seats and control, in both directions, and to all. */
async function writeToControl({ control, ann, ben }: Table): Promise<void> {
  await ben.say('control', 'Which watch kept the deck log?')
  await control.messages().getByText('Which watch kept the deck log?').waitFor()
  await control.messageTo('Norvane', 'The middle watch.')
  await control.messageAll('Coffee is in the next room.')
  await ann.page.getByText('Coffee is in the next room.').first().waitFor()
  await ben.tab('Room')
  const said = ben.said('control')
  await said.getByText('Coffee is in the next room.').waitFor()
  expect(await said.getByRole('article').allTextContents()).toEqual([
    expect.stringContaining('Which watch kept the deck log?'),
    expect.stringContaining('The middle watch.'),
    expect.stringContaining('Coffee is in the next room.'),
  ])
  await ann.page.getByRole('button', { name: 'Put away' }).click()
  expect(await ann.page.getByText('The middle watch.').count()).toBe(0)
}

/** What control holds does not come by itself, and what it skips never comes; it looks through any seat's eyes. */
async function steer({ control }: Table): Promise<void> {
  await control.list('All')
  await control.hold('Our own drill is tomorrow')
  await control.inject('Our own drill is tomorrow').getByText('Held').waitFor()
  await control.skip('Wessmark asks for one aircraft')
  await control.inject('Wessmark asks for one aircraft').getByText('Skipped').waitFor()
  const picture = await control.lookAs('Norvane')
  await picture.getByText('You estimate').waitFor()
  await picture.getByRole('radio', { name: 'All', exact: true }).check({ force: true })
  await picture.getByText('Tension by pair').waitFor()
}

/** The clock of the console, as it stands while it is paused. */
const timeLeft = async ({ page }: ControlRoom): Promise<string> => (await page.getByRole('timer').first().textContent()) ?? ''

/** Orders are queued and words half written when the server goes; one thing more is said while it is away. */
async function restart(table: Table): Promise<void> {
  const { control, ann, ben } = table
  await ann.order(/^Notify Harbour drill Boom Gate/)
  await ann.order(/^Speak together with Norvane/)
  await ben.order(/^Speak together with Belmara/)
  await control.extend()
  await control.pause()
  for (const { page } of [ann, ben]) await page.getByText('Control paused the clock.').waitFor()
  const before = { left: await timeLeft(control), ann: await ann.tray(), ben: await ben.tray() }
  expect([before.ann.length, before.ben.length]).toEqual([2, 1])
  await ben.draft('control', 'Half a thought')
  await server.stop()
  for (const { page } of [ann, ben]) await page.getByText(/^The server restarts\.|^Connection lost\./).waitFor()
  await ann.say('room', 'Said while nobody listened.')
  await ann.page.getByText('1 order is kept here and will be sent.').waitFor()
  await server.start()
  for (const { page } of [ann, ben, control]) await page.getByText(/is kept here|are kept here/).waitFor({ state: 'hidden' })
  await ann.said('room').getByText('Said while nobody listened.').waitFor()
  await ann.page.reload()
  await ann.reaches('Orders')
  await ann.tab('Room')
  expect(await ann.said('room').getByRole('article').count()).toBe(1)
  await ann.tab('Hotlines')
  expect(await ann.thread().getByText(question).count()).toBe(1)
  expect({ left: await timeLeft(control), ann: await ann.tray(), ben: await ben.tray() }).toEqual(before)
  await seeElsewhere(table)
  await control.resume()
}

/** What Ben began to write on one device stands on his other one, beside all he had before. */
async function seeElsewhere({ ben }: Table): Promise<void> {
  const { cookies } = await ben.page.context().storageState()
  const tablet = deskOf(await people.arrives({ storageState: { cookies, origins: [] } }))
  await tablet.page.goto(ben.page.url())
  await tablet.reaches('Orders')
  expect(await (await tablet.words('control')).inputValue()).toBe('Half a thought')
  expect(await tablet.tray()).toEqual(await ben.tray())
  await tablet.page.context().close()
}

async function firstTurn(table: Table): Promise<void> {
  const { ann, ben } = table
  for (const desk of [ann, ben]) {
    await desk.reaches('Briefing')
    await desk.skipTour()
  }
  await bothDone(table, 'Consultation')
  await talk(table)
  await writeToControl(table)
  await steer(table)
  await bothDone(table, 'Orders')
  await ann.estimate()
  await ben.estimate()
  await bothDone(table, 'Debrief')
  for (const desk of [ann, ben]) await desk.region('Debrief, turn 1').getByText('Objective met: Speak with').waitFor()
  await bothDone(table, 'Briefing')
}

/** A held inject comes when control says so; two governments answer a rumour in one voice. */
async function secondTurn(table: Table): Promise<void> {
  const { control, ann, ben } = table
  await ann.region('Briefing, turn 2').getByRole('heading', { name: 'A story of drowned sailors' }).waitFor()
  expect(await ann.page.getByText('Our own drill is tomorrow').count()).toBe(0)
  await control.release('Our own drill is tomorrow')
  await ann.page.getByText('Our own drill is tomorrow').first().waitFor()
  expect(await ben.page.getByText('Our own drill is tomorrow').count()).toBe(0)
  await bothDone(table, 'Consultation')
  await bothDone(table, 'Orders')
  await restart(table)
  await ann.commit()
  await ben.commit()
  for (const desk of [ann, ben]) await desk.reaches('Debrief')
  await ben.tab('Media')
  expect(await ben.region('Communications').getByText('Both of us know what happened, and it was not this.').count()).toBe(1)
}

/** Control ends phases until this one. */
async function runOn({ control }: Table, ...phases: readonly string[]): Promise<void> {
  for (const phase of phases) {
    await control.endPhase()
    await control.page.getByText(`${phase}, now`).first().waitFor({ state: 'attached' })
  }
}

/** One more comes late, with a phone, and takes the post that was left free; all that was said before is there. */
async function comesLate({ url, code, control }: Table): Promise<Desk> {
  const page = await people.arrives({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await page.goto(`${url}/join/${code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Cid')
  await page.getByRole('button', { name: 'Enter the waiting room' }).click()
  await control.admit('Cid')
  await takeSeat(page, 'Belmara')
  const cid = deskOf(page)
  await cid.reaches('Orders')
  expect(await cid.thread().getByText(question).count()).toBe(1)
  return cid
}

/** Last turn: a note that can be checked. Where two share a state, one writes the signature and the other gives a second. */
async function lastTurn(table: Table): Promise<void> {
  const { ann, ben } = table
  await runOn(table, 'Briefing', 'Consultation', 'Orders', 'Debrief', 'Briefing', 'Consultation', 'Orders')
  await table.control.extend()
  const cid = await comesLate(table)
  await ann.order(/^Amend Note on incidents at sea/, 'Do it now')
  await ann.order(/^Sign Note on incidents at sea/, 'Do it now')
  expect(await ann.tray()).toEqual(['Sign Note on incidents at sea'])
  await cid.page.getByRole('radio', { name: /Orders$/ }).check({ force: true })
  await cid.page.getByRole('button', { name: 'What to do with Sign Note on incidents at sea' }).click()
  await cid.page.getByRole('menuitem', { name: 'Sign', exact: true }).click()
  await ben.tab('Council')
  await ben.region('Communications').getByText('Belmara signed Note on incidents at sea.').waitFor()
  expect(await ann.tray()).toEqual([])
  await ben.order(/^Sign Note on incidents at sea/, 'Do it now')
  await ben.region('Communications').getByText('In force').first().waitFor()
  await runOn(table, 'Debrief')
}

/** Control ends the last phase. Both come to the end screen. */
async function toTheEnd({ control, ann, ben }: Table): Promise<void> {
  await control.endPhase()
  for (const { page } of [ann, ben]) await page.getByRole('heading', { name: 'The exercise is over' }).waitFor()
  await control.page.getByRole('link', { name: 'Open the review' }).waitFor()
}

/** Everything the server said yes to stands in its log, once; nobody asked another server for anything, and nothing went wrong. */
async function nothingLost({ confirmed }: Table): Promise<void> {
  await server.stop()
  const stored = await server.stored()
  const ids = confirmed.flatMap((seen) => [...seen])
  expect(ids.length).toBeGreaterThan(20)
  expect(ids.filter((id) => stored.filter((one) => one === id).length !== 1)).toEqual([])
  expect({ strangers: people.strangers, problems: people.problems, troubles: server.troubles }).toEqual({
    strangers: [],
    problems: [],
    troubles: [],
  })
}

/** Whether pages here may use what browsers keep for safe ways in, and under which names they hold the person's cookie. */
const mode = async ({ page }: Desk): Promise<object> => ({
  secure: await page.evaluate(() => isSecureContext),
  cookies: (await page.context().cookies()).map(({ name }) => name).sort(),
})

describe('two people and a facilitator', () => {
  it('play First Ring to its end through a reload and a restart, and nothing is lost or doubled', async () => {
    const table = await gather('127.0.0.1')
    await letIn(table)
    expect(await mode(table.ben)).toEqual({ secure: true, cookies: ['__Host-sid', 'entente_sid'] })
    await firstTurn(table)
    await secondTurn(table)
    await lastTurn(table)
    await toTheEnd(table)
    await nothingLost(table)
  }, 900_000)

  it('play on plain http over the network, through the same', async () => {
    const table = await gather(networkAddress)
    await letIn(table)
    expect(await mode(table.ben)).toEqual({ secure: false, cookies: ['entente_sid'] })
    await firstTurn(table)
    await secondTurn(table)
    await nothingLost(table)
  }, 900_000)
})
