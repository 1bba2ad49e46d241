import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapHarness } from '../client/map/harness.tsx'
import { canvasAsleep, type MapHarnessPage, mapHarnessPage, pixelsOf } from './map-harness-page.ts'

declare const window: { readonly harness: MapHarness }

let pages: MapHarnessPage
beforeAll(async () => {
  pages = await mapHarnessPage()
})
afterAll(() => pages.close())

type Asked = {
  width?: number
  height?: number
  theme?: string
  plain?: number
  renderer?: 'webgl' | 'canvas'
  motion?: 'reduce' | 'no-preference'
}

const START = { width: 792, height: 552, theme: 'dark' }

const mapAsleep = async (page: Page): Promise<Page> => {
  await page.waitForFunction(() => window.harness?.map !== undefined)
  await canvasAsleep(page, 'harness.map')
  return page
}

/** The pages of one block by pixel ratio, closed after it: opening one costs more than most of what is tested on it. */
const sharedPages = () => {
  const opened = new Map<number, Page>()
  afterAll(async () => {
    for (const page of opened.values()) await page.context().close()
  })
  /** The page of a pixel ratio with the map put up anew: a person's first map, not the one before. */
  return async ({ motion = 'reduce', ...asked }: Asked = {}, ratio = 1): Promise<Page> => {
    const page = opened.get(ratio) ?? (await pages.open('map/harness.html', START, { deviceScaleFactor: ratio }))
    opened.set(ratio, page)
    await page.waitForFunction(() => window.harness !== undefined)
    await page.mouse.move(0, 0)
    await page.emulateMedia({ reducedMotion: motion })
    await page.evaluate((it) => window.harness.again(it), asked)
    return mapAsleep(page)
  }
}

const pointOf = async (page: Page, id: string): Promise<{ x: number; y: number }> => {
  const point = await page.evaluate((it) => window.harness.map?.screenPoint(it), id)
  if (!point) throw new Error(`${id} is not on the map`)
  return point
}
const selected = (page: Page) => page.evaluate(() => window.harness.selected)
const camera = (page: Page) => page.evaluate(() => window.harness.map?.camera() ?? { x: 0, y: 0, scale: 0, level: 'region' })
const redraws = (page: Page) => page.evaluate(() => window.harness.map?.stats().redraws ?? 0)
const shot = async (page: Page) => pixelsOf(await page.locator('.map-canvas').screenshot())

const canvasOf = (page: Page) =>
  page.evaluate(() => {
    const it = document.querySelector('canvas')
    const shown = it?.getBoundingClientRect()
    return { width: it?.width, height: it?.height, shown: [shown?.width, shown?.height] }
  })

type Extent = readonly [width: number, height: number]

/** Gives the map's host another size, waits until the map sleeps again, and looks at it: canvas, what is shown of it, and host agree. */
const resized = async (page: Page, [width, height]: Extent, ratio: number) => {
  await page.locator('#root').evaluate(
    (root, size) => {
      root.style.setProperty('width', `${size.width}px`)
      root.style.setProperty('height', `${size.height}px`)
    },
    { width, height },
  )
  await page.waitForFunction((it) => document.querySelector('canvas')?.width === it, width * ratio)
  await mapAsleep(page)
  expect(await canvasOf(page)).toEqual({ width: width * ratio, height: height * ratio, shown: [width, height] })
  return shot(page)
}

