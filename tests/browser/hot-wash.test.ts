import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLog } from '../../shared/review/verify-log.ts'
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
  await people.leave()
  await server.close()
})

/** What axe finds on a page in both themes, each finding under its theme. */
async function findingsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), colorScheme)
    found.push(...(await axeFindings(page)).map((finding) => `${colorScheme}: ${finding}`))
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
  return found
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

describe('after ENDEX', () => {
  let control: ControlRoom
  let ann: Page
  let screen: Page
  let session: string
  const lead = (name: string) => control.page.getByRole('button', { name, exact: true }).click()

  beforeAll(async () => {
    control = await openControlRoom(await people.arrives(), server.facilitatorLink)
    session = new URL(control.page.url()).pathname.split('/')[2] ?? ''
    ann = await people.arrives({ viewport: { width: 390, height: 844 } })
    await join(ann, server.url, { code: await control.code(), name: 'Ann' })
    await control.admit('Ann')
    await takeSeat(ann, 'Belmara')
    await control.start()
    await control.page.getByRole('button', { name: 'End the exercise' }).click()
    await control.page.getByRole('button', { name: 'End it now' }).click()
    await control.page.getByRole('link', { name: 'Lead the hot wash' }).click()
    await lead('Begin the hot wash')
    await heading(control.page, 'ENDEX').waitFor()
    // The front of the room is a second window of whoever runs the exercise.
    screen = await control.page.context().newPage()
    await screen.goto(`${server.url}/screen/${session}`)
  })

  it('every screen follows the facilitator through six steps; notes are opened by seat, without names', async () => {
    for (const page of [ann, screen]) await heading(page, 'ENDEX').waitFor()
    expect(await findingsOf(control.page)).toEqual([])
    await lead('Next step')
    await ann.getByRole('textbox', { name: 'One thing that went well' }).fill('We spoke first.')
    await ann.getByRole('textbox', { name: 'One surprise' }).fill('They feared our drill.')
    await screen.getByText('1 of 1 have written').waitFor()
    expect(await findingsOf(ann)).toEqual([])
    expect(await findingsOf(screen)).toEqual([])
    expect(await screen.getByText('We spoke first.').count()).toBe(0)
    await lead('Start the countdown')
    await lead('Open the notes (1)')
    for (const page of [screen, ann]) await page.getByText('They feared our drill.').waitFor()
    expect(await screen.getByText('Ann').count()).toBe(0)
    await lead('Next step')
    await lead('Give Belmara the word')
    for (const page of [screen, ann]) await page.getByText('Belmara has the word').waitFor()
    expect(await findingsOf(control.page)).toEqual([])
    await lead('Next step')
    for (const page of [control.page, screen, ann]) await heading(page, 'What was true').waitFor()
    await lead('Next step')
    await control.page.getByRole('textbox', { name: 'Strengths, 1', exact: true }).fill('The first call')
    await control.page.getByRole('textbox', { name: 'Owner of Strengths, 1' }).fill('Belmara')
    await lead('Put on screen')
    for (const page of [screen, ann]) await page.getByText('The first call').waitFor()
    await lead('Next step')
    await ann.getByRole('radio', { name: '4', exact: true }).first().click()
    await screen.getByText('1 of 1 have filled in the form').waitFor()
    expect(await findingsOf(ann)).toEqual([])
    expect(await findingsOf(control.page)).toEqual([])
  })

  it('the review follows: findings with numbers, two seats side by side, and files to keep; axe finds nothing', async () => {
    await control.page.getByRole('button', { name: 'End the hot wash' }).click()
    await control.page.getByRole('button', { name: /^Press again/ }).click()
    await ann.getByRole('heading', { name: 'Words and acts' }).waitFor()
    await control.page.getByRole('link', { name: 'Open the review' }).click()
    const page = control.page
    for (const name of ['Who spoke with whom', 'Words and acts', 'Trust, first and last', 'Tension, turn by turn', 'Who knew what, when'])
      await page.getByRole('heading', { name }).waitFor()
    const network = page.getByRole('region', { name: 'Who spoke with whom' })
    await network.getByRole('button', { name: 'Show numbers' }).click()
    await network.getByRole('columnheader', { name: 'to Norvane' }).waitFor()
    await page.getByRole('heading', { name: 'Who knew what, when' }).scrollIntoViewIfNeeded()
    const knew = page.getByRole('region', { name: 'Who knew what, when' })
    await knew.getByRole('columnheader', { name: 'Norvane' }).waitFor()
    await knew.getByRole('radio', { name: 'All' }).click()
    expect(await knew.getByRole('row').count()).toBeGreaterThan(1)
    expect(await findingsOf(page)).toEqual([])
    expect(await findingsOf(ann)).toEqual([])
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Log, JSON' }).click()])
    expect(file.suggestedFilename()).toMatch(/^EXERCISE-first-ring-[a-z0-9]+-log\.json$/)
    const shown = (await page.locator('.review__chain').textContent()) ?? ''
    expect(verifyLog(JSON.parse(await readFile(await file.path(), 'utf8')))).toMatchObject({ ok: true, head: shown.trim() })
  })
})
