import type { Direction } from './direction.ts'

/** What a key asks of the map (DESIGN 9). */
export type MapWish =
  | { readonly wish: 'go'; readonly direction: Direction }
  | { readonly wish: 'open' | 'clear' | 'zoom-in' | 'zoom-out' | 'fit' | 'next' | 'previous' }

const KEYS: Readonly<Record<string, MapWish>> = {
  ArrowLeft: { wish: 'go', direction: 'left' },
  ArrowRight: { wish: 'go', direction: 'right' },
  ArrowUp: { wish: 'go', direction: 'up' },
  ArrowDown: { wish: 'go', direction: 'down' },
  Enter: { wish: 'open' },
  Escape: { wish: 'clear' },
  '+': { wish: 'zoom-in' },
  '=': { wish: 'zoom-in' },
  '-': { wish: 'zoom-out' },
  '0': { wish: 'fit' },
  '.': { wish: 'next' },
  ',': { wish: 'previous' },
}

/** The wish of a key press, or undefined: keys with Control, Alt or Meta belong to others. */
export const mapWish = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): MapWish | undefined => (event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key])