describe('the drawn map', () => {
  const freshMap = sharedPages()

  for (const { width, height, theme, ratio, renderer } of [
    { width: 792, height: 552, theme: 'dark', ratio: 1, renderer: 'webgl' },
    { width: 792, height: 552, theme: 'light', ratio: 2, renderer: 'canvas' },
  ] as const)
    it(`is whole and sharp at ${width} x ${height}, ${theme}, ratio ${ratio}, by ${renderer}`, async () => {
      const page = await freshMap({ width, height, theme, renderer }, ratio)
      expect(await canvasOf(page)).toEqual({ width: width * ratio, height: height * ratio, shown: [width, height] })
      const pixels = await shot(page)
      expect(pixels.width).toBe(width * ratio)
      expect(pixels.colours).toBeGreaterThan(theme === 'dark' ? 500 : 700)
      expect(pixels.commonest).toBeLessThan(0.5)
      expect(await page.evaluate(() => window.harness.map?.stats().renderer)).toBe(renderer)
    })

  for (const { small, large, ratio, renderer } of [
    { small: [800, 500], large: [1400, 880], ratio: 1, renderer: 'canvas' },
    { small: [320, 240], large: [480, 360], ratio: 1, renderer: 'webgl' },
    { small: [320, 240], large: [480, 360], ratio: 2, renderer: 'canvas' },
  ] as const)
    it(`is the map of its host's size after the host grew and shrank, ratio ${ratio}, by ${renderer}`, async () => {
      const put = ([width, height]: Extent) => freshMap({ width, height, plain: 1, renderer }, ratio)
      const page = await put(small)
      const smallAtFirst = await shot(page)
      const grown = await resized(page, large, ratio)
      expect(grown.colours).toBeGreaterThan(500)
      expect(grown.commonest).toBeLessThan(0.5)
      expect(grown.corner(80 * ratio)).toBeGreaterThan(10)
      await put(large)
      expect(grown.unlike(await shot(page))).toBeLessThan(0.001)
      const shrunk = await resized(page, small, ratio)
      expect(shrunk.unlike(smallAtFirst)).toBeLessThan(0.001)
    })

  it('draws no frame while nothing happens, and wakes for input', async () => {
    const page = await freshMap()
    const before = await canvasAsleep(page, 'harness.map')
    expect(await canvasAsleep(page, 'harness.map', 30)).toBe(before)
    await page.mouse.move(400, 300)
    await page.mouse.wheel(0, -200)
    expect(await canvasAsleep(page, 'harness.map')).toBeGreaterThan(before)
  })

  it('sleeps again after the pulse of an incident', async () => {
    const page = await freshMap({ motion: 'no-preference' })
    const before = await canvasAsleep(page, 'harness.map')
    await page.evaluate(() =>
      window.harness.setPicture((picture) => ({
        ...picture,
        incidents: [...picture.incidents, { id: 'incident:new', x: 700, y: 500, label: 'Flare', fresh: true, say: 'Incident: flare.' }],
      })),
    )
    await page.waitForFunction((frames) => (window.harness.map?.stats().frames ?? 0) > frames, before)
    const after = await canvasAsleep(page, 'harness.map')
    expect(await canvasAsleep(page, 'harness.map', 30)).toBe(after)
  })

  it('chooses Canvas 2D by itself where WebGL would be imitated in software', async () => {
    const page = await freshMap()
    expect(await page.evaluate(() => window.harness.map?.stats().renderer)).toBe('canvas')
  })

  it('takes the colours of the other theme', async () => {
    const page = await freshMap({ plain: 1 })
    const dark = (await shot(page)).at(5, 540)
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'light'
    })
    await canvasAsleep(page, 'harness.map')
    const light = (await shot(page)).at(5, 540)
    expect(Math.min(...light)).toBeGreaterThan(Math.max(...dark))
  })

  it('is drawn in Canvas 2D where there is no WebGL', async () => {
    // Phaser looks for WebGL once, as it loads: this takes a page of its own.
    const before = () => void Reflect.deleteProperty(globalThis, 'WebGLRenderingContext')
    const page = await mapAsleep(await pages.open('map/harness.html', { ...START, renderer: 'webgl' }, { before }))
    expect(await page.evaluate(() => window.harness.map?.stats().renderer)).toBe('canvas')
    expect((await shot(page)).colours).toBeGreaterThan(500)
    await page.context().close()
  })

  it('comes back after the graphics context was lost', async () => {
    const page = await freshMap({ renderer: 'webgl' })
    const before = await redraws(page)
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const extension = canvas?.getContext('webgl')?.getExtension('WEBGL_lose_context')
      // A context can be given back only after the page has heard of its loss.
      canvas?.addEventListener('webglcontextlost', () => requestAnimationFrame(() => extension?.restoreContext()), { once: true })
      extension?.loseContext()
    })
    await page.waitForFunction((count) => (window.harness.map?.stats().redraws ?? 0) > count, before)
    await canvasAsleep(page, 'harness.map')
    expect((await shot(page)).colours).toBeGreaterThan(500)
  })
})

