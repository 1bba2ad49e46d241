import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, deskOf, seen } from './desk.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { openTutorial } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
let page: Page
let desk: Desk
beforeAll(async () => {
  server = await exerciseServer()
  people = await openBrowser()
  page = await people.arrives()
  desk = deskOf(page)
})
afterAll(async () => {
  await people.leave()
  await server.close()
})

/** Opens something over the desk, asks axe, and closes it with Esc. */
async function looksInto(what: string | RegExp, opened: () => Promise<void>): Promise<void> {
  await opened()
  await desk.dialog(what).waitFor()
  await desk.isClean(String(what))
  await page.keyboard.press('Escape')
  await desk.dialog(what).waitFor({ state: 'detached' })
}

/** Puts the coach marks of this phase away, one after the other. */
async function passTour(): Promise<void> {
  const next = page.getByRole('button', { name: /^Next \(\d+ more\)$/ })
  const last = desk.button('Understood')
  await next.or(last).waitFor()
  while (await next.isVisible()) await next.click()
  await last.click()
  await last.waitFor({ state: 'detached' })
}

/** Whoever rings first: a call that comes is answered, else one rings. A line may fail; it then says so, and one rings again. */
async function speakWithNorvane(tries = 3): Promise<boolean> {
  const dock = desk.region('Communications')
  const open = desk.region('Call with Norvane').getByText('Heard at once')
  const answer = desk.button('Answer')
  const ring = dock.getByRole('button', { name: 'Call Norvane' })
  await seen(open, answer, ring)
  if (await answer.isVisible()) await answer.click()
  else if (!(await open.isVisible())) await ring.click()
  await seen(open, answer, dock.getByText(/^No connection/))
  return (await open.isVisible()) || (tries > 1 && speakWithNorvane(tries - 1))
}

/** Queues the order whose form is open; it then stands in the tray. */
async function queue(form: string, card: string | RegExp): Promise<void> {
  await desk.dialog(form).getByRole('button', { name: 'Queue order' }).click()
  await desk.dialog(form).waitFor({ state: 'detached' })
  await desk.region('Orders').getByRole('button', { name: card, exact: true }).waitFor()
}

/** Commits from the sheet; computers are done already, so that the turn closes. */
async function commit(count: number): Promise<void> {
  await desk
    .dialog(`Commit ${count} orders`)
    .getByRole('button', { name: `Commit ${count} orders` })
    .click()
  await desk.reaches('Debrief')
}

/** Two days of what the village needs: six tonnes. */
async function fillCargo(form: string): Promise<void> {
  for (const [goods, tonnes] of [
    ['Water', '5.4'],
    ['Food', '0.4'],
    ['Medical', '0.2'],
  ] as const) {
    await desk.dialog(form).getByRole('textbox', { name: goods }).fill(tonnes)
    await page.keyboard.press('Tab')
  }
}

