import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './axe-findings.ts'

/** The desk of a seat in its own words: its regions, its dialogs, and how a phase ends. */
export type Desk = {
  readonly page: Page
  readonly region: (name: string | RegExp) => Locator
  readonly button: (name: string | RegExp) => Locator
  readonly dialog: (name: string | RegExp) => Locator
  /** An entry of the list that is open; what stands on the page below it has options of its own. */
  readonly option: (name: string | RegExp) => Locator
  /** Waits until a phase is the present one. */
  readonly reaches: (phase: Phase) => Promise<void>
  /** "We are done", and what comes next. */
  readonly done: (next: Phase) => Promise<void>
  /** Chooses from a select of a form. */
  readonly choose: (form: Locator, field: string, name: string | RegExp) => Promise<void>
  /** Asks axe of what stands on the screen, in both looks. */
  readonly isClean: (where: string) => Promise<void>
}

export type Phase = 'Briefing' | 'Consultation' | 'Orders' | 'Debrief'

/** The hands of somebody at a desk. */
export function deskOf(page: Page): Desk {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name })
  const option = (name: string | RegExp): Locator => page.getByRole('listbox').last().getByRole('option', { name })
  const reaches = (phase: Phase): Promise<void> =>
    page.getByRole('list', { name: 'Phases of the turn' }).getByText(`${phase}, now`).waitFor({ state: 'attached' })
  return {
    page,
    button,
    dialog,
    option,
    reaches,
    region: (name) => page.getByRole('region', { name, exact: true }),
    done: async (next) => {
      await button('We are done').click()
      await reaches(next)
    },
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
