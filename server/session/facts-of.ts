import type { Fact } from '../../shared/model/fact.ts'
import type { LoadedEntry } from '../store/store.ts'

/** The facts of a stored row. The chain has vouched that they are what we wrote; each is parsed again as it is folded. */
export const factsOf = (entry: Pick<LoadedEntry, 'facts'>): readonly Fact[] => JSON.parse(entry.facts) as readonly Fact[]
