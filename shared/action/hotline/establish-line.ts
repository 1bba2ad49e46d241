import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type Line, line } from '../../noun/line.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'

const channels = {
  leader: 'Leaders',
  minister: 'Ministers',
  milops: 'Military operations',
  coastguard: 'Coast guards',
  technical: 'Technical',
} as const

const sameLine = (
  l: { readonly between?: readonly string[]; readonly channel?: string },
  pair: readonly string[],
  channel: string,
): boolean => l.channel === channel && pair.every((s) => l.between?.includes(s) === true)

const lineWith = (view: View, to: string, channel: string) => allSeen(view, line).find((l) => sameLine(l, [me(view), to], channel))

/** HC4: sets up a line, or takes one a protocol step further. Both sides must ask for the same: the first asks, the second agrees. */
export const establishLine = defineAction({
  kind: 'establish-line',
  row: 'HC4',
  instrument: 'hotline',
  when: 'turn-end',
  rank: 50,
  minutes: 20,
  params: z.strictObject({
    with: field.seat('With'),
    channel: field.choice('Kind of line', channels),
    protocol: field.count('Protocol', { min: 0, max: 3 }),
    manned: field.check('Manned around the clock').exactOptional(),
  }),
  cost: ({ params }) => ({ ap: 1, pc: 2, cr: 2000 * Math.max(1, params.protocol) }),

  check(view, params) {
    if (!others(view).includes(params.with)) return refuse('unknown-id', 'Choose another state of this exercise.')
    const found = lineWith(view, params.with, params.channel)
    const stands = found !== undefined && found.status !== 'proposed' && found.status !== 'cut'
    const next = stands ? (found.protocol ?? 0) + 1 : 0
    if (stands && params.protocol <= (found.protocol ?? 0)) return refuse('already-done', 'This line has that protocol already.')
    if (params.protocol > next && found?.status !== 'proposed') {
      return refuse('out-of-range', 'A line grows one protocol step a turn. The next is {next}.', { next })
    }
    return null
  },

  resolve(state, asked, params, hands) {
    const pair: readonly [string, string] = asked.seat < params.with ? [asked.seat, params.with] : [params.with, asked.seat]
    const found = all(state, line).find((l) => sameLine(l, pair, params.channel))
    const agreed = found?.proposedBy === params.with && (found.proposedProtocol ?? 0) === params.protocol
    const data = {
      id: found?.id ?? hands.newId('line'),
      between: pair,
      channel: params.channel,
      protocol: params.protocol,
      manned: params.manned === true,
      by: asked.seat,
      agreed,
    }
    const why = sentence('{state} asked for a better line', { state: stateName(asked.seat) })
    const set = sentence('A line was set up with {state}', { state: stateName(asked.seat) })
    const deed = {
      action: 'establish-line',
      toward: [params.with],
      g: agreed ? 4 : 1,
      grade: agreed ? ('D' as const) : ('W' as const),
      why: agreed ? set : why,
      about: data.id,
    }
    return [{ kind: 'line-agreed', data }, deedDone(asked, hands, deed)]
  },

  facts: {
    'line-agreed': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        between: z.tuple([z.string(), z.string()]).readonly(),
        channel: z.enum(['leader', 'minister', 'milops', 'coastguard', 'technical']),
        protocol: z.int(),
        manned: z.boolean(),
        by: z.string(),
        agreed: z.boolean(),
      }),
      apply: (draft, d) => {
        const { by, agreed, ...wanted } = d
        const old = read(draft, line, d.id)
        assert(old?.between.every((s) => d.between.includes(s)) !== false, 'a line keeps its ends')
        const fresh: Line = old ?? {
          ...wanted,
          kind: 'line',
          status: 'proposed',
          lastTest: 0,
          announced: false,
          attempts: 0,
          attemptsTurn: 0,
        }
        if (!agreed) return draft.put<Line>({ ...fresh, proposedBy: by, proposedProtocol: d.protocol })
        const { proposedBy: _by, proposedProtocol: _step, ...kept } = fresh
        draft.put<Line>({ ...kept, protocol: d.protocol, manned: d.manned || kept.manned, status: 'active' })
      },
      heard: (_world, d) => {
        const say = d.agreed
          ? 'The line stands, protocol {protocol}.'
          : '{state} asks to set up a line, protocol {protocol}. Order the same to agree.'
        return [{ say, with: { protocol: d.protocol, state: stateName(d.by) }, to: d.between, feed: 'line', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Set up a line',
    does: 'Asks another state for a line, or for a surer one. When both have ordered the same, it stands.',
    risk: 'It costs political capital even if the other side does not answer.',
    doctrine: 'hotline-1963',
  },

  hint: (view) =>
    others(view).flatMap((to) => {
      const own = allSeen(view, line).filter((l) => l.between.includes(me(view)) && l.between.includes(to))
      const asked = own.find((l) => l.proposedBy === to)
      if (asked !== undefined) {
        const params = { with: to, channel: asked.channel, protocol: asked.proposedProtocol ?? 0 }
        return [{ params, score: 0.85, because: sentence('{state} asks for this line.', { state: stateName(to) }) }]
      }
      if (own.some((l) => l.proposedBy === me(view))) return []
      const best = own.find((l) => l.status === 'active' || l.status === 'degraded')
      if (best === undefined)
        return [
          {
            params: { with: to, channel: 'milops' as const, protocol: 0 },
            score: 0.3,
            because: sentence('There is no line to {state}.', { state: stateName(to) }),
          },
        ]
      const protocol = (best.protocol ?? 0) + 1
      if (protocol > 3) return []
      const because = sentence('A better procedure makes the line to {state} surer.', { state: stateName(to) })
      return [{ params: { with: to, channel: best.channel, protocol }, score: 0.25, because }]
    }),

  card: (_view, params) => sentence('Line with {state}', { state: stateName(params.with) }),
  tells: (_view, params) => [{ to: [params.with], what: sentence('You ask for this line') }],
})
