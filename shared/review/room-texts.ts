import type { LoggedStep } from './fold-log.ts'

type Said = {
  readonly seat?: string
  readonly to: 'room' | 'control' | 'all' | { readonly seat: string }
  readonly text: { readonly text: string }
}

/**
 * Texts that stay among those who wrote and were written to, also when the truth is shown: words in another seat's room, and between
 * another seat and control. `seat` is whose people ask; nobody of a seat reads any of them.
 */
export function roomTexts(steps: readonly LoggedStep[], seat: string | undefined): ReadonlySet<string> {
  const said = steps.flat().filter(({ kind }) => kind === 'said')
  const others = said.filter(({ data }) => {
    const { seat: from, to } = data as Said
    if (to === 'all') return false
    return typeof to === 'object' ? to.seat !== seat : from !== seat
  })
  return new Set(others.map(({ data }) => (data as Said).text.text))
}
