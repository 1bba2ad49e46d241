import type { Locator, Page } from 'playwright-core'

/** What a player does, in the words of the desk. */
export type PlayerDesk = {
  readonly page: Page
  readonly region: (name: string) => Locator
  /** Puts away what explains itself on the first evening, so that it lies over nothing. */
  readonly skipTour: () => Promise<void>
  /** "We are done" with this phase. */
  readonly done: () => Promise<void>
  /** Until this phase is the present one. */
  readonly phase: (name: string) => Promise<void>
  readonly tab: (name: 'Hotlines' | 'Council' | 'Media' | 'Room') => Promise<void>
  readonly call: (state: string) => Promise<Locator>
  /** Picks up what rings; ends in the window of the call. */
  readonly answer: (state: string) => Promise<Locator>
  /** What was said with a state, as the dock keeps it. */
  readonly thread: () => Locator
  /** Chooses an action in the composer, and sends its form as it stands. */
  readonly order: (action: RegExp, how?: 'Queue order' | 'Do it now') => Promise<void>
  /** Writes down the estimate that the evidence suggests. */
  readonly estimate: () => Promise<void>
  /** Titles of the orders in the tray. */
  readonly tray: () => Promise<readonly string[]>
  readonly commit: () => Promise<void>
  /** Types to one's own room or to control, without sending. */
  readonly draft: (to: 'room' | 'control', text: string) => Promise<Locator>
  readonly say: (to: 'room' | 'control', text: string) => Promise<void>
}

export function playerDesk(page: Page): PlayerDesk {
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, ...exactly(name) }).click()
  const region = (name: string): Locator => page.getByRole('region', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const tab: PlayerDesk['tab'] = (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  const callWindow = (state: string): Locator => region(`Call with ${state}`)
  const draft: PlayerDesk['draft'] = async (to, text) => {
    await tab('Room')
    await page.getByRole('radio', { name: to === 'room' ? /^Your room/ : /^Control/ }).check({ force: true })
    const box = page.getByRole('textbox', { name: to === 'room' ? 'Say to your room' : 'Say to control' })
    await box.fill(text)
    return box
  }
  return {
    page,
    region,
    tab,
    draft,
    skipTour: () => press('Skip the tour'),
    done: () => press('We are done'),
    phase: (name) =>
      page
        .getByRole('list', { name: 'Phases of the turn' })
        .getByRole('listitem')
        .filter({ hasText: `${name}, now` })
        .waitFor({ state: 'attached' }),
    call: async (state) => {
      await press(`Call ${state}`)
      await region(`Call with ${state}`).waitFor()
      return callWindow(state)
    },
    answer: async (state) => {
      // It can be answered in two places until the page knows which of them is in sight.
      await page.getByRole('button', { name: 'Answer', exact: true }).first().click()
      await page.getByRole('heading', { name: `Call with ${state}` }).waitFor()
      return callWindow(state)
    },
    thread: () => page.getByRole('log', { name: /^What was said with/ }),
    order: async (action, how = 'Queue order') => {
      await press('Add an order')
      await dialog.getByRole('button', { name: action }).first().click()
      await dialog.getByRole('button', { name: how }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    estimate: async () => {
      await press(/^Estimate: /)
      await dialog.getByRole('button', { name: /^Estimate \d/ }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    tray: async () => {
      const menus = await region('Orders')
        .getByRole('button', { name: /^What to do with / })
        .all()
      const names = await Promise.all(menus.map((menu) => menu.getAttribute('aria-label')))
      return names.map((name) => (name ?? '').replace('What to do with ', ''))
    },
    commit: async () => {
      await press(/^Commit \d+ of/)
      await dialog.getByRole('button', { name: /^Commit/ }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    say: async (to, text) => {
      await draft(to, text)
      await press('Send')
    },
  }
}

const exactly = (name: string | RegExp): { readonly exact?: true } => (typeof name === 'string' ? { exact: true } : {})
