import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './axe-findings.ts'

/** The desk of a seat in its own words, and what its person does there. */
export type Desk = Places & Hands & Voice & Orders

type Places = {
  readonly page: Page
  readonly region: (name: string | RegExp) => Locator
  readonly button: (name: string | RegExp) => Locator
  readonly dialog: (name: string | RegExp) => Locator
  /** An entry of the list that is open; what stands on the page below it has options of its own. */
  readonly option: (name: string | RegExp) => Locator
}

type Hands = {
  /** Waits until a phase is the present one. */
  readonly reaches: (phase: Phase) => Promise<void>
  /** "We are done", and what comes next unless others are still at it. */
  readonly done: (next?: Phase) => Promise<void>
  /** Puts away what explains itself on the first evening, so that it lies over nothing. */
  readonly skipTour: () => Promise<void>
  /** Chooses from a select of a form. */
  readonly choose: (form: Locator, field: string, name: string | RegExp) => Promise<void>
  /** Asks axe of what stands on the screen, in both looks. */
  readonly isClean: (where: string) => Promise<void>
}

type Voice = {
  readonly tab: (name: 'Hotlines' | 'Council' | 'Media' | 'Room') => Promise<void>
  /** Rings; ends in the window of the call. */
  readonly call: (state: string) => Promise<Locator>
  /** Picks up what rings; ends in the window of the call. */
  readonly answer: (state: string) => Promise<Locator>
  /** What was said with a state, as the dock keeps it. */
  readonly thread: () => Locator
  /** Opens the line to a state; ends in what was said on it. */
  readonly line: (state: string) => Promise<Locator>
  /** What was said in one's own room, or with control. */
  readonly said: (to: Hearer) => Locator
  /** The field for words to one's own room or to control. */
  readonly words: (to: Hearer) => Promise<Locator>
  /** Types, without sending. */
  readonly draft: (to: Hearer, text: string) => Promise<void>
  readonly say: (to: Hearer, text: string) => Promise<void>
}

type Orders = {
  /** Chooses an action in the composer, and sends its form as it stands. */
  readonly order: (action: RegExp, how?: 'Queue order' | 'Do it now') => Promise<void>
  /** Writes down the estimate that the evidence suggests. */
  readonly estimate: () => Promise<void>
  /** Titles of the orders in the tray. */
  readonly tray: () => Promise<readonly string[]>
  readonly commit: () => Promise<void>
}

export type Phase = 'Briefing' | 'Consultation' | 'Orders' | 'Debrief'
type Hearer = 'room' | 'control'

/** The hands of somebody at a desk. */
export function deskOf(page: Page): Desk {
  const places = placesOf(page)
  return { ...places, ...handsAt(places), ...voiceAt(places), ...ordersAt(places) }
}

const placesOf = (page: Page): Places => ({
  page,
  region: (name) => page.getByRole('region', { name, exact: true }),
  button: (name) => page.getByRole('button', { name, exact: true }),
  dialog: (name) => page.getByRole('dialog', { name }),
  option: (name) => page.getByRole('listbox').last().getByRole('option', { name }),
})

function handsAt({ page, button, option }: Places): Hands {
  const reaches = (phase: Phase): Promise<void> =>
    page.getByRole('list', { name: 'Phases of the turn' }).getByText(`${phase}, now`).waitFor({ state: 'attached' })
  return {
    reaches,
    done: async (next) => {
      await button('We are done').click()
      if (next !== undefined) await reaches(next)
    },
    skipTour: () => button('Skip the tour').click(),
    choose: async (form, field, name) => {
      await form.getByRole('button', { name: field }).click()
      await option(name).click()
    },
    isClean: async (where) => {
      for (const look of ['other look', 'own look']) {
        await page.evaluate(otherLook)
        expect([`${where}, ${look}`, ...(await axeFindings(page))]).toEqual([`${where}, ${look}`])
      }
    },
  }
}

function voiceAt({ page, region, button }: Places): Voice {
  const tab: Voice['tab'] = (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  const callWith = (state: string): Locator => region(`Call with ${state}`)
  const words: Voice['words'] = async (to) => {
    await tab('Room')
    await page.getByRole('radio', { name: to === 'room' ? /^Your room/ : /^Control/ }).check({ force: true })
    return page.getByRole('textbox', { name: to === 'room' ? 'Say to your room' : 'Say to control' })
  }
  const draft: Voice['draft'] = async (to, text) => (await words(to)).fill(text)
  return {
    tab,
    words,
    draft,
    call: async (state) => {
      await button(`Call ${state}`).click()
      await callWith(state).waitFor()
      return callWith(state)
    },
    answer: async (state) => {
      // It can be answered in two places until the page knows which of them is in sight.
      await button('Answer').first().click()
      await page.getByRole('heading', { name: `Call with ${state}` }).waitFor()
      return callWith(state)
    },
    thread: () => page.getByRole('log', { name: /^What was said with/ }),
    line: async (state) => {
      await tab('Hotlines')
      await page.getByRole('tablist', { name: 'Lines' }).getByRole('tab', { name: state }).click()
      return page.getByRole('log', { name: `What was said with ${state}` })
    },
    said: (to) => page.getByRole('log', { name: to === 'room' ? 'What was said in your room' : 'What was said with control' }),
    say: async (to, text) => {
      await draft(to, text)
      await button('Send').click()
    },
  }
}

function ordersAt({ page, region, button }: Places): Orders {
  const dialog = page.getByRole('dialog')
  const press = async (here: string | RegExp, there: string | RegExp): Promise<void> => {
    await button(here).click()
    await dialog.getByRole('button', { name: there }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  return {
    order: async (action, how = 'Queue order') => {
      await button('Add an order').click()
      await dialog.getByRole('button', { name: action }).first().click()
      await dialog.getByRole('button', { name: how }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    estimate: () => press(/^Estimate: /, /^Estimate \d/),
    tray: async () => {
      const menus = await region('Orders')
        .getByRole('button', { name: /^What to do with / })
        .all()
      const names = await Promise.all(menus.map((menu) => menu.getAttribute('aria-label')))
      return names.map((name) => (name ?? '').replace('What to do with ', ''))
    },
    commit: () => press(/^Commit \d+ of/, /^Commit/),
  }
}

/** Dark becomes light, and light dark. */
function otherLook(): void {
  const { dataset } = document.documentElement
  dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
}

/** Waits until one of these stands on the screen. */
export const seen = (...ways: readonly Locator[]): Promise<void> =>
  ways
    .reduce((one, other) => one.or(other))
    .filter({ visible: true })
    .first()
    .waitFor()
