import { create } from 'zustand'

/** Who of those at this device acts, and whether the desk lies open. Of this tab alone: a page loaded anew asks again. */
export type Acting = {
  /** By person; undefined: the one whose device it is. */
  readonly by: string | undefined
  /** Until somebody says that they are at the desk. One who has the device alone is never asked. */
  readonly covered: boolean
  readonly actAs: (by: string | undefined) => void
  /** Before the device goes to somebody else. */
  readonly cover: () => void
}

export const useActing = create<Acting>((set) => ({
  by: undefined,
  covered: true,
  actAs: (by) => set({ by, covered: false }),
  cover: () => set({ by: undefined, covered: true }),
}))

/** Marks that belong to the device, since the server reads them there: which news has been opened. */
const ofDevice: ReadonlySet<string> = new Set(['news-seen'])
/** Symbols of a person's id that tell those at one device apart. */
const TELLING = 16

/** Where a draft stands on the desk of a device: each of those who share it has their own. */
export const deskKey = (by: string | undefined, key: string): string =>
  by === undefined || ofDevice.has(key) ? key : `${by.slice(-TELLING)}/${key}`
