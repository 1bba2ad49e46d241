/** Elements that take the focus by Tab. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"], [role="application"][tabindex]'

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** The regions of the desk in reading order, those that are not shown left out. */
const regionsNow = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)

/** Moves the focus to the next or previous region (`F6`), round and round. */
export function stepRegion(step: 1 | -1): void {
  const regions = regionsNow()
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = at < 0 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  focusRegion(regions[next]?.dataset.region)
}

/** Puts the focus into a region: on its first control, or on the region itself. */
export function focusRegion(name: string | undefined): void {
  const region = regionsNow().find((one) => one.dataset.region === name)
  if (region === undefined) return
  const first = [...region.querySelectorAll<HTMLElement>(TABBABLE)].find(isShown)
  const named = region.querySelector<HTMLElement>('[tabindex="-1"]')
  ;(first ?? named)?.focus()
}
