import type { Agreement } from '../../../../shared/noun/agreement.ts'
import type { Council } from '../../../../shared/noun/council.ts'
import type { Motion } from '../../../../shared/noun/motion.ts'
import type { Sitting } from '../../../../shared/noun/sitting.ts'
import type { MessageKey } from '../../../text/i18n.ts'

/** How a council decides, in a sentence (E18). */
export const ruleWords: Readonly<Record<Council['rule'], MessageKey>> = {
  consensus: 'dock.ruleConsensus',
  silence: 'dock.ruleSilence',
  minus_one: 'dock.ruleMinusOne',
  two_thirds: 'dock.ruleTwoThirds',
}

export const forumWords: Readonly<Record<Sitting['forum'], MessageKey>> = {
  council: 'dock.forumCouncil',
  technical: 'dock.forumTechnical',
  civil: 'dock.forumCivil',
  contact_group: 'dock.forumContact',
}

export const verdictWords: Readonly<Record<NonNullable<Motion['verdict']>, MessageKey>> = {
  adopted: 'dock.verdictAdopted',
  rejected: 'dock.verdictRejected',
  'silence-broken': 'dock.verdictBroken',
  'no-quorum': 'dock.verdictQuorum',
}

export const agreementWords: Readonly<Record<Agreement['status'], MessageKey>> = {
  draft: 'dock.statusDraft',
  signed: 'dock.statusSigned',
  inForce: 'dock.statusInForce',
  suspended: 'dock.statusSuspended',
  ended: 'dock.statusEnded',
}
