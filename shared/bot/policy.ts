import type { Instrument } from '../model/action.ts'
import type { View } from '../model/view.ts'
import type { Temperament } from '../noun/seat.ts'
import { answersInKind, clearsOnceCoordinated, type Lean, paysForItsName, probes } from './lean.ts'

/** How a policy leans: what each instrument is worth to it, and from which score on a hint is taken up. One sentence says who it is. */
export type Policy = {
  readonly name: string
  readonly says: string
  readonly weight: Readonly<Partial<Record<Instrument, number>>>
  /** Kinds it would rather, or rather not, do: multiplies the hint's score. */
  readonly kinds: Readonly<Record<string, number>>
  /** A hint below this is let pass. */
  readonly threshold: number
  /** How many hands that are offered it lets pass before it takes one (`hardliner` refuses the first two). */
  readonly refusals: number
  /** How it leans otherwise by what it sees now: multiplies the hint's score, by kind. */
  readonly adapts?: (view: View) => Lean
}

/** 2.7. Each sees only its own seat's view and acts on what actions hint. */
export const policies: Readonly<Record<string, Policy>> = {
  reciprocator: {
    name: 'reciprocator',
    says: 'Answers conduct with conduct, and forgives.',
    weight: { hotline: 1.1, confidence: 1.1, council: 0.9, logistics: 1, public: 0.9, exercise: 0.8, posture: 0.8, intelligence: 1 },
    kinds: { 'decline-call': 0.1, 'set-posture': 0.9, 'commit-deterrence': 0.7 },
    threshold: 0.34,
    refusals: 0,
    adapts: answersInKind,
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
  opportunist: {
    name: 'opportunist',
    says: 'Takes what others leave open, and steps back where they stand firm.',
    weight: { hotline: 0.9, confidence: 0.7, council: 0.8, logistics: 0.6, public: 1.1, exercise: 0.7, posture: 1.4, intelligence: 1.2 },
    kinds: { 'decline-call': 1.5, 'request-inspection': 1.4, 'commit-deterrence': 1.6, 'invite-observers': 0.6, 'ratify-agreement': 0.5 },
    threshold: 0.34,
    refusals: 1,
    adapts: probes,
  },
  freerider: {
    name: 'freerider',
    says: 'Takes part in everything and pays for little, until its name suffers.',
    weight: { hotline: 1, confidence: 0.9, council: 0.9, logistics: 0.5, public: 1.1, exercise: 0.5, posture: 0.4, intelligence: 0.9 },
    kinds: { 'accept-offer': 2, 'grant-clearance': 2, 'make-statement': 1.3, 'convene-council': 0.4, 'commit-deterrence': 0.5 },
    threshold: 0.34,
    refusals: 0,
    adapts: paysForItsName,
  },
  overwhelmed: {
    name: 'overwhelmed',
    says: 'Has more on its hands than it can do: answers, starts little, clears relief once somebody coordinates.',
    weight: { hotline: 1, confidence: 0.8, council: 0.8, logistics: 1.1, public: 0.6, exercise: 0.4, posture: 0.4, intelligence: 0.8 },
    kinds: { 'draft-agreement': 0.3, 'request-risk': 0.6, 'establish-line': 0.7, 'decline-call': 0.1 },
    threshold: 0.4,
    refusals: 0,
    adapts: clearsOnceCoordinated,
  },
}

/** A policy by name. */
export function policyOf(name: string): Policy {
  const found = policies[name]
  if (found === undefined) throw new Error(`There is no policy ${name}.`)
  return found
}

/** How a seat of this temperament plays the policy: calm ones show force later, tense ones sooner. */
export function temper(policy: Policy, temperament: Temperament | undefined): Policy {
  if (temperament === undefined) return policy
  const { posture = 1, confidence = 1, public: spoken = 1 } = policy.weight
  const [force, trust] = temperament === 'calm' ? [0.6, 1.15] : [1.4, 0.9]
  return { ...policy, weight: { ...policy.weight, posture: posture * force, confidence: confidence * trust, public: spoken * trust } }
}
