import type { Sentence } from '../../../shared/model/sentence.ts'
import type { View } from '../../../shared/model/view.ts'
import { seen } from '../../../shared/model/view.ts'
import { type Clock, clock } from '../../../shared/noun/clock.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import { saySentence } from '../../store/say-sentence.ts'
import { scenarioTime } from '../../store/scenario-time.ts'
import { placeNameIn, stateNameIn } from '../../store/state-names.ts'
import type { TimelineMoment } from '../../timeline/timeline-picture.ts'

/** What the lanes are made from: one view, its moment, and words. */
export type TimelineSource = {
  readonly view: View
  readonly setting: Setting
  readonly me: string | undefined
  readonly now: TimelineMoment
  readonly phase: Clock['phase']
  /** Scenario minutes of a turn as a share of it. */
  readonly moment: (turn: number, minute: number) => TimelineMoment
  readonly stateName: (id: string) => string
  readonly placeName: (id: string) => string
  readonly say: (sentence: Sentence) => string
  /** "T1 18:00", and the hour alone. */
  readonly timeOf: (turn: number, minute: number) => string
  readonly hourOf: (turn: number, minute: number) => string
}

/** `minute` is the scenario minute of the turn it is now. */
export function timelineSource(view: View, setting: Setting, minute: number): TimelineSource {
  const { turn = 1, phase = 'lobby' } = seen(view, clock, 'clock:main') ?? {}
  const length = Math.max(1, setting.turnHours * 60)
  const moment = (at: number, minutes: number): TimelineMoment => ({
    turn: Math.max(1, at),
    at: Math.min(1, Math.max(0, minutes / length)),
  })
  return {
    view,
    setting,
    me: view.viewer.seat,
    now: moment(turn, minute),
    phase,
    moment,
    stateName: (id) => stateNameIn(setting, id),
    placeName: (id) => placeNameIn(setting, id),
    say: (sentence) => saySentence(setting, sentence),
    timeOf: (at, minutes) => scenarioTime(setting, { turn: at, at: minutes }, 'turn'),
    hourOf: (at, minutes) => scenarioTime(setting, { turn: at, at: minutes }, 'short'),
  }
}

/** Minutes of a whole turn. */
export const turnMinutes = ({ turnHours }: Pick<Setting, 'turnHours'>): number => turnHours * 60
