import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimelineHandle, TimelineMoment, TimelinePicture } from '../../client/timeline/timeline-picture.ts'
import { canvasAsleep, type MapHarnessPage, mapHarnessPage, pixelsOf } from './map-harness-page.ts'

declare const window: {
  readonly harness: {
    readonly timeline: TimelineHandle
    readonly picture: TimelinePicture
    readonly heard: { readonly selected: (string | undefined)[]; readonly scrubbed: (TimelineMoment & { readonly done: boolean })[] }
  }
}

let pages: MapHarnessPage
beforeAll(async () => {
  pages = await mapHarnessPage()
})
afterAll(() => pages.close())

const openTimeline = async (asked: Readonly<Record<string, string | number>> = {}, ratio = 1): Promise<Page> => {
  const page = await pages.open(
    'timeline/harness.html',
    { width: 1440, height: 174, theme: 'dark', ...asked },
    { deviceScaleFactor: ratio },
  )
  await page.waitForFunction(() => window.harness !== undefined)
  await canvasAsleep(page, 'harness.timeline')
  return page
}
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
      const page = await openTimeline({ height, theme, scale }, ratio)
      const canvas = await page.evaluate(() => ({
        width: document.querySelector('canvas')?.width,
        height: document.querySelector('canvas')?.height,
      }))
      expect(canvas).toEqual({ width: 1440 * ratio, height: height * ratio })
      const pixels = pixelsOf(await page.locator('[role=slider]').screenshot())
      expect(pixels.colours).toBeGreaterThan(40)
      expect(pixels.commonest).toBeLessThan(0.95)
      await page.context().close()
    })

  it('draws no frame while nothing happens', async () => {
    const page = await openTimeline()
    const before = await canvasAsleep(page, 'harness.timeline')
    expect(await canvasAsleep(page, 'harness.timeline')).toBe(before)
    await page.context().close()
  })
})

describe('hands on the timeline', () => {
  it('choose a mark by a click without moving the playhead', async () => {
    const page = await openTimeline()
    const mark = await pointOf(page, 'mark:collision')
    await page.mouse.click(mark.x, mark.y)
    expect(await heard(page)).toEqual({ selected: ['mark:collision'], scrubbed: [] })
    await page.context().close()
  })

  it('drag the playhead, and say when they let go', async () => {
    const page = await openTimeline()
    await page.mouse.move(700, 40)
    await page.mouse.down()
    await page.mouse.move(400, 40, { steps: 3 })
    await page.mouse.up()
    const { scrubbed } = await heard(page)
    expect(scrubbed.length).toBeGreaterThan(1)
    expect(scrubbed.at(-1)).toMatchObject({ turn: 3, done: true })
    expect(scrubbed.slice(0, -1).every((moment) => !moment.done)).toBe(true)
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('Turn 3')
    await page.context().close()
  })

  it('step by event, by turn, to the start and to now with keys', async () => {
    const page = await openTimeline()
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
    await page.context().close()
  })
})

it('reports no error of its own in all of this', () => {
  expect(pages.problems).toEqual([])
})
