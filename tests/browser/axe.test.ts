import type { Page } from 'playwright-core'
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

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe('on the way in', () => {
  let control: ControlRoom
  let ann: Page
  beforeAll(async () => {
    control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    ann = await people.arrives()
  })

  it('axe finds nothing on the first page, light and dark', async () => {
    await ann.goto(server.url)
    await ann.getByRole('button', { name: 'Play the tutorial' }).waitFor()
    expect(await axeFindings(ann)).toEqual([])
    await ann.getByRole('radio', { name: 'Dark' }).click()
    expect(await axeFindings(ann)).toEqual([])
  })

  it('axe finds nothing where a code is missing, in the waiting room, and before the seats', async () => {
    await ann.goto(`${server.url}/join`)
    await ann.getByRole('button', { name: 'Enter the waiting room' }).click()
    await ann.getByText('Write a name').waitFor()
    expect(await axeFindings(ann)).toEqual([])
    await join(ann, server.url, { code: await control.code(), name: 'Ann' })
    expect(await axeFindings(ann)).toEqual([])
    await control.admit('Ann')
    await ann.getByRole('button', { name: 'Take this seat' }).waitFor()
    expect(await axeFindings(ann)).toEqual([])
  })

  it('axe finds nothing on the console before the start, nor on a phone’s first pages', async () => {
    expect(await axeFindings(control.page)).toEqual([])
    const small = await people.arrives(phone)
    await small.goto(server.url)
    await small.getByRole('button', { name: 'Play the tutorial' }).waitFor()
    expect(await axeFindings(small)).toEqual([])
    await join(small, server.url, { code: await control.code(), name: 'Ben' })
    expect(await axeFindings(small)).toEqual([])
  })
})
