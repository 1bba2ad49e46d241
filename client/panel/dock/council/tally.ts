import type { Shown } from '../../../../shared/model/record.ts'
import type { Motion } from '../../../../shared/noun/motion.ts'

export type SeenMotion = Shown<Motion, 'council' | 'sitting' | 'by' | 'what' | 'text' | 'members' | 'voted' | 'status' | 'turn'>

/** One column of a tally: what they did, and who. */
export type TallyColumn = { readonly what: 'voted' | 'open' | 'yes' | 'abstain' | 'no'; readonly states: readonly string[] }

/** Until the close: who has voted. After it: how (2.3). Empty columns are left out, except the two that say how far an open vote is. */
export function tally(motion: SeenMotion): readonly TallyColumn[] {
  const { members, voted, votes = {} } = motion
  if (motion.status === 'open') {
    return [
      { what: 'voted', states: members.filter((id) => voted.includes(id)) },
      { what: 'open', states: members.filter((id) => !voted.includes(id)) },
    ]
  }
  const by = (...kinds: readonly string[]): readonly string[] => members.filter((id) => kinds.includes(votes[id] ?? ''))
  const columns: readonly TallyColumn[] = [
    { what: 'yes', states: by('yes') },
    { what: 'abstain', states: by('abstain') },
    { what: 'no', states: by('no', 'break_silence') },
    { what: 'open', states: members.filter((id) => votes[id] === undefined) },
  ]
  return columns.filter(({ states }) => states.length > 0)
}
