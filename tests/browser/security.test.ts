import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openControlRoom } from './control-room.ts'
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
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]

/** By how many pixels a page is wider than each window. */
const overflows = async (page: Page): Promise<readonly number[]> => {
  const before = page.viewportSize()
  const found: number[] = []
  for (const size of windows) {
    await page.setViewportSize(size)
    found.push(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
  }
  if (before !== null) await page.setViewportSize(before)
  return found
}
const none = windows.map(() => 0)

describe('pages before and around an exercise', () => {
  it('fit their window, ask nobody else for anything, and stay inside the policy', async () => {
    const control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    expect(await overflows(control.page)).toEqual(none)
    const ann = await people.arrives()
    await ann.goto(server.url)
    await ann.getByRole('button', { name: 'Play the tutorial' }).waitFor()
    expect(await overflows(ann)).toEqual(none)
    await join(ann, server.url, { code: await control.code(), name: 'Ann' })
    expect(await overflows(ann)).toEqual(none)
    await control.admit('Ann')
    await ann.getByRole('button', { name: 'Take this seat' }).waitFor()
    expect(await overflows(ann)).toEqual(none)
    expect(people.strangers).toEqual([])
    expect(people.problems).toEqual([])
  })
})
