import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type ExerciseServer, exerciseServer } from './exercise-server.ts'
import { join } from './front-door.ts'
import { openBrowser, type People } from './open-browser.ts'

let server: ExerciseServer
let people: People
beforeAll(async () => {
  server = await exerciseServer()
  people = await openBrowser()
})
afterAll(async () => {
  await people.leave()
  await server.close()
})

const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** What axe finds on a page as it stands, light and dark, on a wide screen and a narrow one; afterwards it is as it was. */
async function everyLook(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const before = await page.evaluate(() => document.documentElement.dataset.theme ?? '')
  const put = (theme: string): Promise<void> => page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
  for (const size of windows) {
    await page.setViewportSize(size)
    for (const theme of ['light', 'dark']) {
      await put(theme)
      found.push(...(await axeFindings(page)).map((finding) => `${size.width} ${theme}: ${finding}`))
    }
  }
  await put(before)
  await page.setViewportSize(windows[0] ?? { width: 0, height: 0 })
  return found
}

describe('on the way in', () => {
  let control: ControlRoom
  let ann: Page
  beforeAll(async () => {
    control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    ann = await people.arrives()
  })

  it('axe finds nothing on the first page', async () => {
    await ann.goto(server.url)
    await ann.getByRole('button', { name: 'Play the tutorial' }).waitFor()
    expect(await everyLook(ann)).toEqual([])
  })

  it('axe finds nothing where a code is missing, in the waiting room, before the seats, and when one was taken out', async () => {
    await ann.goto(`${server.url}/join`)
    await ann.getByRole('button', { name: 'Enter the waiting room' }).click()
    await ann.getByText('Write a name').waitFor()
    expect(await everyLook(ann)).toEqual([])
    await join(ann, server.url, { code: await control.code(), name: 'Ann' })
    expect(await everyLook(ann)).toEqual([])
    await control.admit('Ann')
    await ann.getByRole('button', { name: 'Take this seat' }).waitFor()
    expect(await everyLook(ann)).toEqual([])
    await control.takeOut('Ann')
    await ann.getByText('Control has taken you out of this exercise.').waitFor()
    expect(await everyLook(ann)).toEqual([])
  })

  it('axe finds nothing where an exercise is set up, nor where the link is missing or a page is not there', async () => {
    const chair = await people.arrives()
    await chair.goto(`${server.url}/run`)
    await chair.getByRole('heading', { name: 'You need the facilitator’s link' }).waitFor()
    expect(await everyLook(chair)).toEqual([])
    await chair.goto(server.facilitatorLink)
    await chair.getByRole('heading', { name: 'Start an exercise' }).waitFor()
    expect(await everyLook(chair)).toEqual([])
    await chair.goto(`${server.url}/nowhere`)
    await chair.getByRole('heading', { name: 'There is no such page' }).waitFor()
    expect(await everyLook(chair)).toEqual([])
  })
})

describe('on the console', () => {
  let control: ControlRoom
  let page: Page
  beforeAll(async () => {
    // Untimed, a Consultation ends later than control says when something is on its way.
    control = await openControlRoom(await people.arrives(), server.facilitatorLink, 'Calm')
    page = control.page
  })

  it('axe finds nothing before the start, while somebody knocks', async () => {
    await join(await people.arrives(), server.url, { code: await control.code(), name: 'Ben' })
    await page.getByRole('button', { name: 'Admit Ben' }).waitFor()
    expect(await everyLook(page)).toEqual([])
    await control.admit('Ben')
    await page.getByRole('button', { name: 'People', exact: true }).click()
    await page.getByText('Choosing a seat').waitFor()
    expect(await everyLook(page)).toEqual([])
  })

  it('axe finds nothing in any phase, to the end and the review', async () => {
    await control.start()
    for (const phase of ['Briefing', 'Consultation', 'Orders', 'Debrief']) {
      await page.getByText(`${phase}, now`).first().waitFor({ state: 'attached' })
      expect([phase, await everyLook(page)]).toEqual([phase, []])
      await control.endPhase()
    }
    await control.list('All')
    await control.lookAs('Norvane')
    expect(await everyLook(page)).toEqual([])
  })

  it('axe finds nothing in its menus and dialogs', async () => {
    const closed = async (opened: Locator): Promise<void> => {
      await opened.waitFor()
      expect(await everyLook(page)).toEqual([])
      await page.keyboard.press('Escape')
      await opened.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'What to do with Norvane' }).click()
    await closed(page.getByRole('menuitem', { name: 'See what they see' }))
    await page.getByRole('button', { name: 'Message all seats' }).first().click()
    await closed(page.getByRole('dialog', { name: 'Message' }))
    await page.getByRole('button', { name: 'Join code' }).click()
    await closed(page.getByRole('button', { name: 'New code' }))
    await page.getByRole('button', { name: 'End the exercise' }).click()
    await closed(page.getByRole('alertdialog', { name: 'End the exercise for everybody' }))
  })

  it('axe finds nothing at the end, on the review, and on the screen for the front of the room', async () => {
    const session = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const front = await page.context().newPage()
    await front.goto(`${server.url}/screen/${session}`)
    await front.getByRole('heading', { level: 1 }).waitFor()
    expect(await everyLook(front)).toEqual([])
    await page.getByRole('button', { name: 'End the exercise' }).click()
    await page.getByRole('button', { name: 'End it now' }).click()
    const review = page.getByRole('link', { name: 'Open the review' })
    await review.waitFor()
    expect(await everyLook(page)).toEqual([])
    await review.click()
    await page.getByRole('heading', { name: 'The exercise is over' }).waitFor()
    expect(await everyLook(page)).toEqual([])
  })
})
