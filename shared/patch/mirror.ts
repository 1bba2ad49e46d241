import { idKind } from '../lib/ids.ts'
import { compareText } from '../lib/text.ts'
import type { Rec } from '../model/record.ts'
import type { View } from '../model/view.ts'
import type { Viewer } from '../model/viewer.ts'

/** The browser's copy of a view: kinds → id → record. Replaced, never changed, so that screens can compare by identity. */
export type Mirror = { readonly viewer: Viewer; readonly kinds: ReadonlyMap<string, ReadonlyMap<string, Rec>> }

export function openMirror(viewer: Viewer, records: readonly Rec[]): Mirror {
  return applyPatch({ viewer, kinds: new Map() }, { set: records, drop: [] })
}

/** The mirror after a patch; kinds that the patch does not touch stay the same objects. */
export function applyPatch(mirror: Mirror, patch: { readonly set: readonly Rec[]; readonly drop: readonly string[] }): Mirror {
  const kinds = new Map(mirror.kinds)
  const fresh = new Map<string, Map<string, Rec>>()
  const shelf = (kind: string): Map<string, Rec> => {
    const found = fresh.get(kind)
    if (found !== undefined) return found
    const made = new Map(kinds.get(kind) ?? [])
    fresh.set(kind, made)
    kinds.set(kind, made)
    return made
  }
  for (const record of patch.set) shelf(record.kind).set(record.id, record)
  for (const id of patch.drop) shelf(idKind(id)).delete(id)
  return { viewer: mirror.viewer, kinds }
}

/** The mirror as a view, for checks, hints and screens. */
export function mirrorView(mirror: Mirror): View {
  const lists = new Map<string, readonly Rec[]>()
  return {
    viewer: mirror.viewer,
    get: (id) => mirror.kinds.get(idKind(id))?.get(id),
    list: (kind) => {
      const known = lists.get(kind)
      if (known !== undefined) return known
      const sorted = [...(mirror.kinds.get(kind)?.values() ?? [])].sort((a, b) => compareText(a.id, b.id))
      lists.set(kind, sorted)
      return sorted
    },
  }
}
