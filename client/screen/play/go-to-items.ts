import type { AnyAction } from '../../../shared/model/action.ts'
import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { incident } from '../../../shared/noun/incident.ts'
import { news } from '../../../shared/noun/news.ts'
import type { Setting } from '../../../shared/noun/setting.ts'

/** Something to go to: a place or a state of the map, an incident, a piece of news, or an action to compose. */
export type GoToItem = {
  readonly id: string
  readonly kind: 'incident' | 'state' | 'place' | 'action' | 'news'
  readonly label: string
  /** What the kind alone does not say: a place's state, an action's help. */
  readonly note?: string
}

/** Everything this seat can go to, the most urgent kinds first. Only actions that the exercise offers by now. */
export function goToItems(
  view: View,
  { setting, actions, turn }: { readonly setting: Setting; readonly actions: readonly AnyAction[]; readonly turn: number },
): readonly GoToItem[] {
  const offered = new Set(setting.offered.filter(({ fromTurn }) => fromTurn <= turn).map(({ action }) => action))
  const nameOf = (state: string | undefined): string | undefined => setting.states.find(({ id }) => id === state)?.name
  return [
    ...allSeen(view, incident).map(({ id, title }) => ({ id, kind: 'incident' as const, label: title })),
    ...setting.states.map(({ id, name, official }) => ({ id, kind: 'state' as const, label: name, note: official })),
    ...actions
      .filter(({ kind }) => offered.has(kind))
      .map(({ kind, help }) => ({ id: kind, kind: 'action' as const, label: help.title, note: help.does })),
    ...setting.places.map(({ id, name, state }): GoToItem => {
      const note = nameOf(state)
      return { id, kind: 'place', label: name, ...(note === undefined ? {} : { note }) }
    }),
    ...allSeen(view, news).map(({ id, title, from }) => ({ id, kind: 'news' as const, label: title, note: from })),
  ]
}
