import { actionRegistry } from '../../../shared/action/registry.gen.ts'
import type { AnyAction, Instrument } from '../../../shared/model/action.ts'
import type { Post } from '../../../shared/wire/http.ts'

/** Every action, by kind. */
export const actions: ReadonlyMap<string, AnyAction> = new Map<string, AnyAction>(Object.entries(actionRegistry))

/** In the order in which the composer lists them. */
export const instruments: readonly Instrument[] = [
  'hotline',
  'confidence',
  'council',
  'logistics',
  'public',
  'exercise',
  'posture',
  'intelligence',
  'domestic',
]

/** Which instruments a post answers for (design README, "The desk, by phase"). Any post may use any of them. */
const portfolio: Readonly<Record<Post, readonly Instrument[]>> = {
  foreign: ['hotline', 'council', 'public', 'domestic'],
  defence: ['confidence', 'posture', 'exercise', 'intelligence'],
  relief: ['logistics'],
}

/** The instruments of the posts that a person holds; two posts are foreign + relief and defence. */
export const instrumentsOf = (posts: readonly string[]): ReadonlySet<Instrument> =>
  new Set(posts.flatMap((post) => portfolio[post as Post] ?? []))
