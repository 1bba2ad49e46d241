import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join, takeSeat } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
beforeAll(async () => {
  server = await exerciseServer()
  people = await openBrowser()
})
afterAll(async () => {
  expect(people.problems).toEqual([])
  await people.leave()
  await server.close()
})

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const pressTwice = async (page: Page, name: string): Promise<void> => {
  await press(page, name)
  await page.getByRole('button', { name: /^Press again/ }).click()
}
const putRight = async (page: Page, item: string | RegExp): Promise<void> => {
  await press(page, 'Put right')
  await page.getByRole('menuitem', { name: item }).click()
}

describe('the console', () => {
  let control: ControlRoom
  let page: Page
  let ann: Page

  beforeAll(async () => {
    control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    ;({ page } = control)
    ann = await people.arrives()
    await join(ann, server.url, { code: await control.code(), name: 'Ann' })
    await control.admit('Ann')
    await takeSeat(ann, 'Norvane')
    await ann.getByRole('region', { name: 'Orders' }).waitFor()
    await control.start()
    await control.endPhase()
  })

  it('makes an inject up, and shows who has opened it', async () => {
    await press(page, /^New inject/)
    const sheet = page.getByRole('dialog', { name: 'New inject' })
    await sheet.getByRole('textbox', { name: 'Headline' }).fill('A trawler asks for shelter')
    await sheet.getByRole('textbox', { name: 'Words' }).fill('The trawler Mira asks for a berth before the night.')
    expect(await axeFindings(page)).toEqual([])
    await press(page, 'Release it now')
    await sheet.waitFor({ state: 'hidden' })
    await press(page, /^A trawler asks for shelter/)
    await page.getByText('Norvane: on their screens, not opened').waitFor()
    await ann.getByRole('button', { name: 'News', exact: true }).click()
    await ann.getByRole('button', { name: /^A trawler asks for shelter/ }).click()
    await ann.getByText('asks for a berth before the night').waitFor()
    await page.getByText('Norvane: opened by Ann').waitFor()
    await ann.keyboard.press('Escape')
  })

  it('shows the plan of an inject with its conditions, and changes its words before it comes', async () => {
    const injects = page.getByRole('region', { name: 'Injects' })
    await injects.getByRole('radio', { name: 'All' }).click()
    await press(page, /^Norvane's duty officer rings/)
    await injects.getByText('contact(BEL, NOR, 6, scrape)').waitFor()
    await press(page, 'Edit: A story of drowned sailors')
    const sheet = page.getByRole('dialog', { name: /^Edit/ })
    await sheet.getByRole('textbox', { name: 'Words' }).fill('A post says that two sailors drowned.')
    await press(page, 'Save the change')
    await sheet.waitFor({ state: 'hidden' })
    await press(page, /^A story of drowned sailors/)
    await injects.getByText('A post says that two sailors drowned.').waitFor()
    await injects.getByRole('radio', { name: 'This turn' }).click()
  })

  it('takes its own last act back', async () => {
    await control.hold("Norvane's duty officer rings")
    await control.inject("Norvane's duty officer rings").getByText('Held').waitFor()
    await putRight(page, /^Take back/)
    await control.inject("Norvane's duty officer rings").getByText('Armed').waitFor()
  })

  it('sets a figure with a reason, and the seat has the new one', async () => {
    await putRight(page, 'Set a figure')
    const dialog = page.getByRole('dialog', { name: 'Set a figure' })
    await dialog.getByRole('combobox').fill('Norvane: Appr')
    await page.getByRole('option', { name: 'Norvane: Approval' }).click()
    await dialog.getByRole('textbox', { name: 'New value' }).fill('61')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A slip of the keyboard')
    await press(page, 'Set it')
    await dialog.waitFor({ state: 'hidden' })
    await ann
      .getByText(/^61\s*%$/)
      .first()
      .waitFor()
  })

  it('answers what a seat asks', async () => {
    await ann.getByRole('tab', { name: /^Room/ }).click()
    await ann.getByRole('radio', { name: /^Control/ }).click()
    await ann.getByRole('textbox', { name: 'Say to control' }).fill('May we read the other log?')
    await ann.getByText('Ask for an answer').click()
    await ann.getByRole('button', { name: 'Send', exact: true }).click()
    const asked = page.getByRole('region', { name: 'Asked of control' })
    await asked.getByText('May we read the other log?').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await asked.getByRole('button', { name: 'Take on the question of Norvane' }).click()
    await asked.getByText('You see to it').waitFor()
    await asked.getByRole('button', { name: 'Answer Norvane' }).click()
    const dialog = page.getByRole('dialog', { name: 'Answer Norvane' })
    await dialog.getByRole('textbox').fill('Ask them for it.')
    await press(page, 'Send the answer')
    await asked.waitFor({ state: 'hidden' })
    await ann.getByRole('article').getByText('Ask them for it.').waitFor()
  })

  it('speaks for a state that nobody holds', async () => {
    await press(page, 'What to do with Corvath')
    await page.getByRole('menuitem', { name: 'Speak as them' }).click()
    const sheet = page.getByRole('dialog', { name: 'Speak as Corvath' })
    await sheet.getByText('You speak as Corvath').waitFor()
    await sheet.getByRole('tab', { name: 'Media' }).click()
    expect(await axeFindings(page)).toEqual([])
    await sheet.getByRole('button', { name: 'New order' }).click()
    const composer = page.getByRole('dialog', { name: 'New order' })
    await composer.getByRole('searchbox').fill('statement')
    await composer
      .getByRole('button')
      .filter({ hasText: /statement/i })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await press(page, 'Stop speaking for them')
    await sheet.waitFor({ state: 'hidden' })
  })

  it('goes back to the start of the turn, everybody with it', async () => {
    await putRight(page, 'Go back to a turn')
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A false start')
    await pressTwice(page, 'Go back to turn 1')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('listitem').filter({ hasText: 'Briefing, now' }).waitFor()
    await ann.getByText('Control paused the clock.').first().waitFor()
    await control.resume()
  })

  it('stops for a real emergency from any desk, and control lifts it', async () => {
    await press(ann, 'Real emergency')
    await ann.getByRole('textbox', { name: /^What has happened/ }).fill('Fire alarm')
    await press(ann, 'Stop the exercise now')
    for (const screen of [ann, page]) {
      await screen.getByRole('alert').getByText('Real emergency: the exercise is stopped').waitFor()
      await screen.getByRole('alert').getByText('Fire alarm').waitFor()
    }
    expect(await axeFindings(page)).toEqual([])
    await pressTwice(page, 'Lift the stop')
    await ann.getByRole('alert').getByText('Real emergency: the exercise is stopped').waitFor({ state: 'hidden' })
    await control.resume()
  })

  it('is clean under axe in the dark and on a phone', async () => {
    await press(page, 'Settings')
    await page.getByRole('radio', { name: 'Dark' }).click()
    await page.keyboard.press('Escape')
    await page.locator('html[data-theme=dark]').waitFor()
    // The button has the focus again and shows its tip, which stands in no landmark: axe counts that, in any page.
    await page.getByRole('heading', { level: 1 }).click()
    await page.getByRole('tooltip').waitFor({ state: 'hidden' })
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeFindings(page)).toEqual([])
  })

  it('shows the room no more than everybody knows', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const session = new URL(page.url()).pathname.split('/').at(-1)
    await page.goto(`${server.url}/screen/${session}`)
    await page.getByRole('region', { name: 'Regional tension' }).waitFor()
    expect(await page.getByText('Ferry and patrol boat scrape in fog').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the board', () => {
  it('opens the groups of a class at once, starts them together and writes to all', async () => {
    const page = await people.arrives()
    await page.goto(server.facilitatorLink)
    await page.getByRole('radio', { name: /^First Ring/ }).check({ force: true })
    await page.getByRole('radio', { name: 'A class' }).click()
    await page.getByRole('textbox', { name: 'Name of the class' }).fill('Tuesday')
    await press(page, 'Open 3 lobbies')
    const board = page.getByRole('region', { name: 'Tuesday' })
    await board.getByRole('row').filter({ hasText: 'Group 3' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await pressTwice(page, 'Start all 3')
    await board.getByRole('row').filter({ hasText: 'Turn 1 of 4' }).nth(2).waitFor()
    await board.getByText('Choose Group 2').check({ force: true })
    await board.getByRole('button', { name: 'Pause 1 chosen' }).click()
    await board.getByRole('row').filter({ hasText: 'Group 2' }).getByText('Paused').waitFor()
    await board.getByText('Choose all').check({ force: true })
    await board.getByRole('button', { name: 'Message 3 chosen' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Five minutes more.')
    await press(page, 'Send the message')
    await page.getByText('Done in 3 sessions.').first().waitFor()
  })
})
