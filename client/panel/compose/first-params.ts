import { me, states } from '../../../shared/action/_who.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import type { View } from '../../../shared/model/view.ts'
import { emptyParams, formFields, isMany, type Raw } from './form-fields.ts'
import { placeChoices } from './place-choices.ts'
import { recordChoices, seatChoices } from './record-choices.ts'

type Opening = { readonly view: View; readonly action: AnyAction; readonly given?: Raw | undefined; readonly selected?: string | undefined }

/**
 * What a form opens with: what was given, else what is chosen on the map, else the only thing there is to choose.
 * Nothing is guessed beyond that: a form must not speak for its player.
 */
export function firstParams({ view, action, given = {}, selected }: Opening): Raw {
  let raw: Record<string, unknown> = { ...emptyParams(action), ...given }
  for (const { name, shape, optional } of formFields(action)) {
    if (raw[name] !== undefined && !(Array.isArray(raw[name]) && raw[name].length === 0)) continue
    const wanted = { view, action: action.kind, field: name, raw }
    const ids =
      shape.widget === 'record'
        ? recordChoices(shape.kind, wanted).map(({ id }) => id)
        : shape.widget === 'seat'
          ? seatChoices(wanted, states(view))
          : shape.widget === 'place'
            ? placeChoices(view, action.kind, shape.kinds).map(({ id }) => id)
            : []
    const pick = selected !== undefined && ids.includes(selected) ? selected : ids.length === 1 && !optional ? ids[0] : undefined
    if (pick !== undefined && pick !== me(view)) raw = { ...raw, [name]: isMany(shape) ? [pick] : pick }
  }
  return raw
}
