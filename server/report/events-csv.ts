import { civilTime } from '../../shared/lib/civil-time.ts'
import type { Cause } from '../../shared/model/fact.ts'
import type { Header } from '../../shared/model/state.ts'
import { eventsOf } from '../../shared/review/events-of.ts'
import type { LoggedStep } from '../../shared/review/fold-log.ts'
import { exerciseMark } from '../../shared/review/log-export.ts'
import { csv } from './csv.ts'
import { sayerOf } from './say-sentence.ts'

const COLUMNS = ['exercise', 'event', 'turn', 'scenario_time', 'seat', 'kind', 'sentence', 'cause', 'withdrawn'] as const

export type EventsCsv = {
  readonly header: Header
  readonly steps: readonly LoggedStep[]
  /** The body of a text that the asker may read, or undefined. */
  readonly bodyOf: (id: string) => string | undefined
}

/** Every fact of an exercise as a row of a spreadsheet, each under the mark of an exercise. */
export function eventsCsv({ header, steps, bodyOf }: EventsCsv): string {
  const { scenario } = header
  const say = sayerOf(scenario)
  const names = new Map(scenario.seats.map(({ id, name }) => [id, name]))
  const rows = eventsOf(header, steps).map(({ seq, turn, at, seat = '', kind, says, cause, withdrawn }) => [
    ...[exerciseMark, seq, turn, scenarioTime(scenario, turn, at), names.get(seat) ?? seat, kind],
    says
      .map((line) => withWords(say(line), line.text === undefined ? undefined : bodyOf(line.text.text)))
      .filter((words) => words !== '')
      .join(' · '),
    causeWords(cause),
    withdrawn === true ? 'yes' : '',
  ])
  return csv([COLUMNS, ...rows])
}

const withWords = (said: string, words: string | undefined): string =>
  words === undefined ? said : said === '' ? `“${words}”` : `${said} “${words}”`

/** The scenario's own clock, which has no zone. */
const scenarioTime = ({ startsAt, turnHours }: Header['scenario'], turn: number, at: number): string =>
  civilTime(startsAt, Math.max(0, turn - 1) * turnHours * 60 + at)

/** What made it happen; people are ids. */
function causeWords(cause: Cause): string {
  switch (cause.by) {
    case 'order':
      return `order ${cause.order} by ${cause.person}`
    case 'inject':
      return `inject ${cause.inject}`
    case 'control':
      return `control ${cause.person}`
    case 'clock':
      return 'clock'
  }
}
