import type { Scenario, ScenarioInject } from './format.ts'

/**
 * Every text of a scenario that a seat may come to read, by key, with `{BEL}` replaced by the name of the state:
 * `brief/BEL`, `narrative/<id>`, `inject/<id>`, `report/<inject>/<state>`, `effect/<inject>/<index>` (evidence and further news).
 * The keys tell what is coming, so the engine turns them into opaque ids before any seat sees one.
 */
export function scenarioTexts(scenario: Scenario): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const put = (key: string, text: string): void => {
    if (text !== '') texts.set(key, fillNames(scenario, text))
  }
  for (const seat of scenario.seats) put(`brief/${seat.id}`, seat.brief ?? '')
  for (const story of scenario.narratives) put(`narrative/${story.id}`, story.text)
  for (const inject of scenario.injects) putInject(inject, put)
  return texts
}

function putInject(inject: ScenarioInject, put: (key: string, text: string) => void): void {
  put(`inject/${inject.id}`, inject.text)
  for (const [index, effect] of inject.effects.entries()) {
    if (effect.do === 'evidence' || effect.do === 'news') put(`effect/${inject.id}/${index}`, effect.text)
    if (effect.do !== 'incident') continue
    for (const [state, report] of Object.entries(effect.reports)) put(`report/${inject.id}/${state}`, report.text)
  }
}

/** Replaces `{BEL}` by the state's short name. What names no state of the scenario stays as it is; the loader has refused it. */
export function fillNames(scenario: Pick<Scenario, 'seats'>, text: string): string {
  return text.replace(/\{([A-Z]{3})\}/g, (whole, id: string) => scenario.seats.find((seat) => seat.id === id)?.name ?? whole)
}
