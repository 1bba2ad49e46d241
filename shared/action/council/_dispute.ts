import type { Article } from '../../noun/agreement.ts'
import type { DisputeStep } from '../../noun/dispute.ts'
import { disputeSteps } from '../../noun/dispute.ts'

export const stepWords: Readonly<Record<DisputeStep, string>> = {
  notify: 'Say that it was not kept',
  clarify: 'Ask for an explanation',
  commission: 'Joint commission',
  council: 'Before the council',
  remedy: 'Demand a remedy',
}

/** The step after one, or undefined at the top of the ladder. */
export const nextStep = (step: DisputeStep | undefined): DisputeStep | undefined =>
  step === undefined ? disputeSteps[0] : disputeSteps[disputeSteps.indexOf(step) + 1]

/** Whether the verifier found that a party did not keep an article. */
export const foundBroken = (article: Pick<Article, 'benchmark'> | undefined, party: string): boolean => {
  const found = article?.benchmark?.found?.[party]
  return found === 'broken' || found === 'grossly-broken'
}
