/** Elements that take the focus by Tab. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"], [role="application"][tabindex]'

/** Seen, and not put aside: while a call lies over the map, the dock beneath it takes no focus. */
const isShown = (element: Element): boolean => element.getClientRects().length > 0 && element.closest('[inert]') === null

/** What takes the focus in a region: its first control, or the region itself. */
function entryOf(region: HTMLElement): HTMLElement | undefined {
  const first = [...region.querySelectorAll<HTMLElement>(TABBABLE)].find(isShown)
  return first ?? [...region.querySelectorAll<HTMLElement>('[tabindex="-1"]')].find(isShown)
}

/** The regions of the desk in reading order, those that cannot take the focus now left out. */
const regionsNow = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => isShown(region) && entryOf(region) !== undefined)

/** Moves the focus to the next or previous region (`F6`), round and round. */
export function stepRegion(step: 1 | -1): void {
  const regions = regionsNow()
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = at < 0 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  focusRegion(regions[next]?.dataset.region)
}

/** Puts the focus into a region. */
export function focusRegion(name: string | undefined): void {
  const region = regionsNow().find((one) => one.dataset.region === name)
  if (region !== undefined) entryOf(region)?.focus()
}
