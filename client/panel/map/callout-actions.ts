import type { Composing } from '../../store/screen.ts'
import { t } from '../../text/i18n.ts'
import type { MapSource } from './map-source.ts'

/** What a button of a callout does: open the line to a state, or the composer with something filled in. */
export type CalloutAct = { readonly opens: 'line'; readonly state: string } | { readonly opens: 'composer'; readonly composing: Composing }

export type CalloutAction = { readonly label: string; readonly act: CalloutAct }

/** What stands beside a selected object of the map: its name, at most three facts, at most two actions (DESIGN.md 5). */
export type Callout = {
  readonly title: string
  readonly seal?: true
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** What the numbers among the facts come from, behind "why?". */
  readonly why?: readonly string[]
  readonly actions: readonly CalloutAction[]
}

/** What a callout is made of: the source of the picture, and scenario time in words. */
export type CalloutSource = MapSource & { readonly timeOf: (moment: { readonly turn: number; readonly at: number }) => string }

/** A button that opens the composer, if the exercise offers the action by now. */
export function composeAction(
  source: MapSource,
  label: string,
  composing: Composing & { readonly action: string },
): readonly CalloutAction[] {
  const offered = source.setting.offered.find(({ action }) => action === composing.action)
  const isOpen = offered !== undefined && offered.fromTurn <= source.turn
  return isOpen && source.me !== undefined ? [{ label, act: { opens: 'composer', composing } }] : []
}

/** A button that opens the line to the first of some states that is not the viewer's own. */
export function lineAction({ me, stateName }: MapSource, states: readonly string[]): readonly CalloutAction[] {
  const other = me === undefined || !states.includes(me) ? undefined : states.find((state) => state !== me)
  return other === undefined ? [] : [{ label: t('desk.openLine', { state: stateName(other) }), act: { opens: 'line', state: other } }]
}
