import type { MapPicture } from '../../map/picture.ts'

/**
 * The next picture with every part that says the same as before kept as the same object: the map compares parts by identity and
 * redraws the ground only when one of the ground's has changed.
 */
export function steadyPicture(before: MapPicture | undefined, next: MapPicture): MapPicture {
  if (before === undefined) return next
  const kept: Record<string, unknown> = { ...next }
  let isSame = true
  for (const key of Object.keys(next) as (keyof MapPicture)[]) {
    if (before[key] === next[key]) continue
    // Shapes are large and never rebuilt: another object is another region.
    if (key !== 'geometry' && JSON.stringify(before[key]) === JSON.stringify(next[key])) kept[key] = before[key]
    else isSame = false
  }
  return isSame ? before : (kept as MapPicture)
}
