import { z } from 'zod'
import type { Asked, Hands } from '../../model/action.ts'
import { defineFact, type NewFact } from '../../model/fact.ts'
import { type Sentence, sentence } from '../../model/sentence.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type Engagement, engagement } from '../../noun/engagement.ts'
import { me, turnOf } from '../_who.ts'

const engagementData = z.strictObject({
  id: z.string(),
  seat: z.string(),
  how: z.enum(['heard', 'addressed', 'explained']),
  whom: z.string(),
})
type EngagementData = z.infer<typeof engagementData>

const words: Readonly<Record<Engagement['how'], string>> = {
  heard: 'You heard the views of {whom}.',
  addressed: 'You spoke to {whom}.',
  explained: 'You explained {whom} at home.',
}

/** A government spoke with its own public: told in one way by all actions that do so. */
export const engagementFacts = {
  'public-engaged': defineFact({
    v: 1,
    data: engagementData,
    apply: (draft, d, fact) => draft.put<Engagement>({ ...d, kind: 'engagement', turn: fact.turn }),
    heard: (_world, d) => [{ say: words[d.how], with: { whom: d.whom }, to: [d.seat], feed: 'result', about: [d.id] }],
  }),
}

export const engaged = (
  asked: Asked,
  hands: Hands,
  { how, whom }: Pick<Engagement, 'how' | 'whom'>,
): NewFact<'public-engaged', EngagementData> => ({
  kind: 'public-engaged',
  data: { id: hands.newId('engagement'), seat: asked.seat, how, whom },
})

/** What one did with whom at home in the last `turns` turns, this one included. */
export const lately = (view: View, how: Engagement['how'], turns: number): readonly string[] =>
  allSeen(view, engagement)
    .filter((e) => e.seat === me(view) && e.how === how && e.turn > turnOf(view) - turns)
    .map((e) => e.whom)

/** Why a figure of one's own moved, in one phrase. */
export const because = (say: string): Sentence => sentence(say)
