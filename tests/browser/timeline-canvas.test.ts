import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimelineHarness } from '../client/timeline/harness.ts'
import { canvasAsleep, type MapHarnessPage, mapHarnessPage, pixelsOf } from './map-harness-page.ts'

declare const window: { readonly harness: TimelineHarness }

let pages: MapHarnessPage
beforeAll(async () => {
  pages = await mapHarnessPage()
})
afterAll(() => pages.close())

/** One page for each pixel ratio: opening one costs more than most of what is tested on it. */
const opened = new Map<number, Page>()

/** The page of a pixel ratio with the timeline put up anew. */
const freshTimeline = async (asked: Readonly<Record<string, string | number>> = {}, ratio = 1): Promise<Page> => {
  const start = { width: 1440, height: 174, theme: 'dark' }
  const page = opened.get(ratio) ?? (await pages.open('timeline/harness.html', start, { deviceScaleFactor: ratio }))
  opened.set(ratio, page)
  await page.waitForFunction(() => window.harness !== undefined)
  await page.mouse.move(0, 899)
  await page.evaluate((it) => window.harness.again(it), asked)
  await canvasAsleep(page, 'harness.timeline')
  return page
}
const shot = async (page: Page) => pixelsOf(await page.locator('[role=slider]').screenshot())
const canvasOf = (page: Page) =>
  page.evaluate(() => {
    const it = document.querySelector('canvas')
    const shown = it?.getBoundingClientRect()
    return { width: it?.width, height: it?.height, shown: [shown?.width, shown?.height] }
  })
const heard = (page: Page) => page.evaluate(() => window.harness.heard)
const pointOf = async (page: Page, id: string) => {
  const point = await page.evaluate((it) => window.harness.timeline.screenPoint(it), id)
  if (!point) throw new Error(`${id} is not on the timeline`)
  return point
}

describe('the drawn timeline', () => {
  for (const { height, theme, ratio, scale } of [
    { height: 174, theme: 'dark', ratio: 1, scale: 'all' },
    { height: 290, theme: 'light', ratio: 2, scale: 'day' },
    { height: 40, theme: 'dark', ratio: 2, scale: 'all' },
  ])
    it(`is whole and sharp at ${height} pixels, ${theme}, ratio ${ratio}, ${scale}`, async () => {
      const page = await freshTimeline({ height, theme, scale }, ratio)
      expect(await canvasOf(page)).toEqual({ width: 1440 * ratio, height: height * ratio, shown: [1440, height] })
      const pixels = await shot(page)
      expect(pixels.colours).toBeGreaterThan(40)
      expect(pixels.commonest).toBeLessThan(0.95)
    })

  for (const { from, to } of [
    { from: [800, 120], to: [1440, 290] },
    { from: [1440, 290], to: [800, 120] },
  ] as const)
    it(`is the timeline of its host's size when that goes from ${from.join(' x ')} to ${to.join(' x ')}`, async () => {
      const [width, height] = to
      const page = await freshTimeline({ width: from[0], height: from[1] })
      await page.locator('[role=slider]').evaluate(
        (host: HTMLElement, it) => {
          host.style.setProperty('width', `${it.width}px`)
          host.style.setProperty('height', `${it.height}px`)
        },
        { width, height },
      )
      await page.waitForFunction((it) => document.querySelector('canvas')?.width === it, width)
      await canvasAsleep(page, 'harness.timeline')
      expect(await canvasOf(page)).toEqual({ width, height, shown: [width, height] })
      const resized = await shot(page)
      await freshTimeline({ width, height })
      expect(resized.unlike(await shot(page))).toBeLessThan(0.001)
    })

  it('draws no frame while nothing happens', async () => {
    const page = await freshTimeline()
    const before = await canvasAsleep(page, 'harness.timeline')
    expect(await canvasAsleep(page, 'harness.timeline', 30)).toBe(before)
  })
})

describe('hands on the timeline', () => {
  it('choose a mark by a click without moving the playhead', async () => {
    const page = await freshTimeline()
    const mark = await pointOf(page, 'mark:collision')
    await page.mouse.click(mark.x, mark.y)
    expect(await heard(page)).toEqual({ selected: ['mark:collision'], scrubbed: [] })
  })

  it('drag the playhead, and say when they let go', async () => {
    const page = await freshTimeline()
    await page.mouse.move(700, 40)
    await page.mouse.down()
    await page.mouse.move(400, 40, { steps: 3 })
    await page.mouse.up()
    const { scrubbed } = await heard(page)
    expect(scrubbed.length).toBeGreaterThan(1)
    expect(scrubbed.at(-1)).toMatchObject({ turn: 3, done: true })
    expect(scrubbed.slice(0, -1).every((moment) => !moment.done)).toBe(true)
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('Turn 3')
  })

  it('step by event, by turn, to the start and to now with keys', async () => {
    const page = await freshTimeline()
    const slider = page.getByRole('slider', { name: 'Timeline' })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await slider.locator('[aria-live]').textContent()).toBe('Answer due 14:00')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await slider.getAttribute('aria-valuenow')).toBe('6')
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuenow')).toBe('1')
    await page.keyboard.press('End')
    expect((await heard(page)).scrubbed.at(-1)).toEqual({ turn: 6, at: 0.42, done: true })
  })
})

it('reports no error of its own in all of this', () => {
  expect(pages.problems).toEqual([])
})
