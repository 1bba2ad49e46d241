import { z } from 'zod'
import { defineFact } from '../../model/fact.ts'
import { read } from '../../model/state.ts'
import { type Archive, archive, archiveId } from '../../noun/archive.ts'

/** What is written down, and that it was handed over: told in one way by both actions. */
export const archiveFacts = {
  'decisions-documented': defineFact({
    v: 1,
    data: z.strictObject({ seat: z.string(), agreements: z.array(z.string()).readonly(), handover: z.boolean() }),
    apply: (draft, d, fact) => {
      const id = archiveId(d.seat)
      const old = read(draft, archive, id)
      const agreements = [...new Set([...(old?.agreements ?? []), ...d.agreements])].sort()
      const handedOverTurn = d.handover ? fact.turn : (old?.handedOverTurn ?? 0)
      draft.put<Archive>({ id, kind: 'archive', seat: d.seat, agreements, handedOverTurn, turn: fact.turn })
    },
    heard: (_world, d) => [
      {
        say: d.handover ? 'You have handed over to those who will follow you.' : 'What was decided is written down.',
        to: [d.seat],
        feed: 'result',
        about: [archiveId(d.seat)],
      },
    ],
  }),
}
