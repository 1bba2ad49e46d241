import type { Setting, SettingState } from '../../shared/noun/setting.ts'
import type { StateSlot } from '../ui/state-marks.ts'

/** The shape and colour of a state, 1 to 8. */
export const slotOf = ({ colour }: Pick<SettingState, 'colour'>): StateSlot => Math.min(8, Math.max(1, Math.round(colour))) as StateSlot

/** The letter on its token. */
export const letterOf = ({ name }: Pick<SettingState, 'name'>): string => name.slice(0, 1).toUpperCase()

/** A setting without anything in it, before the first view has come. */
export const emptySetting: Setting = {
  id: 'setting:main',
  kind: 'setting',
  title: '',
  summary: '',
  region: '',
  startsAt: '',
  turnHours: 0,
  turns: 0,
  actionPoints: 0,
  pace: 'untimed',
  states: [],
  places: [],
  offered: [],
}

export const stateNameIn = (setting: Setting, id: string): string => setting.states.find((state) => state.id === id)?.name ?? id

export const placeNameIn = (setting: Setting, id: string): string => setting.places.find((place) => place.id === id)?.name ?? id
