import type { ScenarioFile } from '../../shared/scenario/format.ts'
import type { Finding } from './finding.ts'
import { suggest } from './finding.ts'
import type { Names } from './names.ts'
import type { Path } from './read-yaml.ts'

const COACH_WORDS_MAX = 40

/** Texts that people read: their placeholders name states, and coach marks are short. */
export function checkTexts(scenario: ScenarioFile, names: Names): readonly Finding[] {
  const placeholders = textsOf(scenario).flatMap(([text, path]) => checkPlaceholders(text, path, names.known.state))
  const long = scenario.coach.flatMap((mark, k): readonly Finding[] => {
    const count = wordCount(mark.text)
    const hint = `At most ${COACH_WORDS_MAX} words.`
    return count <= COACH_WORDS_MAX
      ? []
      : [{ path: ['coach', k, 'text'], code: 'coach-long', message: `This mark has ${count} words.`, hint }]
  })
  return [...placeholders, ...long]
}

/** Words as a reader counts them: runs of letters, digits, and what joins them. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Placeholders `{XXX}` of a text that name no state here. Columns count within the text. */
export function checkPlaceholders(text: string, path: Path, states: readonly string[]): readonly Finding[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].flatMap((match): readonly Finding[] => {
    const name = match[1] ?? ''
    if (states.includes(name)) return []
    const message = `“{${name}}” names no state.`
    return [{ path, code: 'text-placeholder', message, hint: suggest(name, states), spot: { column: match.index + 1 } }]
  })
}

type Text = readonly [text: string, path: Path]

function textsOf({ injects, narratives, coach }: ScenarioFile): readonly Text[] {
  return [
    ...narratives.map(({ text }, k): Text => [text, ['narratives', k, 'text']]),
    ...coach.map(({ text }, k): Text => [text, ['coach', k, 'text']]),
    ...injects.flatMap(({ text, asks, effects }, k): readonly Text[] => [
      [text, ['injects', k, 'text']],
      ...asks.map((ask, n): Text => [ask.text, ['injects', k, 'asks', n, 'text']]),
      ...effects.flatMap((effect, n): readonly Text[] => {
        const path = ['injects', k, 'effects', n]
        if (effect.do === 'evidence' || effect.do === 'news' || effect.do === 'sighting') return [[effect.text, [...path, 'text']]]
        if (effect.do !== 'incident') return []
        return Object.entries(effect.reports).map(([id, report]): Text => [report.text, [...path, 'reports', id, 'text']])
      }),
    ]),
  ]
}
