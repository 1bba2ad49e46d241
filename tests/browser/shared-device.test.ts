import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyLook } from './axe-findings.ts'
import { type ControlRoom, openControlRoom } from './control-room.ts'
import { type Desk, deskOf } from './desk.ts'
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

describe('two people at one device', () => {
  let control: ControlRoom
  let page: Page
  let desk: Desk
  const menu = async (entry: string): Promise<void> => {
    await desk.button(/^Belmara: .*Who is at this device$/).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  const covered = () => page.getByRole('heading', { name: 'The desk is covered' }).waitFor()

  beforeAll(async () => {
    control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    page = await people.arrives()
    desk = deskOf(page)
    await join(page, server.url, { code: await control.code(), name: 'Ann' })
    await control.admit('Ann')
    await takeSeat(page, 'Belmara')
    await desk.region('Orders').waitFor()
    await control.start()
    await desk.reaches('Briefing')
    await desk.skipTour()
    await control.endPhase()
    await desk.reaches('Consultation')
  })

  it('a second one joins by name, with a post of the first', async () => {
    await desk.draft('room', 'What Ann alone thinks')
    await menu('Share this device with somebody')
    const dialog = desk.dialog('Share this device')
    await dialog.getByRole('button', { name: 'Add them' }).click()
    await dialog.getByText('Write their name').waitFor()
    expect(await everyLook(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Their name' }).fill('Ada')
    await dialog.getByText('Defence minister').click()
    await dialog.getByRole('button', { name: 'Add them' }).click()
    await covered()
  })

  it('between them the desk is covered: nothing of it is on the page, in sight or not', async () => {
    expect(await everyLook(page)).toEqual([])
    expect(await page.getByRole('button').allTextContents()).toEqual([
      'I am AnnForeign minister, Relief minister',
      'I am AdaDefence minister',
    ])
    expect(await page.locator('body').innerHTML()).not.toMatch(/What Ann alone thinks|Norvane|Hotlines/)
  })

  it('each has drafts of their own, and what is said bears the name of who said it', async () => {
    await page.getByRole('button', { name: 'I am Ada' }).click()
    expect(await (await desk.words('room')).inputValue()).toBe('')
    await desk.button('Belmara: Ada, Defence minister. Who is at this device').waitFor()
    await desk.say('room', 'Ada was here.')
    await desk.said('room').getByText('Ada was here.').waitFor()
    await desk.draft('room', 'What Ada alone thinks')
    await menu('Hand the device over')
    await covered()
    expect(await page.locator('body').innerHTML()).not.toContain('Ada alone')
    await page.getByRole('button', { name: 'I am Ann' }).click()
    expect(await (await desk.words('room')).inputValue()).toBe('What Ann alone thinks')
    await desk.said('room').getByRole('article').filter({ hasText: 'Ada was here.' }).getByText('Ada', { exact: true }).waitFor()
  })

  it('a page that is loaded anew asks who is there, and so does one whose person control took out', async () => {
    await page.reload()
    await covered()
    await page.getByRole('button', { name: 'I am Ada' }).click()
    expect(await (await desk.words('room')).inputValue()).toBe('What Ada alone thinks')
    await control.takeOut('Ada')
    await covered()
    expect(await page.getByRole('button').allTextContents()).toEqual(['I am AnnForeign minister, Relief minister'])
    await page.getByRole('button', { name: 'I am Ann' }).click()
    await desk.button(/^Belmara: Foreign minister, Relief minister\./).waitFor()
    expect(await (await desk.words('room')).inputValue()).toBe('What Ann alone thinks')
  })
})
