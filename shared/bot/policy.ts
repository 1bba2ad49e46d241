import type { Instrument } from '../model/action.ts'

/** How a policy leans: what each instrument is worth to it, and from which score on a hint is taken up. One sentence says who it is. */
export type Policy = {
  readonly name: string
  readonly says: string
  readonly weight: Readonly<Partial<Record<Instrument, number>>>
  /** Kinds it would rather, or rather not, do: multiplies the hint's score. */
  readonly kinds: Readonly<Record<string, number>>
  /** A hint below this is let pass. */
  readonly threshold: number
  /** Trust below which it is slow to take a hand that is offered (`hardliner` refuses the first two). */
  readonly refusals: number
}

/** 2.7, those of this release. Each sees only its own seat's view and acts on what actions hint. */
export const policies: Readonly<Record<string, Policy>> = {
  reciprocator: {
    name: 'reciprocator',
    says: 'Answers conduct with conduct, and forgives.',
    weight: { hotline: 1.1, confidence: 1.1, council: 0.9, logistics: 1, public: 0.9, exercise: 0.8, posture: 0.8, intelligence: 1 },
    kinds: { 'decline-call': 0.1, 'set-posture': 0.9, 'commit-deterrence': 0.7 },
    threshold: 0.34,
    refusals: 0,
  },
  'statusquo-broker': {
    name: 'statusquo-broker',
    says: 'Wants things to stay as they are, and brings people together.',
    weight: { hotline: 1, confidence: 1, council: 1.4, logistics: 1.2, public: 0.8, exercise: 0.6, posture: 0.3, intelligence: 1 },
    kinds: {
      'decline-call': 0,
      'make-statement': 1.2,
      'draft-agreement': 1.5,
      'launch-review': 1.5,
      'adopt-lesson': 1.5,
      'establish-line': 1.2,
    },
    threshold: 0.32,
    refusals: 0,
  },
  hardliner: {
    name: 'hardliner',
    says: 'Trusts readiness more than words; comes round to deeds.',
    weight: { hotline: 0.9, confidence: 0.6, council: 0.8, logistics: 0.8, public: 1, exercise: 0.8, posture: 1.9, intelligence: 1.1 },
    kinds: {
      'decline-call': 3.2,
      'set-posture': 2.4,
      'decline-offer': 4,
      'accept-offer': 0.7,
      'commit-deterrence': 3.2,
      'request-inspection': 2.2,
      'request-risk': 1.5,
      'make-joint-statement': 0.6,
      'end-call': 1.2,
    },
    threshold: 0.34,
    refusals: 2,
  },
}

/** A policy by name; names of later releases play as the nearest one there is. */
export function policyOf(name: string): Policy {
  const found = policies[name] ?? policies[fallback[name] ?? 'reciprocator']
  if (found === undefined) throw new Error('The reciprocator is always there.')
  return found
}

const fallback: Readonly<Record<string, string>> = { opportunist: 'hardliner', freerider: 'reciprocator', overwhelmed: 'statusquo-broker' }
