import type { Locator, Page } from 'playwright-core'

/** A person without a mouse. */
export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (words: string) => Promise<void>
  /** `F6` until the focus is in that region. */
  readonly toRegion: (region: Locator) => Promise<void>
  /** Tab until the focus is on it; it must be reachable so. */
  readonly reach: (target: Locator) => Promise<void>
  /** Reaches it and presses Enter. */
  readonly use: (target: Locator) => Promise<void>
  /** Replaces what stands in a field. */
  readonly write: (field: Locator, words: string) => Promise<void>
  /** Opens a select, goes down to an entry, and takes it. */
  readonly choose: (field: Locator, entry: RegExp) => Promise<void>
}

/** More stops than any screen has: beyond them a control is out of reach. */
const STOPS_MAX = 160

export function keyboardOf(page: Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const until = async (isThere: () => Promise<boolean>, key: string, what: string): Promise<void> => {
    for (let stops = 0; stops < STOPS_MAX; stops++) {
      if (await isThere()) return
      await page.keyboard.press(key)
    }
    throw new Error(`The keyboard does not reach ${what}: the focus stands on ${await page.evaluate(focusedWords)}`)
  }
  const goUntil = async (target: Locator, key: string): Promise<void> => {
    await target.waitFor()
    // By its handle: while a list is open over the form, the roles of what lies below are hidden from everybody.
    const element = await target.elementHandle()
    await until(async () => (await element?.evaluate((one) => one.contains(document.activeElement))) === true, key, String(target))
  }
  const reach = (target: Locator): Promise<void> => goUntil(target.first(), 'Tab')
  const use = async (target: Locator): Promise<void> => {
    await reach(target)
    await press('Enter')
  }
  return {
    press,
    reach,
    use,
    type: (words) => page.keyboard.type(words),
    toRegion: (region) => goUntil(region, 'F6'),
    write: async (field, words) => {
      await reach(field)
      await press('Control+a')
      await page.keyboard.type(words)
    },
    choose: async (field, entry) => {
      await use(field)
      const chosen = page.getByRole('listbox').last().getByRole('option', { name: entry })
      await goUntil(chosen, 'ArrowDown')
      await press('Enter')
      await chosen.waitFor({ state: 'detached' })
    },
  }
}

const focusedWords = (): string => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing'
