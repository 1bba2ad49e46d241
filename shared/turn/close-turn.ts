import { carryOutSealed, type Rules } from '../fact/decide.ts'
import type { Pen } from '../fact/pen.ts'
import { closeMotions } from './step/close-motions.ts'
import { exposeLies } from './step/expose-lies.ts'
import { judgeAims } from './step/judge-aims.ts'
import { judgePromises } from './step/judge-promises.ts'
import { judgeThreats } from './step/judge-threats.ts'
import { landShipments } from './step/land-shipments.ts'
import { lapseLate } from './step/lapse-late.ts'
import { moveApproval } from './step/move-approval.ts'
import { moveTension } from './step/move-tension.ts'
import { moveTrust } from './step/move-trust.ts'
import { publishRungs } from './step/publish-rungs.ts'
import { renewMeans } from './step/renew-means.ts'
import { runActivities } from './step/run-activities.ts'
import { runInspections } from './step/run-inspections.ts'
import { sealConsents } from './step/seal-consents.ts'
import { settleBeliefs } from './step/settle-beliefs.ts'
import { spreadRumours } from './step/spread-rumours.ts'
import { verifyUndertakings } from './step/verify-undertakings.ts'

type CloseStep = { readonly name: string; readonly run: (pen: Pen, rules: Rules) => void }

/** The resolution order (game-model 2.6), top to bottom. Each step reads the world as the steps above left it. */
export const closeSteps: readonly CloseStep[] = [
  { name: 'sealed orders, by rank', run: (pen, rules) => carryOutSealed(rules, pen) },
  { name: 'what two sides both ordered', run: sealConsents },
  { name: 'late answers', run: lapseLate },
  { name: 'threats and promises due', run: judgeThreats },
  { name: 'promises kept or broken', run: judgePromises },
  { name: 'motions close', run: closeMotions },
  { name: 'exercises begin and end', run: runActivities },
  { name: 'relief lands', run: landShipments },
  { name: 'inspections report', run: runInspections },
  { name: 'undertakings verified', run: verifyUndertakings },
  { name: 'lies come to light', run: exposeLies },
  { name: 'beliefs', run: settleBeliefs },
  { name: 'trust', run: moveTrust },
  { name: 'what the region knows of each pair', run: publishRungs },
  { name: 'tension and rungs', run: moveTension },
  { name: 'rumours', run: spreadRumours },
  { name: 'support and approval', run: moveApproval },
  { name: 'conduct is counted', run: (pen) => pen.tell({ kind: 'deeds-counted', data: { turn: 0 } }) },
  { name: 'red lines and objectives', run: judgeAims },
  { name: 'means for the next turn', run: renewMeans },
]

/** Closes the turn: one or more facts per step, in order. */
export function closeTurn(pen: Pen, rules: Rules): void {
  for (const step of closeSteps) step.run(pen, rules)
}
