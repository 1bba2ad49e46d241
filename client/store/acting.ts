import { create } from 'zustand'

/** Who of those at this device acts, by person; undefined: the one whose device it is. Of this tab alone. */
export type Acting = { readonly by: string | undefined; readonly actAs: (by: string | undefined) => void }

export const useActing = create<Acting>((set) => ({
  by: undefined,
  actAs: (by) => set({ by }),
}))