describe('hands on the map', () => {
  const freshMap = sharedPages()
  const fresh = () => freshMap({ plain: 1 })

  it('choose a unit by a click, and the list chooses it too', async () => {
    const page = await fresh()
    const heron = await pointOf(page, 'unit:heron')
    await page.mouse.click(heron.x, heron.y)
    expect(await selected(page)).toBe('unit:heron')
    await page.getByRole('option', { name: /Patrol vessel Heron/, selected: true }).waitFor({ state: 'attached' })
    expect(await page.evaluate(() => window.harness.opened)).toEqual(['unit:heron'])
  })

  it('choose land where there is nothing else, and nothing on open sea', async () => {
    const page = await fresh()
    const capital = await pointOf(page, 'norvane-city')
    await page.mouse.click(capital.x - 60, capital.y + 30)
    expect(await selected(page)).toBe('NOR')
    await page.mouse.click(784, 480)
    expect(await selected(page)).toBeUndefined()
  })

  it('zoom about the middle of two fingers that part', async () => {
    const page = await fresh()
    const before = await pointOf(page, 'unit:cutter')
    const touch = await page.context().newCDPSession(page)
    const fingers = (apart: number) => [-apart, apart].map((dx, id) => ({ x: Math.round(before.x) + dx, y: Math.round(before.y), id }))
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) })
    for (const apart of [60, 80, 100, 120]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await canvasAsleep(page, 'harness.map')
    const after = await pointOf(page, 'unit:cutter')
    expect((await camera(page)).scale).toBeGreaterThan(1)
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(12)
  })
  it('zoom about the pointer with the wheel', async () => {
    const page = await fresh()
    const before = await pointOf(page, 'unit:cutter')
    await page.mouse.move(before.x, before.y)
    await page.mouse.wheel(0, -300)
    await canvasAsleep(page, 'harness.map')
    const after = await pointOf(page, 'unit:cutter')
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1)
    expect((await camera(page)).scale).toBeGreaterThan(1)
  })

  it('drag the map with them, and a drag chooses nothing', async () => {
    const page = await fresh()
    await page.mouse.move(396, 276)
    await page.mouse.wheel(0, -600)
    await canvasAsleep(page, 'harness.map')
    const before = await pointOf(page, 'unit:cutter')
    await page.mouse.down()
    await page.mouse.move(366, 296, { steps: 4 })
    await page.mouse.up()
    await canvasAsleep(page, 'harness.map')
    const after = await pointOf(page, 'unit:cutter')
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([-30, 20])
    expect(await selected(page)).toBeUndefined()
  })

  it('go one level in by a double click', async () => {
    const page = await fresh()
    expect((await camera(page)).level).toBe('theatre')
    await page.mouse.dblclick(400, 250)
    await canvasAsleep(page, 'harness.map')
    expect((await camera(page)).level).toBe('incident')
  })
})

describe('the map by keyboard', () => {
  const fresh = sharedPages()

  it('has a name, a summary, and says what it steps to', async () => {
    const page = await fresh()
    const host = page.getByRole('application', { name: 'Map of the Halcyra Gulf' })
    expect(await host.getAttribute('aria-describedby')).toBe('summary')
    await host.focus()
    await page.keyboard.press('.')
    expect(await selected(page)).toBe('incident:collision')
    expect(await host.locator('[aria-live]').textContent()).toContain('collision off North Bank')
  })

  it('steps in a direction, opens with Enter, and lets go with Escape', async () => {
    const page = await fresh()
    await page.evaluate(() => window.harness.map?.select('unit:heron'))
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    const next = await selected(page)
    expect(next).toBeDefined()
    expect((await pointOf(page, next ?? '')).x).toBeGreaterThan((await pointOf(page, 'unit:heron')).x)
    expect(await page.evaluate(() => window.harness.opened)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => window.harness.opened)).toEqual([next])
    await page.keyboard.press('Escape')
    expect(await selected(page)).toBeUndefined()
  })

  it('zooms and fits', async () => {
    const page = await fresh()
    const fitted = await camera(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('+')
    await canvasAsleep(page, 'harness.map')
    expect((await camera(page)).scale).toBeCloseTo(fitted.scale * 1.5, 6)
    await page.keyboard.press('0')
    await canvasAsleep(page, 'harness.map')
    expect(await camera(page)).toEqual(fitted)
  })

  it('is one with the list: what is chosen there is shown here', async () => {
    const page = await fresh()
    await page.evaluate(() => window.harness.map?.flyTo(200, 350, 'incident'))
    await canvasAsleep(page, 'harness.map')
    await page.getByRole('button', { name: 'Map as a list' }).click()
    await page.getByRole('option', { name: /Observers, Wessmark/ }).click()
    expect(await selected(page)).toBe('unit:obs')
    await canvasAsleep(page, 'harness.map')
    const point = await pointOf(page, 'unit:obs')
    expect(point.x > 0 && point.x < 792 && point.y > 0 && point.y < 552).toBe(true)
  })

  it('lists every object of the picture, and new ones at once', async () => {
    const page = await fresh()
    const named = await page.getByRole('option').count()
    await page.evaluate(() =>
      window.harness.setPicture((picture) => ({
        ...picture,
        tokens: [
          ...picture.tokens,
          { id: 'unit:new', kind: 'ship', state: 2, mine: false, x: 700, y: 500, label: 'Lark', say: 'Cargo ship Lark, Belmara.' },
        ],
      })),
    )
    await page.getByRole('option', { name: 'Cargo ship Lark, Belmara.' }).waitFor({ state: 'attached' })
    expect(await page.getByRole('option').count()).toBe(named + 1)
  })
})

it('reports no error of its own in all of this', () => {
  expect(pages.problems.filter((problem) => !problem.includes('CONTEXT_LOST'))).toEqual([])
})
