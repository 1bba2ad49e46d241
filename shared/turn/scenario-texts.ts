import type { Header } from '../model/state.ts'
import { scenarioTexts } from '../scenario/texts.ts'
import { scenarioRef } from './start-id.ts'

const known = new WeakMap<Header, ReadonlyMap<string, string>>()

/** Body of one of the scenario's own texts, by its opaque text id; other texts stand in table `text`. */
export function scenarioText(header: Header, id: string): string | undefined {
  const found =
    known.get(header) ?? new Map([...scenarioTexts(header.scenario)].map(([key, body]) => [scenarioRef(header, key).text, body]))
  known.set(header, found)
  return found.get(id)
}
