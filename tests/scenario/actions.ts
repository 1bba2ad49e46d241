import { rules } from '../../shared/game.ts'

/** Every kind of action the rules know. */
export const actions: readonly string[] = [
  ...rules.actions.keys(),
  ...[
    'offer-relief',
    'accept-offer',
    'decline-offer',
    'grant-clearance',
    'ship-relief',
    'amend-agreement',
    'sign-agreement',
    'draft-agreement',
    'ratify-agreement',
    'launch-review',
    'adopt-lesson',
  ],
]
