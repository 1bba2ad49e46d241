import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { letterOf, slotOf, stateNameIn } from '../../store/state-names.ts'
import { useSetting } from '../../store/use-session.ts'
import { i18n } from '../../text/i18n.ts'
import type { StateSlot } from '../../ui/state-marks.ts'
import type { Naming } from './review-headline.ts'

/** How states are named and marked on this page. A state the setting does not know has its id and the first mark. */
export type Names = Naming & {
  readonly slot: (id: string) => StateSlot
  readonly letter: (id: string) => string
}

export function useNaming(): Names {
  const setting = useSetting()
  const { language } = useTranslation(undefined, { i18n }).i18n
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    const state = (id: string): string => stateNameIn(setting, id)
    const known = (id: string) => setting.states.find((each) => each.id === id) ?? { name: id, colour: 1 }
    return {
      state,
      all: (ids) => list.format(ids.map(state)),
      slot: (id) => slotOf(known(id)),
      letter: (id) => letterOf(known(id)),
    }
  }, [setting, language])
}
