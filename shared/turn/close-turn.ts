import { carryOutSealed, type Rules } from '../fact/decide.ts'
import type { Pen } from '../fact/pen.ts'
import { changeLeaders } from './step/change-leaders.ts'
import { closeMotions } from './step/close-motions.ts'
import { endMediations } from './step/end-mediations.ts'
import { exposeCovert } from './step/expose-covert.ts'
import { exposeLies } from './step/expose-lies.ts'
import { exposeShading } from './step/expose-shading.ts'
import { finishExercises } from './step/finish-exercises.ts'
import { judgeAims } from './step/judge-aims.ts'
import { judgePromises } from './step/judge-promises.ts'
import { judgeThreats } from './step/judge-threats.ts'
import { landShipments } from './step/land-shipments.ts'
import { lapseLate } from './step/lapse-late.ts'
import { moveApproval } from './step/move-approval.ts'
import { moveTension } from './step/move-tension.ts'
import { moveTrust } from './step/move-trust.ts'
import { publishRungs } from './step/publish-rungs.ts'
import { rampForces } from './step/ramp-forces.ts'
import { renewMeans } from './step/renew-means.ts'
import { repairBreaches } from './step/repair-breaches.ts'
import { reportInquiries } from './step/report-inquiries.ts'
import { rollHazards } from './step/roll-hazards.ts'
import { runActivities } from './step/run-activities.ts'
import { runInitiatives } from './step/run-initiatives.ts'
import { runInspections } from './step/run-inspections.ts'
import { runProjects } from './step/run-projects.ts'
import { sealConsents } from './step/seal-consents.ts'
import { sealStudies } from './step/seal-studies.ts'
import { settleBeliefs } from './step/settle-beliefs.ts'
import { spreadRumours } from './step/spread-rumours.ts'
import { verifyUndertakings } from './step/verify-undertakings.ts'
import { weighBurdens } from './step/weigh-burdens.ts'

type CloseStep = { readonly name: string; readonly run: (pen: Pen, rules: Rules) => void }

/** The resolution order (game-model 2.6), top to bottom. Each step reads the world as the steps above left it. */
export const closeSteps: readonly CloseStep[] = [
  { name: 'sealed orders, by rank', run: (pen, rules) => carryOutSealed(rules, pen) },
  { name: 'what two sides both ordered', run: sealConsents },
  { name: 'what several weighed together', run: sealStudies },
  { name: 'late answers', run: lapseLate },
  { name: 'threats and promises due', run: judgeThreats },
  { name: 'promises kept or broken', run: judgePromises },
  { name: 'motions close', run: closeMotions },
  { name: 'forces come under arms', run: rampForces },
  { name: 'exercises begin and end', run: runActivities },
  { name: 'what exercises leave behind', run: finishExercises },
  { name: 'initiatives on their date', run: runInitiatives },
  { name: 'relief lands', run: landShipments },
  { name: 'inspections report', run: runInspections },
  { name: 'undertakings verified', run: verifyUndertakings },
  { name: 'accidents in busy zones', run: rollHazards },
  { name: 'inquiries report', run: reportInquiries },
  { name: 'lies come to light', run: exposeLies },
  { name: 'covert stories come out', run: exposeCovert },
  { name: 'shaded information comes to light', run: exposeShading },
  { name: 'beliefs', run: settleBeliefs },
  { name: 'trust', run: moveTrust },
  { name: 'what the region knows of each pair', run: publishRungs },
  { name: 'tension and rungs', run: moveTension },
  { name: 'mediations end', run: endMediations },
  { name: 'rumours', run: spreadRumours },
  { name: 'support and approval', run: moveApproval },
  { name: 'what was broken is made good', run: repairBreaches },
  { name: 'burdens of common funds', run: weighBurdens },
  { name: 'milestones of projects', run: runProjects },
  { name: 'conduct is counted', run: (pen) => pen.tell({ kind: 'deeds-counted', data: { turn: 0 } }) },
  { name: 'governments change', run: changeLeaders },
  { name: 'red lines and objectives', run: judgeAims },
  { name: 'means for the next turn', run: renewMeans },
]

/** Closes the turn: one or more facts per step, in order. */
export function closeTurn(pen: Pen, rules: Rules): void {
  for (const step of closeSteps) step.run(pen, rules)
}
