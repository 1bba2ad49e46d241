import type { ExerciseCard } from '../../../../shared/wire/http.ts'

/** Sessions that stand together on the board: a class under its name, or those made alone (without a name). */
export type BoardClass = { readonly key: string; readonly name: string | undefined; readonly cards: readonly ExerciseCard[] }

/** Classes with the newest first, their groups in order; then those made alone, newest first. */
export function classesOf(cards: readonly ExerciseCard[]): readonly BoardClass[] {
  const classes = new Map<string, ExerciseCard[]>()
  for (const card of cards) {
    const key = card.group === undefined ? '' : `${card.scenario} ${card.group.name}`
    classes.set(key, [...(classes.get(key) ?? []), card])
  }
  const newest = (list: readonly ExerciseCard[]): number => Math.max(...list.map(({ createdMs }) => createdMs))
  return [...classes]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || newest(other) - newest(one))
    .map(([key, list]) => ({
      key,
      name: list[0]?.group?.name,
      cards: [...list].sort((a, b) => (a.group?.no ?? 0) - (b.group?.no ?? 0) || b.createdMs - a.createdMs),
    }))
}
