import type { Page } from 'playwright-core'

/** Ways in, as a person goes them. */

/** From the first page into the tutorial: the desk of a seat of its own. */
export async function openTutorial(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Play the tutorial' }).click()
  await page.getByRole('region', { name: 'Orders' }).waitFor()
}

/** Types the code on the first page and a name on the next; ends in the waiting room, or before the seats where all are let in. */
export async function join(page: Page, url: string, { code, name }: { readonly code: string; readonly name: string }): Promise<void> {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Join code' }).fill(code)
  await page.getByRole('button', { name: 'Join an exercise' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Enter the waiting room' }).click()
  await page.getByRole('heading', { name: /^(?:The waiting room|Choose your seat)$/ }).waitFor()
}

/** Takes a state with all its free posts but those it leaves to others, once admitted. */
export async function takeSeat(page: Page, state: string, { leave = [] }: { readonly leave?: readonly string[] } = {}): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Seats' }).waitFor()
  // The radio itself is under its card, as in every kit: a person presses the card, which is the radio's label.
  await page.getByRole('radio', { name: new RegExp(`^${state}\\b`) }).check({ force: true })
  for (const post of leave) await page.getByRole('checkbox', { name: new RegExp(`^${post}`) }).uncheck({ force: true })
  await page.getByRole('button', { name: 'Take this seat' }).click()
}
