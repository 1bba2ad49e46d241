import type { Locator, Page } from 'playwright-core'

type Pace = 'Brisk' | 'Standard' | 'Calm' | 'Untimed'

/** What a facilitator does, in the words of the console. */
export type ControlRoom = {
  readonly page: Page
  /** The join code as it is shown, "ABCD-2345". */
  readonly code: () => Promise<string>
  readonly admit: (name: string) => Promise<void>
  /** Takes somebody out who has been let in. */
  readonly takeOut: (name: string) => Promise<void>
  readonly renewCode: () => Promise<void>
  /** Acts that many people feel at once want a second press. */
  readonly start: () => Promise<void>
  readonly pause: () => Promise<void>
  readonly resume: () => Promise<void>
  /** Two more minutes for this phase. */
  readonly extend: () => Promise<void>
  readonly endPhase: () => Promise<void>
  readonly release: (inject: string) => Promise<void>
  readonly hold: (inject: string) => Promise<void>
  readonly skip: (inject: string) => Promise<void>
  /** Which injects the list shows. */
  readonly list: (which: 'This turn' | 'Next' | 'All') => Promise<void>
  /** What stands in an inject's row. */
  readonly inject: (title: string) => Locator
  readonly lookAs: (state: string) => Promise<Locator>
  readonly messageAll: (text: string) => Promise<void>
  readonly messageTo: (state: string, text: string) => Promise<void>
  /** What was written between control and the seats. */
  readonly messages: () => Locator
}

/** Opens the facilitator's link and the lobby of *First Ring*; ends on its console. */
export async function openControlRoom(page: Page, link: string, pace: Pace = 'Untimed'): Promise<ControlRoom> {
  await page.goto(link)
  await page.getByRole('radio', { name: /^First Ring/ }).check({ force: true })
  await page.getByRole('radio', { name: new RegExp(`^${pace}`) }).click()
  await page.getByRole('button', { name: 'Open the lobby' }).click()
  await page.getByRole('button', { name: 'Start the exercise' }).waitFor()
  return controlRoom(page)
}

function controlRoom(page: Page): ControlRoom {
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
  // The second press by key, at once: the first is soon forgotten, and a busy machine takes its time over a click.
  const pressTwice = async (name: string): Promise<void> => {
    await press(name)
    await page.keyboard.press('Enter')
  }
  const inject = (title: string): Locator => page.getByRole('region', { name: 'Injects' }).getByRole('row').filter({ hasText: title })
  const write = async (text: string): Promise<void> => {
    const dialog = page.getByRole('dialog', { name: 'Message' })
    await dialog.getByRole('textbox', { name: 'Words' }).fill(text)
    await dialog.getByRole('button', { name: 'Send the message' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  return {
    page,
    inject,
    code: async () =>
      (
        (await page
          .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
          .first()
          .textContent()) ?? ''
      ).trim(),
    admit: (name) => press(`Admit ${name}`),
    takeOut: async (name) => {
      const row = page.getByRole('button', { name: `Take out: ${name}` })
      if (!(await row.isVisible())) await press('People')
      await pressTwice(`Take out: ${name}`)
    },
    renewCode: () => pressTwice('New code'),
    start: () => pressTwice('Start the exercise'),
    pause: () => press('Pause'),
    resume: () => press('Resume'),
    extend: () => press('+2 min'),
    endPhase: () => pressTwice('End phase'),
    release: (title) => pressTwice(`Release now: ${title}`),
    hold: (title) => press(`Hold: ${title}`),
    skip: (title) => pressTwice(`Skip: ${title}`),
    list: (which) => page.getByRole('radio', { name: which, exact: true }).first().check({ force: true }),
    lookAs: async (state) => {
      const picture = page.getByRole('region', { name: 'True picture' })
      await picture.getByRole('radio', { name: state, exact: true }).click()
      await picture.getByText(`What ${state} sees`).waitFor()
      return picture
    },
    messages: () => page.getByRole('region', { name: 'Messages' }),
    messageAll: async (text) => {
      await page.getByRole('button', { name: 'Message all seats' }).first().click()
      await write(text)
    },
    messageTo: async (state, text) => {
      await press(`What to do with ${state}`)
      await page.getByRole('menuitem', { name: 'Write to them' }).click()
      await write(text)
    },
  }
}
