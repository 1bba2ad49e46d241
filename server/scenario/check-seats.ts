import type { ScenarioFile } from '../../shared/scenario/format.ts'
import type { Finding } from './finding.ts'
import { doubleNames, unknownName, unknownNames } from './finding.ts'
import type { Names } from './names.ts'
import type { Path } from './read-yaml.ts'

/** The states at the table, what they hold, and how they stand to each other. */
export function checkSeats(scenario: ScenarioFile, names: Names): readonly Finding[] {
  const { seats } = scenario
  const ids = seats.map(({ id }) => id)
  return [
    ...doubleNames('seat', ['seats'], ids),
    ...unknownNames(
      'state of the region',
      names.regionStates,
      ids.map((id, k) => [id, ['seats', k, 'id']]),
    ),
    ...doubleNames(
      'seat of the colour',
      ['seats'],
      seats.map(({ colour }) => String(colour)),
      'colour',
    ),
    ...seats.flatMap((seat, k) => checkSeat(seat, ['seats', k], names)),
    ...checkTrust(scenario, names),
    ...checkTension(scenario, names),
  ]
}

type Seat = ScenarioFile['seats'][number]

function checkSeat(seat: Seat, path: Path, names: Names): readonly Finding[] {
  const found: Finding[] = []
  if (seat.playable && seat.brief === undefined) {
    const message = `${seat.name} can be played, but has no brief.`
    found.push({ path: [...path, 'id'], code: 'brief-missing', message, hint: `Add “brief: briefs/${seat.id.toLowerCase()}.md”.` })
  }
  const own = (list: 'objectives' | 'redLines' | 'interests'): Finding[] =>
    doubleNames(
      'entry',
      [...path, list],
      seat[list].map(({ id }) => id),
    )
  const places = [
    ...seat.stocks.map(({ at }, k) => [at, 'stocks', k] as const),
    ...seat.assets.map(({ at }, k) => [at, 'assets', k] as const),
  ]
  return [
    ...found,
    ...own('objectives'),
    ...own('redLines'),
    ...own('interests'),
    ...unknownNames(
      'place',
      names.known.place,
      places.map(([at, list, k]) => [at, [...path, list, k, 'at']]),
    ),
    ...unknownNames(
      'seat',
      names.known.state,
      seat.grievances.map((one, k) => [one.with, [...path, 'grievances', k, 'with']]),
    ),
    ...seat.redLines.flatMap((line, k) =>
      unknownNames(
        'seat',
        names.known.state,
        line.shared.map((id, n) => [id, [...path, 'redLines', k, 'shared', n]]),
      ),
    ),
  ]
}

/** Every seat's trust in every other: a hole would be filled by chance. */
function checkTrust({ trust, seats }: ScenarioFile, names: Names): readonly Finding[] {
  const found: Finding[] = []
  for (const { id } of seats) {
    const row = trust[id]
    const absent = seats.filter((other) => other.id !== id && row?.[other.id] === undefined).map((other) => other.id)
    if (absent.length === 0) continue
    const message = `How far ${id} trusts ${absent.join(', ')} is missing.`
    const spot = row === undefined ? {} : { spot: { key: id } }
    found.push({ path: ['trust'], ...spot, code: 'trust-missing', message, hint: `Add it to the row ${id}, 0 to 100.` })
  }
  for (const [from, row] of Object.entries(trust)) {
    for (const to of [from, ...Object.keys(row)]) {
      if (names.known.state.includes(to)) continue
      const at = to === from ? { path: ['trust'], spot: { key: from } } : { path: ['trust', from], spot: { key: to } }
      found.push({ ...unknownName([], { what: 'seat', name: to, known: names.known.state }), ...at })
    }
    if (row[from] === undefined) continue
    const itself = { code: 'trust-itself', message: `${from} need not trust itself.`, hint: 'Remove this figure.' }
    found.push({ path: ['trust', from], spot: { key: from }, ...itself })
  }
  return found
}

function checkTension({ tension }: ScenarioFile, names: Names): readonly Finding[] {
  const seen = new Set<string>()
  return Object.keys(tension).flatMap((pair): readonly Finding[] => {
    const [a = '', b = ''] = pair.split('-')
    const at = { path: ['tension'], spot: { key: pair } }
    const unknown = [a, b].find((id) => !names.known.state.includes(id))
    if (unknown !== undefined) return [{ ...unknownName([], { what: 'seat', name: unknown, known: names.known.state }), ...at }]
    const same = [a, b].sort().join('-')
    if (a !== b && !seen.has(same)) {
      seen.add(same)
      return []
    }
    return [{ ...at, code: 'pair-wrong', message: `“${pair}” is no new pair.`, hint: 'Name each pair of two states once.' }]
  })
}
