import type { Place } from '../model/geometry.ts'
import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A state as everybody knows it. `playable` seats can be taken by people; the others are always played by the computer. */
export type SettingState = {
  readonly id: string
  readonly name: string
  readonly official: string
  readonly colour: number
  readonly tagline: string
  readonly playable: boolean
}

/** The public facts of the exercise: what every seat, observer and projector may read. */
export type Setting = {
  readonly id: string
  readonly kind: 'setting'
  readonly title: string
  readonly summary: string
  readonly region: string
  /** Local scenario date and time of turn 1, minute 0, ISO without zone. */
  readonly startsAt: string
  readonly turnHours: number
  readonly turns: number
  readonly actionPoints: number
  readonly pace: 'brisk' | 'standard' | 'calm' | 'untimed'
  readonly states: readonly SettingState[]
  readonly places: readonly Place[]
  /** Action kinds this scenario offers and the first turn of each. */
  readonly offered: readonly { readonly action: string; readonly fromTurn: number }[]
}

export const setting = defineNoun<
  Setting,
  Shown<
    Setting,
    'title' | 'summary' | 'region' | 'startsAt' | 'turnHours' | 'turns' | 'actionPoints' | 'pace' | 'states' | 'places' | 'offered'
  >
>({
  kind: 'setting',
  see: () => 'whole',
  faces: { whole },
})
