import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Heard } from '../../../shared/wire/socket.ts'
import { t } from '../../text/i18n.ts'
import type { Urgency } from '../../ui/announcer.ts'

/** Sentences of the rules that are said at once (DESIGN.md 10.4). The clock's pause has a notice of its own. */
const ASSERTIVE = new Set(['A red line was crossed: {text}'])
/** More results than this at once are counted, not read out: the debrief has them as a list. */
const READ_OUT_MAX = 2

/** What is said of lines that have just come: news, messages and results, politely; what cannot wait, at once. */
export function eventWords(
  fresh: readonly Heard[],
  say: (sentence: Sentence) => string,
): readonly { readonly text: string; readonly urgency: Urgency }[] {
  const told = fresh.filter((line) => line.withdrawn !== true && line.say !== '')
  const urgent = told.filter((line) => ASSERTIVE.has(line.say)).map((line) => ({ text: say(line), urgency: 'assertive' as const }))
  const polite = (text: string) => ({ text, urgency: 'polite' as const })
  const of = (...feeds: readonly string[]): readonly Heard[] => told.filter((line) => feeds.includes(line.feed) && !ASSERTIVE.has(line.say))
  const results = of('result')
  return [
    ...urgent,
    ...told.filter(isPhase).map((line) => polite(say(line))),
    ...of('news', 'media').map((line) => polite(t('desk.sayNewsCame', { title: say(line) }))),
    ...of('line', 'council').map((line) => polite(say(line))),
    ...(results.length > READ_OUT_MAX
      ? [polite(t('desk.sayResults', { count: results.length }))]
      : results.map((line) => polite(say(line)))),
  ]
}

/** "Turn 2: Consultation. …" and the end of the exercise. */
const isPhase = ({ feed, say }: Heard): boolean => feed === 'log' && (say.startsWith('Turn {turn}') || say.startsWith('ENDEX'))
