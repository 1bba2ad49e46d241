import { useSyncExternalStore } from 'react'

/** How the desk is laid out (DESIGN.md 11), from the widest down. */
export type PlayLayout = 'wide' | 'full' | 'rail' | 'tabs' | 'phone'

/** Least width of each layout, px. */
const widths: readonly (readonly [PlayLayout, number])[] = [
  ['wide', 1680],
  ['full', 1280],
  ['rail', 1024],
  ['tabs', 768],
]
/** Below this height the tray is a button and the timeline a strip, px. */
const SHORT_BELOW = 800

/** The layout of a window's width. */
export const layoutOf = (width: number): PlayLayout => widths.find(([, least]) => width >= least)?.[0] ?? 'phone'

export const isShort = (height: number): boolean => height < SHORT_BELOW

/** Whether only one panel is open beside the map, or instead of it. */
export const isNarrow = (layout: PlayLayout): layout is 'tabs' | 'phone' => layout === 'tabs' || layout === 'phone'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

export const usePlayLayout = (): PlayLayout => useSyncExternalStore(subscribe, () => layoutOf(innerWidth))
export const useShort = (): boolean => useSyncExternalStore(subscribe, () => isShort(innerHeight))
