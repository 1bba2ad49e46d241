import type { Header } from '../model/state.ts'
import { scenarioRef } from './start-id.ts'

const known = new WeakMap<Header, ReadonlyMap<string, string>>()

/** Body of one of the scenario's own texts, by text id; other texts stand in table `text`. */
export function scenarioText(header: Header, id: string): string | undefined {
  const found = known.get(header) ?? index(header)
  known.set(header, found)
  return found.get(id)
}

/** Every text of the scenario under its id, with `{BEL}` turned into the state's name. */
function index(header: Header): ReadonlyMap<string, string> {
  const { seats, injects, narratives } = header.scenario
  const names = new Map(seats.map((s) => [s.id, s.name]))
  const named = (body: string): string => body.replace(/\{([A-Z]{3})\}/g, (whole, id: string) => names.get(id) ?? whole)
  const texts = new Map<string, string>()
  const put = (path: string, body: string): unknown => texts.set(scenarioRef(header, path).text, named(body))
  for (const s of seats) if (s.brief !== undefined) put(textPath.brief(s.id), s.brief)
  for (const n of narratives) put(textPath.narrative(n.id), n.text)
  for (const inject of injects) {
    if (inject.text !== '') put(textPath.inject(inject.id), inject.text)
    inject.effects.forEach((effect, i) => {
      if (effect.do === 'news' || effect.do === 'evidence') put(textPath.effect(inject.id, i), effect.text)
      if (effect.do === 'incident')
        for (const [seat, report] of Object.entries(effect.reports)) put(textPath.report(inject.id, seat), report.text)
    })
  }
  return texts
}

/** Where each text stands in the scenario. */
export const textPath = {
  brief: (seat: string) => `brief/${seat}`,
  narrative: (id: string) => `narrative/${id}`,
  inject: (id: string) => `inject/${id}`,
  effect: (inject: string, i: number) => `inject/${inject}/${i}`,
  report: (inject: string, seat: string) => `inject/${inject}/report/${seat}`,
} as const
