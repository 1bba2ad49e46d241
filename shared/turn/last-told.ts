import { all, type State } from '../model/state.ts'
import { type Notice, notice } from '../noun/notice.ts'

/** What a state was last told of an exercise, by notice or calendar. */
export const lastTold = (state: State, drill: string, to: string): Notice | undefined =>
  all(state, notice)
    .filter((n) => n.activity === drill && n.to.includes(to))
    .reduce<Notice | undefined>((last, n) => (last === undefined || n.turn >= last.turn ? n : last), undefined)
