/**
 * Every number that a seat reads and that hidden facts may lawfully move, with the reason. The two-world test masks these and nothing
 * else: a figure that differs between worlds and is not on this list is a leak.
 */
export const declassified: readonly { readonly kind: string; readonly fields: readonly string[]; readonly because: string }[] = [
  { kind: 'dyad', fields: ['rung', 'band'], because: 'A pair feels its own tension, whatever raised it (2.3).' },
  { kind: 'rung', fields: ['rung', 'turn'], because: 'The region knows each pair’s rung, one turn late (2.3).' },
  { kind: 'relation', fields: ['trust', 'streak'], because: 'A state’s own trust answers what it perceived (E2).' },
  {
    kind: 'state',
    fields: ['approval', 'approvalBase', 'rally', 'coopSupport', 'credibility', 'legitimacy', 'politicalCapital', 'highestRung', 'benefit'],
    because: 'A state’s own meters follow its tension, its public and what relief reached people (E6 to E9).',
  },
  { kind: 'spread', fields: ['poll'], because: 'A poll measures the own public, with its error (E10).' },
  { kind: 'belief', fields: ['low', 'high'], because: 'The suggested band follows evidence of which a lie weighs less (E3).' },
  {
    kind: 'agreement',
    fields: ['articles', 'institution'],
    because: 'A verifier tells what it found of each party when an undertaking fell due, rightly or not (2.3, E13).',
  },
  { kind: 'inspection', fields: ['found'], because: 'A team that was let in tells both sides what it found (CB3, E13).' },
  { kind: 'sighting', fields: [], because: 'Services may see what another state does, by a draw on their quality (2.3).' },
]

/** Feeds whose lines tell of declassified figures alone. */
export const declassifiedFeeds: readonly string[] = ['why']
