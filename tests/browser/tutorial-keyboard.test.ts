import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, deskOf, type Phase, seen } from './desk.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
let page: Page
let desk: Desk
let keys: Keyboard
beforeAll(async () => {
  server = await exerciseServer()
  people = await openBrowser()
  page = await people.arrives()
  desk = deskOf(page)
  keys = keyboardOf(page)
})
afterAll(async () => {
  await people.leave()
  await server.close()
})

/** Ends the phase from the top bar, and puts away with Esc the sheet and the coach marks that come with the next. */
async function done(next: Phase): Promise<void> {
  await keys.toRegion(desk.region('Exercise and seat'))
  await keys.use(desk.button('We are done'))
  await desk.reaches(next)
}

async function passTour(): Promise<void> {
  const mark = desk.button('Skip the tour')
  await mark.waitFor()
  while (await mark.isVisible()) await keys.press('Escape')
}

/** Answers when it rings, else rings; a line may fail, and then says so. */
async function speakWithNorvane(tries = 3): Promise<boolean> {
  const dock = desk.region('Communications')
  const open = desk.region('Call with Norvane').getByText('Heard at once')
  const answer = dock.getByRole('button', { name: 'Answer', exact: true })
  const ring = dock.getByRole('button', { name: 'Call Norvane' })
  await seen(open, answer, ring)
  if (!(await open.isVisible())) {
    await keys.toRegion(dock)
    await keys.use((await answer.isVisible()) ? answer : ring)
  }
  await seen(open, answer, dock.getByText(/^No connection/))
  return (await open.isVisible()) || (tries > 1 && speakWithNorvane(tries - 1))
}

/** Opens the composer with `O` and goes on to a suggestion. */
async function compose(suggestion: RegExp, form: string): Promise<Locator> {
  await keys.press('o')
  await keys.use(desk.dialog('New order').getByRole('button', { name: suggestion }))
  await desk.dialog(form).waitFor()
  return desk.dialog(form)
}

async function queue(form: Locator): Promise<void> {
  await keys.use(form.getByRole('button', { name: 'Queue order' }))
  await form.waitFor({ state: 'detached' })
}

/** The commit sheet by its key; computers are done already, so that the turn closes. */
async function commit(count: number): Promise<void> {
  await desk.button(`Commit ${count} of ${count}`).waitFor()
  await keys.press('Control+Enter')
  await keys.use(desk.dialog(`Commit ${count} orders`).getByRole('button', { name: `Commit ${count} orders` }))
  await desk.reaches('Debrief')
}

/** Two days of what the village needs: six tonnes. */
async function fillCargo(form: Locator): Promise<void> {
  await keys.write(form.getByRole('textbox', { name: 'Water' }), '5.4')
  await keys.write(form.getByRole('textbox', { name: 'Food' }), '0.4')
  await keys.write(form.getByRole('textbox', { name: 'Medical' }), '0.2')
}

