import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { ask } from '../../noun/ask.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { openPoint } from './_articles.ts'

/** From this level of verification on, inspectors come in: a parliament must agree before it is in force. */
const ratifiedFrom = 2

/** CA5: signs a draft as it stands. Once all parties have signed, it is public, and in force unless it must be ratified. */
export const signAgreement = defineAction({
  kind: 'sign-agreement',
  row: 'CA5',
  instrument: 'council',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    agreement: field.record('Draft', 'agreement'),
    version: field.count('Version you have read', { min: 1, max: 1000 }).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 4, cr: 0 }),

  check(view, params) {
    const draft = seen(view, agreement, params.agreement)
    if (draft === undefined) return refuse('unknown-id', 'There is no such draft.')
    if (!draft.parties.includes(me(view))) return refuse('not-party', 'Only its parties can sign it.')
    if (draft.status !== 'draft') return refuse('not-open', 'It is signed by all, or over.')
    if (draft.signed.includes(me(view))) return refuse('already-done', 'You have signed this version.')
    if (params.version !== undefined && params.version !== draft.version)
      return refuse('out-of-range', 'It was changed: version {version} is on the table. Read it first.', { version: draft.version })
    const open = openPoint(view, draft)
    if (open !== undefined)
      return refuse('bad-benchmark', '“{title}” is still open. Fill it in: metric, due turn and a verifier who is no party.', {
        title: open,
      })
    return null
  },

  resolve(state, asked, params, hands) {
    const draft = read(state, agreement, params.agreement)
    assert(draft !== undefined, 'a draft that passed its check exists')
    const complete = draft.parties.every((s) => s === asked.seat || draft.signed.includes(s))
    const open = all(state, ask).filter((a) => a.about === draft.id && a.seat === asked.seat && a.status === 'open')
    const toward = draft.parties.filter((s) => s !== asked.seat)
    const why = sentence('{state} signed {title}', { state: stateName(asked.seat), title: draft.title })
    return [
      { kind: 'agreement-signed', data: { id: draft.id, by: asked.seat, complete } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      deedDone(asked, hands, { action: 'sign-agreement', toward, g: 8, grade: 'D', why, about: draft.id }),
    ]
  },

  facts: {
    'agreement-signed': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), complete: z.boolean() }),
      apply: (draft, d, fact) => {
        const old = read(draft, agreement, d.id)
        assert(old !== undefined, 'a draft that is signed exists')
        const signed = [...old.signed, d.by].sort()
        if (!d.complete) return draft.put({ ...old, signed })
        const status = old.verification >= ratifiedFrom ? 'signed' : 'inForce'
        draft.put({ ...old, signed, status, public: true, signedTurn: fact.turn })
      },
      heard: (world, d) => {
        const now = read(world, agreement, d.id)
        if (now === undefined) return []
        const line = { feed: 'council' as const, about: [d.id] }
        const one = { ...line, say: '{state} signed {title}.', with: { state: stateName(d.by), title: now.title }, to: now.parties }
        if (!d.complete) return [one]
        const values = { states: now.parties.map(stateName), title: now.title }
        const say = now.status === 'inForce' ? '{states}: {title} is signed and in force.' : '{states}: {title} is signed, to be ratified.'
        return [one, { ...line, say, with: values, to: 'all' }]
      },
    }),
  },

  help: {
    title: 'Sign an agreement',
    does: 'Signs the draft as it stands. With the last signature it is public and binds all parties.',
    risk: 'What you sign and do not keep costs trust, credibility and legitimacy.',
  },

  hint: (view) =>
    allSeen(view, agreement)
      .filter(
        (a) => a.status === 'draft' && a.parties.includes(me(view)) && !a.signed.includes(me(view)) && openPoint(view, a) === undefined,
      )
      .map((a) => {
        const partners = a.parties.filter((s) => s !== me(view))
        const trust = Math.min(...partners.map((s) => seen(view, relation, `relation:${me(view)}-${s}`)?.trust ?? 50))
        const all_ = partners.every((s) => a.signed.includes(s))
        const score = trust < 25 ? 0.2 : all_ ? 0.85 : 0.7
        const because = all_
          ? sentence('The others have signed {title}; yours is the last hand.', { title: a.title })
          : sentence('{title} is complete and can be checked.', { title: a.title })
        return { params: { agreement: a.id, version: a.version }, score, because }
      }),

  card: (view, params) => sentence('Sign {title}', { title: seen(view, agreement, params.agreement)?.title ?? '' }),
  tells: (view, params) => {
    const draft = seen(view, agreement, params.agreement)
    if (draft === undefined) return []
    const to = draft.parties.filter((s) => s !== me(view))
    const last = to.every((s) => draft.signed.includes(s))
    return last
      ? [{ to: 'all', what: sentence('The agreement, which your signature completes') }]
      : [{ to, what: sentence('Your signature') }]
  },
})
