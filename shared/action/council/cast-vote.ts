import { z } from 'zod'
import { stalenessLoss } from '../../dynamics/indicators.ts'
import { tempoOf } from '../../dynamics/trust.ts'
import { npcBallot, voteUtility } from '../../dynamics/vote.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { ask } from '../../noun/ask.ts'
import { council } from '../../noun/council.ts'
import { incident } from '../../noun/incident.ts'
import { type Motion, motion } from '../../noun/motion.ts'
import { relation } from '../../noun/relation.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { sessionLegitimacy } from './_session.ts'

const ballots = { yes: 'Yes', no: 'No', abstain: 'Abstain', break_silence: 'Break the silence' } as const
type Ballot = keyof typeof ballots

/** Political capital that an objection costs at home, and speaking up where silence would do (CA3). */
const price: Readonly<Record<Ballot, number>> = { yes: 0, abstain: 0, no: 1, break_silence: 3 }

/** CA3: votes once. Who has voted is known to the members at once, how only when the motion closes. */
export const castVote = defineAction({
  kind: 'cast-vote',
  row: 'CA3',
  instrument: 'council',
  when: 'now',
  rank: 20,
  minutes: 5,
  params: z.strictObject({
    motion: field.record('Motion', 'motion'),
    vote: field.choice('Your vote', ballots),
    reservation: field.text('With this reservation', 200).exactOptional(),
  }),
  cost: ({ params }) => ({ ap: 0, pc: price[params.vote], cr: 0 }),

  check(view, params) {
    const tabled = seen(view, motion, params.motion)
    if (tabled === undefined) return refuse('unknown-id', 'There is no such motion.')
    if (!tabled.members.includes(me(view))) return refuse('not-party', 'Only members in session vote.')
    if (tabled.status !== 'open') return refuse('not-open', 'The vote on this motion is closed.')
    if (tabled.voted.includes(me(view))) return refuse('already-done', 'You have voted. A vote cannot be changed.')
    const silent = seen(view, council, tabled.council)?.rule === 'silence'
    if (silent && params.vote === 'no') return refuse('out-of-range', 'Under silence an objection breaks it. Choose that.')
    if (!silent && params.vote === 'break_silence')
      return refuse('out-of-range', 'There is no silence to break here. Vote yes, no or abstain.')
    return params.reservation !== undefined && params.vote !== 'yes'
      ? refuse('not-allowed', 'A reservation goes with a yes. Leave it out, or vote yes.')
      : null
  },

  resolve(state, asked, params, hands) {
    const tabled = read(state, motion, params.motion)
    assert(tabled !== undefined, 'a motion that passed its check exists')
    const reservation = typeof params.reservation === 'object' ? { reservation: params.reservation } : {}
    const open = all(state, ask).filter((a) => a.about === tabled.id && a.seat === asked.seat && a.status === 'open')
    const why = sentence('{state} voted in council', { state: stateName(asked.seat) })
    return [
      { kind: 'vote-cast', data: { motion: tabled.id, seat: asked.seat, vote: params.vote, ...reservation } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      // Nobody perceives it before the close, which then tells of those who stood in the way.
      deedDone(asked, hands, { action: 'cast-vote', toward: [tabled.by], g: 0, grade: 'W', seenBy: [], why, about: tabled.id }),
    ]
  },

  facts: {
    'vote-cast': defineFact({
      v: 1,
      data: z.strictObject({
        motion: z.string(),
        seat: z.string(),
        vote: z.enum(['yes', 'no', 'abstain', 'break_silence']),
        reservation: textRefSchema.exactOptional(),
      }),
      apply: (draft, d) => {
        const tabled = read(draft, motion, d.motion)
        assert(tabled !== undefined, 'a motion that is voted on exists')
        const reservations = d.reservation === undefined ? tabled.reservations : { ...tabled.reservations, [d.seat]: d.reservation }
        const voted = [...tabled.voted, d.seat].sort()
        draft.put<Motion>({ ...tabled, voted, votes: { ...tabled.votes, [d.seat]: d.vote }, reservations })
      },
      heard: (world, d) => {
        const tabled = read(world, motion, d.motion)
        const others = tabled?.members.filter((m) => m !== d.seat) ?? []
        const line = { feed: 'council' as const, about: [d.motion] }
        return [
          { ...line, say: '{state} has voted.', with: { state: stateName(d.seat) }, to: others },
          { ...line, say: 'You voted: {vote}. The others learn it when the vote closes.', with: { vote: ballots[d.vote] }, to: [d.seat] },
        ]
      },
    }),
  },

  help: {
    title: 'Vote',
    does: 'Counts when the turn ends. Until then the others see that you voted, not how.',
    risk: 'An objection costs political capital, and the sponsor’s trust if it stops the motion.',
    doctrine: 'osce-consensus',
  },

  hint: (view) =>
    allSeen(view, motion)
      .filter((m) => m.status === 'open' && m.members.includes(me(view)) && !m.voted.includes(me(view)))
      .map((m) => {
        const vote = leaning(view, m)
        const because = {
          yes:
            m.by === me(view)
              ? sentence('You tabled it.')
              : sentence('It serves you, and {state} is to be trusted in this.', { state: stateName(m.by) }),
          abstain: sentence('Neither for nor against: let it pass.'),
          no: sentence('It does not serve you.'),
          break_silence: sentence('It must not pass in silence.'),
        }[vote]
        return { params: { motion: m.id, vote }, score: 0.9, because }
      }),

  card: (_view, params) => sentence('Vote {vote}', { vote: ballots[params.vote].toLowerCase() }),
  tells: (view, params) => [
    {
      to: seen(view, motion, params.motion)?.members.filter((m) => m !== me(view)) ?? [],
      what: sentence('That you voted; how, once it closes'),
    },
  ],
})

/** What each kind of motion is worth to a member that it does not single out, -1..1, and what share of a cost it brings. */
const interests: Readonly<Record<string, { readonly interest: number; readonly costShare: number }>> = {
  declaration: { interest: 0.4, costShare: 0 },
  relief: { interest: 0.5, costShare: 0.02 },
  inquiry: { interest: 0.3, costShare: 0.02 },
  mission: { interest: 0.2, costShare: 0.08 },
  fund: { interest: 0.2, costShare: 0.1 },
  mandate: { interest: 0, costShare: 0.05 },
  suspension: { interest: -0.2, costShare: 0 },
}

type Tabled = {
  readonly id: string
  readonly by: string
  readonly what: string
  readonly council: string
  readonly sitting: string
  readonly about?: string
}

/** E18's utility, from what the seat itself knows: its trust in the sponsor, how the session was called, whether it is its own affair. */
function leaning(view: View, m: Tabled): Ballot {
  if (m.by === me(view)) return 'yes'
  const worth = interests[m.what] ?? { interest: 0, costShare: 0 }
  const about = m.about === undefined ? undefined : view.get(m.about)
  const ours =
    (about?.kind === incident.kind && m.what !== 'inquiry' && seen(view, incident, about.id)?.between.includes(me(view)) === true) ||
    (about?.kind === agreement.kind && seen(view, agreement, about.id)?.parties.includes(me(view)) === true)
  const utility = voteUtility({
    interest: ours ? worth.interest - 0.6 : worth.interest,
    trust: seen(view, relation, `relation:${me(view)}-${m.by}`)?.trust ?? 50,
    legitimacy: sessionLegitimacy(view, m.sitting),
    costShare: worth.costShare,
    purpose: allSeen(view, motion).some((k) => k.what === 'declaration' && k.status === 'adopted' && k.council === m.council),
    stale: isStale(view, m.about),
  })
  return npcBallot(utility.value, seen(view, council, m.council)?.rule ?? 'consensus')
}

/** E21: what the motion is about has not been looked at for so long that it weighs less. */
function isStale(view: View, about: string | undefined): boolean {
  const made = about === undefined ? undefined : seen(view, agreement, about)
  const hours = seen(view, setting, 'setting:main')?.turnHours ?? 12
  return made !== undefined && stalenessLoss(made.stale, tempoOf(hours)) < 0
}
