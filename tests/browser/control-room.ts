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
  /** The link of the screen at the front of the room. */
  readonly screenLink: () => Promise<string>
  /** What the console says of a seat. */
  readonly seat: (state: string) => Locator
  readonly handTo: (state: string, whom: 'the computer' | 'people') => Promise<void>
  /** Back to the start of a turn, with the same dice. */
  readonly rewind: (turn: number, reason: string) => Promise<void>
  /** Everybody is sent away; the board opens it again. */
  readonly suspend: () => Promise<void>
  readonly wake: () => Promise<void>
}

/** What is set up before the lobby opens: the scenario, the pace, and the states that the computer plays. */
type SetUp = { readonly scenario?: string; readonly pace?: Pace; readonly computer?: readonly string[] }

/** Opens the facilitator's link and the lobby of a scenario, *First Ring* unless said otherwise; ends on its console. */
export async function openControlRoom(page: Page, link: string, how: Pace | SetUp = 'Untimed'): Promise<ControlRoom> {
  const { scenario = 'First Ring', pace = 'Untimed', computer = [] } = typeof how === 'string' ? { pace: how } : how
  await page.goto(link)
  await page.getByRole('radio', { name: new RegExp(`^${scenario}`) }).check({ force: true })
  await page.getByRole('radio', { name: new RegExp(`^${pace}`) }).click()
  for (const state of computer) {
    await page
      .getByRole('radiogroup', { name: `${state} is played by` })
      .getByRole('radio', { name: 'Computer' })
      .click()
  }
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
    // Not in the row itself: it stands in what the row opens.
    skip: async (title) => {
      await inject(title).getByRole('button', { name: title }).and(page.locator('[aria-expanded=false]')).click()
      await pressTwice(`Skip: ${title}`)
    },
    list: (which) => page.getByRole('radio', { name: which, exact: true }).first().check({ force: true }),
    lookAs: async (state) => {
      const picture = page.getByRole('region', { name: 'True picture' })
      await picture.getByRole('radio', { name: state, exact: true }).click()
      await picture.getByText(`What ${state} sees`).waitFor()
      return picture
    },
    messages: () => page.getByRole('region', { name: 'Messages' }),
    ...wholeRoom(page),
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

/** What concerns the whole room: its screen, its seats, going back, and stopping for the day. */
function wholeRoom(page: Page): Pick<ControlRoom, 'screenLink' | 'seat' | 'handTo' | 'rewind' | 'suspend' | 'wake'> {
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
  const pressTwice = async (name: string): Promise<void> => {
    await press(name)
    await page.keyboard.press('Enter')
  }
  return {
    screenLink: () =>
      page
        .getByRole('textbox', { name: /^Link of the screen/ })
        .first()
        .inputValue(),
    seat: (state) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `What to do with ${state}` }) }),
    handTo: async (state, whom) => {
      await press(`What to do with ${state}`)
      await page.getByRole('menuitem', { name: whom === 'people' ? 'Give to people' : 'Hand to the computer' }).click()
    },
    rewind: async (turn, reason) => {
      await press('Put right')
      await page.getByRole('menuitem', { name: 'Go back to a turn' }).click()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByRole('radio', { name: `Turn ${turn}`, exact: true }).check({ force: true })
      await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
      await pressTwice(`Go back to turn ${turn}`)
      await dialog.waitFor({ state: 'hidden' })
    },
    suspend: async () => {
      await press('Put right')
      await page.getByRole('menuitem', { name: 'Stop for today' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Stop for today' }).click()
    },
    wake: async () => {
      const console = page.url()
      await page.goto(new URL('/run', console).href)
      await page.getByRole('button', { name: /^Resume .* from today’s stop$/ }).click()
      await page.getByText('Done in one session.').first().waitFor()
      await page.goto(console)
      await page.getByRole('region', { name: 'Injects' }).waitFor()
    },
  }
}
