import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'
import { leaveFacts, trustLoss, trustLost } from './_leave.ts'

/** Legitimacy lost with notice, and without (CA7). */
const legitimacyLoss = { notice: -2, abrupt: -8 } as const

/** CA7: puts an agreement aside. With the notice it asks for, it costs a quarter of what it costs without. */
export const suspendAgreement = defineAction({
  kind: 'suspend-agreement',
  row: 'CA7',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 30,
  params: z.strictObject({
    agreement: field.record('Agreement', 'agreement'),
    notice: field.check('With the notice that is due'),
    grounds: field.text('Grounds', 300).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 6, cr: 0 }),

  check(view, params) {
    const made = seen(view, agreement, params.agreement)
    if (made === undefined || !made.parties.includes(me(view))) return refuse('not-party', 'Choose an agreement of your own.')
    return made.status === 'signed' || made.status === 'inForce' ? null : refuse('not-open', 'It does not bind you.')
  },

  resolve(state, asked, params, hands) {
    const made = read(state, agreement, params.agreement)
    assert(made !== undefined, 'an agreement that passed its check exists')
    const how = params.notice ? ('notice' as const) : ('abrupt' as const)
    const grounds = typeof params.grounds === 'object' ? { grounds: params.grounds } : {}
    const toward = made.parties.filter((s) => s !== asked.seat)
    const why = sentence('{state} put aside {title}', { state: stateName(asked.seat), title: made.title })
    return [
      { kind: 'agreement-left', data: { id: made.id, by: asked.seat, status: 'suspended' as const, notice: params.notice, ...grounds } },
      ...ownFiguresMoved(state, asked.seat, [{ field: 'legitimacy', by: legitimacyLoss[how], why }]),
      ...trustLost(state, made, { by: asked.seat, loss: trustLoss[how] }),
      deedDone(asked, hands, { action: 'suspend-agreement', toward, g: -4, grade: 'D', why, about: made.id }),
    ]
  },

  facts: leaveFacts,

  help: {
    title: 'Suspend an agreement',
    does: 'Puts an agreement aside: nothing in it binds until the parties take it up again.',
    risk: 'It costs legitimacy and trust, four times as much without notice. All hear of it.',
  },

  hint: (view) =>
    allSeen(view, agreement)
      .filter((a) => a.parties.includes(me(view)) && (a.status === 'signed' || a.status === 'inForce'))
      .flatMap((a) => {
        const broken = a.articles.some((b) => Object.entries(b.benchmark?.found ?? {}).some(([s, f]) => s !== me(view) && f !== 'kept'))
        const trust = Math.min(
          ...a.parties
            .filter((s) => s !== me(view))
            .map((s) => allSeen(view, relation).find((r) => r.from === me(view) && r.to === s)?.trust ?? 50),
        )
        if (!broken && trust > 12) return []
        const because = sentence('{title} binds you and not the others.', { title: a.title })
        return [{ params: { agreement: a.id, notice: true }, score: 0.36, because }]
      }),

  card: (view, params) => sentence('Suspend {title}', { title: seen(view, agreement, params.agreement)?.title ?? '' }),
  tells: () => [{ to: 'all', what: sentence('That you do, and your grounds') }],
})
