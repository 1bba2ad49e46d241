import { create } from 'zustand'

const KEY = 'entente.preferences'

/** What a person chose on this device for every session. */
export type Preferences = {
  /** Off until chosen (DESIGN.md 8). */
  readonly sound: boolean
  /** Single letters as commands (DESIGN.md 9). */
  readonly letterKeys: boolean
  /** Patterns on the map beside colours. */
  readonly patterns: boolean
}

const usual: Preferences = { sound: false, letterKeys: true, patterns: false }

function load(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
    const { sound, letterKeys, patterns } = { ...usual, ...kept }
    return { sound: sound === true, letterKeys: letterKeys !== false, patterns: patterns === true }
  } catch {
    return usual
  }
}

type Store = Preferences & { readonly prefer: (change: Partial<Preferences>) => void }

export const usePreferences = create<Store>((set, get) => ({
  ...load(),
  prefer: (change) => {
    set(change)
    const { sound, letterKeys, patterns } = get()
    try {
      localStorage.setItem(KEY, JSON.stringify({ sound, letterKeys, patterns } satisfies Preferences))
    } catch {
      // Storage is blocked: the choice holds until the page closes.
    }
  },
}))