describe('First Ring by keyboard alone', () => {
  it('is entered, read and begun', async () => {
    await page.goto(server.url)
    await keys.use(desk.button('Play the tutorial'))
    const briefing = desk.region('Briefing, turn 1')
    await keys.reach(briefing)
    await keys.use(briefing.getByRole('button', { name: 'Read the whole brief' }))
    await desk.dialog('Brief: Commonwealth of Belmara').waitFor()
    await keys.press('Escape')
    await desk.dialog('Brief: Commonwealth of Belmara').waitFor({ state: 'detached' })
    await passTour()
    await keys.press('?')
    await desk.dialog('Keys').waitFor()
    await keys.press('Escape')
    await desk.dialog('Keys').waitFor({ state: 'detached' })
  })

  it('goes round its regions with F6, and opens the map and a cause', async () => {
    await keys.press('g', 'i')
    await keys.toRegion(desk.region('Map'))
    await desk.region('Ferry and patrol boat scrape in fog').waitFor()
    for (const name of ['Situation', 'Map', 'Orders', 'Communications', 'Timeline', 'Exercise and seat']) {
      await keys.toRegion(desk.region(name))
    }
    await keys.press('y', 'Enter')
    await desk.region('Situation').getByText('Nothing has moved it.').first().waitFor()
  })

  it('answers Norvane, reads back with R and answers what is asked', async () => {
    await done('Consultation')
    await passTour()
    await keys.press('1')
    expect(await speakWithNorvane()).toBe(true)
    const call = desk.region('Call with Norvane')
    await call.getByRole('button', { name: 'Answer the query' }).waitFor()
    await keys.toRegion(call)
    await keys.press('r')
    const readBack = desk.region('Read back in your own terms')
    await keys.use(readBack.getByRole('button', { name: 'All as they said it' }))
    await keys.use(readBack.getByRole('button', { name: 'Send read-back' }))
    await readBack.waitFor({ state: 'detached' })
    await keys.use(call.getByRole('button', { name: 'Answer the query' }))
    await keys.reach(call.getByRole('radio', { name: 'Ours', exact: true }))
    await keys.press('ArrowRight', 'ArrowRight', 'Space')
    await call.getByRole('radio', { name: 'An accident', checked: true }).waitFor({ state: 'attached' })
    await keys.use(call.getByRole('button', { name: 'Send', exact: true }))
    await call.waitFor({ state: 'detached' })
  })

  it('tests the line and writes down its estimate', async () => {
    await keys.toRegion(desk.region('Communications'))
    await keys.use(desk.button('Test the line'))
    await desk.region('Communications').getByText('The line was tested and works.').waitFor()
    await done('Orders')
    await passTour()
    await keys.toRegion(desk.region('Orders'))
    await keys.use(desk.button(/^Estimate: /))
    const estimate = desk.dialog(/^Estimate: /)
    await keys.reach(estimate.getByRole('slider'))
    await keys.press('Home', 'PageUp', 'PageUp')
    await keys.use(estimate.getByRole('button', { name: 'Estimate 20 %' }))
    await desk.region('Situation').getByText('You wrote 20 % in T1.').waitFor()
    await done('Debrief')
    await passTour()
    await done('Briefing')
  })

  it('notifies the drill, answers the story and commits with Ctrl Enter', async () => {
    await done('Consultation')
    await passTour()
    await done('Orders')
    await passTour()
    await queue(await compose(/^Notify Harbour drill/, 'New order: Notify an activity'))
    const answer = await compose(/^Answer “Two sailors/, 'New order: Set a rumour right')
    await keys.reach(answer.getByRole('checkbox', { name: /^A story of drowned sailors/ }))
    await keys.press('Space')
    await keys.write(answer.getByRole('textbox', { name: 'What you say' }), 'Both crews are counted. Nobody is missing.')
    await queue(answer)
    await commit(2)
    await desk.region('Debrief, turn 2').getByText('Objective met: Answer the story of the drowned sailors.').waitFor()
    await done('Briefing')
  })

  it('takes an order back from its menu, then offers relief and flies it', async () => {
    await done('Consultation')
    await done('Orders')
    await passTour()
    await queue(await compose(/^Offer relief to Corva Air/, 'New order: Offer relief'))
    await keys.toRegion(desk.region('Orders'))
    await keys.use(desk.button('What to do with Offer relief to Corva Air'))
    await keys.reach(page.getByRole('menuitem', { name: 'Edit' }))
    await keys.press('ArrowDown', 'Enter')
    await desk.region('Orders').getByText('No orders this turn.').waitFor()
    const offer = await compose(/^Offer relief to Corva Air/, 'New order: Offer relief')
    await fillCargo(offer)
    await queue(offer)
    const flight = await compose(/^Send 3 t to Corva Air/, 'New order: Send relief')
    await fillCargo(flight)
    await queue(flight)
    await commit(2)
    await desk.region('Debrief, turn 3').getByText('6 t from Belmara landed at Corva Air.').waitFor()
    await done('Briefing')
  })

  it('adds the benchmark and signs', async () => {
    await done('Consultation')
    await passTour()
    await keys.press('2')
    await keys.toRegion(desk.region('Communications'))
    await keys.use(desk.button('Amend'))
    const form = desk.dialog('New order: Amend a draft')
    await keys.choose(form.getByRole('button', { name: 'What is measured' }), /^Tests held/)
    await keys.write(form.getByRole('textbox', { name: 'By turn' }), '4')
    await keys.choose(form.getByRole('button', { name: 'Who verifies' }), /^Wessmark$/)
    await keys.use(form.getByRole('button', { name: 'Do it now' }))
    await form.waitFor({ state: 'detached' })
    await keys.toRegion(desk.region('Communications'))
    await keys.use(desk.region('Communications').getByRole('button', { name: 'Sign', exact: true }))
    await desk.region('Communications').getByText('In force', { exact: true }).waitFor()
  })

  it('comes to the end screen and scrubs through it', async () => {
    await done('Orders')
    await done('Debrief')
    await keys.toRegion(desk.region('Exercise and seat'))
    await keys.use(desk.button('We are done'))
    await page.getByRole('heading', { name: 'The exercise is over' }).waitFor()
    await page.getByText('6 of 6 of Belmara’s objectives were met.').waitFor()
    await desk
      .region('Without the call')
      .getByText(/^Without the call tension with Norvane/)
      .waitFor()
    const replay = desk.region('Replay')
    await keys.reach(replay.getByRole('slider', { name: 'Place in the replay' }))
    await keys.press('Home')
    await page
      .getByText(/^The start, before event 1 of/)
      .first()
      .waitFor()
    await keys.reach(replay.getByRole('radio', { name: 'All' }))
    await keys.press('ArrowRight', 'ArrowRight', 'Space')
    await page.getByRole('heading', { name: 'The map as Norvane knew it' }).waitFor()
    expect(people.problems).toEqual([])
    expect(server.troubles).toEqual([])
  })
})
