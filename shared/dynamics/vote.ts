/** How a council decides (E18). `silence` is a procedure by letter: adopted unless somebody breaks it. */
export type CouncilRule = 'consensus' | 'silence' | 'minus_one' | 'two_thirds'

export type Ballot = 'yes' | 'no' | 'abstain' | 'break_silence'

/** A motion at its close. `present`: members in session, voting or not. `excluded`: after a verified gross breach, under minus-one. */
export type Division = {
  readonly rule: CouncilRule
  readonly members: readonly string[]
  readonly present: readonly string[]
  readonly ballots: readonly { readonly member: string; readonly ballot: Ballot }[]
  readonly excluded?: string
}

export type Verdict = 'adopted' | 'rejected' | 'silence-broken' | 'no-quorum'

/** What an NPC weighs: `interest` -1..1, trust in the sponsor and its legitimacy 0..100, `costShare` 0..1; purpose, staleness: E21. */
export type Weighing = {
  readonly interest: number
  readonly trust: number
  readonly legitimacy: number
  readonly costShare: number
  /** A declaration of purpose is in force. */
  readonly purpose: boolean
  /** The agreement in question has gone stale. */
  readonly stale: boolean
}

export type VoteCause = 'interest' | 'trust' | 'legitimacy' | 'cost' | 'purpose' | 'stale'

const NO_BELOW = -0.2
const BREAK_BELOW = -0.35
const ABSTAIN_UP_TO = 0.1

/**
 * E18, game-model.md 2.5. Consensus: adopted iff there is no `no`. Silence: adopted iff unbroken. Minus-one: consensus without the excluded
 * party. Two thirds of the members present. A session needs two thirds of those who may vote; silence needs no session.
 */
export function decideMotion({ rule, members, present, ballots, excluded }: Division): Verdict {
  const isOut = (member: string): boolean => rule === 'minus_one' && member === excluded
  const cast = ballots.filter(({ member }) => members.includes(member) && !isOut(member))
  if (rule === 'silence') return cast.some(({ ballot }) => ballot === 'break_silence') ? 'silence-broken' : 'adopted'
  const entitled = members.filter((member) => !isOut(member)).length
  const there = present.filter((member) => members.includes(member) && !isOut(member)).length
  if (there * 3 < entitled * 2 || there === 0) return 'no-quorum'
  if (rule === 'two_thirds') return cast.filter(({ ballot }) => ballot === 'yes').length * 3 >= there * 2 ? 'adopted' : 'rejected'
  return cast.some(({ ballot }) => ballot === 'no') ? 'rejected' : 'adopted'
}

/** E18: `U = .4·interest + .3·(T-50)/50 + .2·(legitimacy-50)/50 - costShare`, with E21's +.05 for a purpose and -.02 if stale. */
export function voteUtility(given: Weighing): { readonly value: number; readonly parts: Readonly<Record<VoteCause, number>> } {
  const parts = {
    interest: 0.4 * given.interest,
    trust: 0.3 * ((given.trust - 50) / 50),
    legitimacy: 0.2 * ((given.legitimacy - 50) / 50),
    cost: 0 - given.costShare,
    purpose: given.purpose ? 0.05 : 0,
    stale: given.stale ? -0.02 : 0,
  }
  const sum = parts.interest + parts.trust + parts.legitimacy + parts.cost + parts.purpose + parts.stale
  return { value: sum, parts }
}

/** E18: how an NPC votes: no below -.2 (under silence it speaks up only below -.35), abstains up to .1, else yes. */
export function npcBallot(utility: number, rule: CouncilRule): Ballot {
  if (rule === 'silence') return utility < BREAK_BELOW ? 'break_silence' : 'yes'
  if (utility < NO_BELOW) return 'no'
  return utility <= ABSTAIN_UP_TO ? 'abstain' : 'yes'
}