describe('one person plays First Ring', () => {
  it('goes in by the door and finds a briefing, and nothing else open', async () => {
    await openTutorial(page, server.url)
    await desk.region('Briefing, turn 1').getByText('Two hulls scrape in Mid-Gulf').waitFor()
    await desk.region('Your picture').waitFor()
    await desk.isClean('briefing')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await desk.button('Next (1 more)').click()
    await desk.button('Understood').click()
  })

  it('looks round the desk', async () => {
    await looksInto('Brief: Commonwealth of Belmara', () => desk.button('Read the whole brief').click())
    await looksInto('Keys', () => desk.button('Keys').click())
    await looksInto('Settings', () => desk.button('Settings').click())
    await looksInto('Regional tension', () => desk.button(/^Regional tension/).click())
    await looksInto('Search and go to anything', () => page.keyboard.press('/'))
    for (const tab of ['Council', 'Media', 'Room', 'Hotlines']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
      await page.getByRole('tabpanel', { name: new RegExp(`^${tab}`) }).waitFor()
      await desk.isClean(tab)
    }
    await desk.button('Map as a list').click()
    await desk.isClean('map as a list')
    await desk.button('Map as a list').click()
    await desk.button('All news').click()
    await desk
      .region('All news')
      .getByRole('button', { name: /^Fog on the gulf/ })
      .click()
    await desk.isClean('all news')
    await desk.button('Close this sheet').click()
  })

  it('opens the causes of every figure', async () => {
    await desk.button('All figures').click()
    const asked = desk.region('Situation').getByRole('button', { name: /^why\?/ })
    const count = await asked.count()
    expect(count).toBeGreaterThan(15)
    for (let i = 0; i < count; i++) {
      if ((await asked.nth(i).getAttribute('aria-expanded')) !== 'true') await asked.nth(i).click()
      await asked.nth(i).and(page.locator('[aria-expanded=true]')).waitFor()
    }
    await desk.isClean('every cause')
    await desk.button('All figures').click()
  })
  it('answers Norvane inside the window, and a reload loses no word', async () => {
    await desk.done('Consultation')
    await passTour()
    expect(await speakWithNorvane()).toBe(true)
    const call = desk.region('Call with Norvane')
    // Norvane says what it has to say before anybody answers: after that a call has served, and it hangs up.
    await call.getByRole('button', { name: 'Answer the query' }).waitFor()
    await call.getByRole('list', { name: 'Waiting for you' }).getByRole('button', { name: 'Read back' }).first().waitFor()
    await call.getByRole('list', { name: 'Waiting for you' }).getByRole('button', { name: 'Read back' }).first().click()
    const readBack = desk.region('Read back in your own terms')
    await readBack.getByRole('button', { name: 'All as they said it' }).click()
    await readBack.getByRole('cell', { name: 'agrees' }).first().waitFor()
    await desk.isClean('call with read-back')
    await page.reload()
    await readBack.getByRole('cell', { name: 'agrees' }).first().waitFor()
    await readBack.getByRole('button', { name: 'Send read-back' }).click()
    await call
      .getByText(/^Read back and confirmed/)
      .first()
      .waitFor()
  })

  it('says what it knows, and Norvane hangs up when nothing is open', async () => {
    const call = desk.region('Call with Norvane')
    await call.getByRole('button', { name: 'Answer the query' }).click()
    await call.getByRole('radio', { name: 'An accident' }).check({ force: true })
    await call.getByRole('textbox', { name: /^In words/ }).fill('Each of us called on another channel.')
    await desk.isClean('call with a message begun')
    await call.getByRole('button', { name: 'Send', exact: true }).click()
    await call.waitFor({ state: 'detached' })
    await desk.region('Communications').getByText('Norvane ended the call.').waitFor()
    await desk.region('Situation').getByText('Norvane says on the line that it was an accident').waitFor()
  })

  it('loses nothing while the connection is lost, and says so', async () => {
    const room = desk.region('Communications')
    await page.context().setOffline(true)
    await page
      .getByRole('alert')
      .getByText(/^Connection lost/)
      .waitFor()
    await desk.isClean('connection lost')
    await room.getByRole('button', { name: 'Test the line' }).click()
    await page.getByText('Connection lost. 1 order is kept here and will be sent.').waitFor()
    await page.getByRole('tab', { name: /^Room/ }).click()
    await room.getByRole('textbox', { name: 'Say to your room' }).fill('Written while nobody could hear it.')
    await page.context().setOffline(false)
    await page.getByRole('log').getByText('Connected again.').waitFor({ state: 'attached' })
    expect(await room.getByRole('textbox', { name: 'Say to your room' }).inputValue()).toBe('Written while nobody could hear it.')
    await room.getByRole('button', { name: 'Send', exact: true }).click()
    await room.getByRole('log').getByText('Written while nobody could hear it.').waitFor()
    await page.getByRole('tab', { name: /^Hotlines/ }).click()
    await room.getByText('The line was tested and works.').waitFor()
  })

  it('writes down its estimate of intent', async () => {
    await desk.done('Orders')
    await passTour()
    await desk.isClean('orders')
    await desk.button(/^Estimate: /).click()
    const estimate = desk.dialog(/^Estimate: /)
    await estimate.getByRole('slider').fill('20')
    await estimate.getByRole('textbox', { name: 'Why' }).fill('Both turned to avoid the other.')
    await desk.isClean('estimate')
    await estimate.getByRole('button', { name: 'Estimate 20 %' }).click()
    await desk.region('Situation').getByText('You wrote 20 % in T1.').waitFor()
  })

  it('reads what came of the turn', async () => {
    await desk.done('Debrief')
    await passTour()
    const debrief = desk.region('Debrief, turn 1')
    await debrief.getByText('Objective met: Speak with Norvane inside six hours of the scrape.').waitFor()
    await debrief.getByRole('textbox', { name: 'One thought on this turn' }).fill('We asked before we told.')
    await desk.isClean('debrief')
    await desk.done('Briefing')
    await desk.region('Briefing, turn 2').getByText('Our own drill is tomorrow').waitFor()
    await desk.isClean('briefing of turn 2')
  })

  it('rings Norvane itself, and hangs up', async () => {
    await desk.done('Consultation')
    await passTour()
    // Two actions are for the orders of this turn, two for ringing: the line connects, or says why it did not.
    if (await speakWithNorvane(2)) await desk.button('End call').click()
    await desk.region('Call with Norvane').waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: /^Media/ }).click()
    await desk
      .region('Communications')
      .getByRole('heading', { name: /Two sailors drowned/ })
      .waitFor()
    await desk.isClean('media with a story')
  })

  it('notifies the drill and answers the story', async () => {
    await desk.done('Orders')
    await passTour()
    await page.keyboard.press('o')
    await desk.dialog('New order').getByRole('region', { name: 'Suggested now' }).waitFor()
    await desk.isClean('composer')
    await desk
      .dialog('New order')
      .getByRole('button', { name: /^Notify Harbour drill/ })
      .click()
    await desk.isClean('order form')
    await queue('New order: Notify an activity', 'Notify Harbour drill Boom Gate')

    await desk.button('Set it right').click()
    const form = desk.dialog('New order: Set a rumour right')
    await form.getByRole('checkbox', { name: /^A story of drowned sailors/ }).check({ force: true })
    await form.getByRole('textbox', { name: 'What you say' }).fill('Both crews are counted. Nobody is missing.')
    await desk.isClean('order form with evidence')
    await queue('New order: Set a rumour right', /^Answer “Two sailors drowned/)
  })

  it('takes an order back, queues it again, and commits', async () => {
    const tray = desk.region('Orders')
    await tray.getByRole('button', { name: /^What to do with Notify/ }).click()
    await page.getByRole('menuitem', { name: 'Take back' }).click()
    await tray.getByRole('button', { name: 'Commit 1 of 1' }).waitFor()
    await page.keyboard.press('o')
    await desk
      .dialog('New order')
      .getByRole('button', { name: /^Notify Harbour drill/ })
      .click()
    await queue('New order: Notify an activity', 'Notify Harbour drill Boom Gate')
    await tray.getByRole('button', { name: 'Commit 2 of 2' }).click()
    await desk.dialog('Commit 2 orders').waitFor()
    await desk.isClean('commit sheet')
    await commit(2)
    const debrief = desk.region('Debrief, turn 2')
    await debrief.getByText('Objective met: Norvane learns of the harbour drill from us, before it begins.').waitFor()
    await debrief.getByText('Objective met: Answer the story of the drowned sailors.').waitFor()
  })

  it('offers relief, and flies it once Corvath has cleared it', async () => {
    await desk.done('Briefing')
    await desk.region('Briefing, turn 3').getByText('Landslide above Eyrieford').waitFor()
    await desk.done('Consultation')
    await desk.done('Orders')
    await passTour()
    await page.keyboard.press('o')
    await desk
      .dialog('New order')
      .getByRole('button', { name: /^Offer relief to Corva Air/ })
      .click()
    await fillCargo('New order: Offer relief')
    await desk.isClean('offer of relief')
    await queue('New order: Offer relief', 'Offer relief to Corva Air')
    await page.keyboard.press('o')
    await desk.dialog('New order').getByText('You are cleared to land: Eyrieford is cut off by a landslide.').click()
    await fillCargo('New order: Send relief')
    await desk.isClean('shipment')
    await queue('New order: Send relief', 'Send 6 t to Corva Air')
    await desk.button('Commit 2 of 2').click()
    await commit(2)
    await desk.region('Debrief, turn 3').getByText('6 t from Belmara landed at Corva Air.').waitFor()
  })

  it('adds the benchmark to the note, and signs it', async () => {
    await desk.done('Briefing')
    await desk.region('Briefing, turn 4').getByText('A note on incidents at sea').waitFor()
    await desk.done('Consultation')
    await passTour()
    await page.getByRole('tab', { name: /^Council/ }).click()
    const note = desk.region('Communications').getByRole('article').filter({ hasText: 'Note on incidents at sea' })
    await desk.isClean('council with a draft')
    await note.getByRole('button', { name: 'Amend' }).click()
    const form = desk.dialog('New order: Amend a draft')
    await desk.choose(form, 'What is measured', /^Tests held/)
    await form.getByRole('textbox', { name: 'By turn' }).fill('4')
    await desk.choose(form, 'Who verifies', /^Wessmark$/)
    await desk.isClean('benchmark')
    await form.getByRole('button', { name: 'Do it now' }).click()
    await note.getByText('Tests held on the day they were due, by T4, verified by Wessmark').waitFor()
    await note.getByRole('button', { name: 'Sign', exact: true }).click()
    await note.getByText('In force').waitFor()
    await desk.isClean('note in force')
  })

  it('comes to the end screen: what was believed, and what was true', async () => {
    await desk.done('Orders')
    await desk.done('Debrief')
    await desk.button('We are done').click()
    await page.getByRole('heading', { name: 'The exercise is over' }).waitFor()
    await page.getByText('6 of 6 of Belmara’s objectives were met.').waitFor()
    await page.getByRole('heading', { name: 'Two strengths' }).waitFor()
    await desk
      .region('Belief against truth')
      .getByRole('img', { name: /was an accident\. Belief at the end/ })
      .waitFor()
    const tension = desk.region('Tension, turn by turn')
    await tension.getByRole('list').getByText('Ferry and patrol boat scrape in fog: what both sides believe of it').waitFor()
    await tension.getByRole('button', { name: 'Show numbers' }).click()
    await tension.getByRole('table').waitFor()
    await desk
      .region('Without the call')
      .getByText(/^Without the call tension with Norvane would have ended at rung \d/)
      .waitFor()
    await desk.isClean('end screen')
  })

  it('scrubs through the map as any seat', async () => {
    const replay = desk.region('Replay')
    const moment = replay.getByRole('slider', { name: 'Place in the replay' })
    await moment.press('Home')
    await page
      .getByText(/^The start, before event 1 of/)
      .first()
      .waitFor()
    await replay.getByRole('button', { name: 'Next turn' }).click()
    for (const state of ['Norvane', 'Corvath', 'Wessmark']) {
      await replay.getByRole('radio', { name: state }).check({ force: true })
      await page.getByRole('heading', { name: `The map as ${state} knew it` }).waitFor()
    }
    await replay.getByRole('radio', { name: 'All' }).check({ force: true })
    await page.getByRole('heading', { name: 'The map as it was' }).waitFor()
    await desk.isClean('replay')
  })

  it('has met no error of the page, no stranger and no trouble of the server', () => {
    expect(people.problems).toEqual([])
    expect(people.strangers).toEqual([])
    expect(server.troubles).toEqual([])
  })
})
