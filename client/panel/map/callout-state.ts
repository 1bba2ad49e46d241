import { t } from '../../text/i18n.ts'
import { relationFacts } from '../dossier/relation-facts.ts'
import { rungWord } from '../figures/rung-word.ts'
import { type Callout, type CalloutSource, lineAction } from './callout-actions.ts'

/** A state, chosen by its land: what stands between it and the viewer's own. */
export function stateCallout(source: CalloutSource, id: string): Callout | undefined {
  const { setting, view, me } = source
  const state = setting.states.find((one) => one.id === id)
  if (state === undefined) return undefined
  const relation = relationFacts(view, []).find((row) => row.state === id)
  const facts: (readonly [string, string])[] = []
  if (relation?.trust !== undefined) facts.push([t('desk.yourTrust'), t('desk.ofHundred', { value: Math.round(relation.trust.value) })])
  if (relation?.tension !== undefined) facts.push([t('desk.rungHead'), `${relation.tension.rung} · ${rungWord(relation.tension.rung)}`])
  if (relation !== undefined) facts.push([t('desk.playedBy'), t(relation.byComputer ? 'desk.byComputer' : 'desk.byPeople')])
  return {
    title: state.official,
    facts: facts.length === 0 ? [[t('desk.factState'), state.tagline]] : facts,
    actions: me === undefined ? [] : lineAction(source, [me, id]),
  }
}
