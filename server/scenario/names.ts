import type { Vocabulary } from '../../shared/scenario/expression.ts'
import type { ScenarioFile } from '../../shared/scenario/format.ts'
import { incidentKinds } from '../../shared/scenario/format-effect.ts'
import { goodsClasses } from '../../shared/scenario/format-field.ts'
import type { Region } from './read-region.ts'

/** Every name that the parts of a scenario may use for one another. */
export type Names = { readonly known: Vocabulary; readonly regionStates: readonly string[] }

/** Collects the names of a scenario, of its region, and of the actions there are. */
export function namesOf(scenario: ScenarioFile, region: Region, actions: readonly string[]): Names {
  const opens = scenario.injects.filter(({ effects }) => effects.some((effect) => effect.do === 'incident'))
  return {
    regionStates: region.states,
    known: {
      state: scenario.seats.map(({ id }) => id),
      place: [...region.places, ...scenario.places].map(({ id }) => id),
      goods: goodsClasses,
      action: actions,
      inject: scenario.injects.map(({ id }) => id),
      incident: opens.map(({ id }) => id),
      'incident-kind': incidentKinds,
      line: scenario.lines.map(({ id }) => id),
      template: scenario.templates.map(({ id }) => id),
      activity: scenario.activities.map(({ id }) => id),
      narrative: scenario.narratives.map(({ id }) => id),
      draw: Object.keys(scenario.draws),
    },
  }
}
