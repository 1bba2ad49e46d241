// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyNoun } from '../model/record.ts'
import { activity } from './activity.ts'
import { agreement } from './agreement.ts'
import { archive } from './archive.ts'
import { ask } from './ask.ts'
import { assessment } from './assessment.ts'
import { asset } from './asset.ts'
import { belief } from './belief.ts'
import { brief } from './brief.ts'
import { budget } from './budget.ts'
import { call } from './call.ts'
import { capacity } from './capacity.ts'
import { clearance } from './clearance.ts'
import { clock } from './clock.ts'
import { coach } from './coach.ts'
import { commitment } from './commitment.ts'
import { compliance } from './compliance.ts'
import { council } from './council.ts'
import { covert } from './covert.ts'
import { damage } from './damage.ts'
import { deed } from './deed.ts'
import { disclosure } from './disclosure.ts'
import { dispute } from './dispute.ts'
import { drawing } from './drawing.ts'
import { dyad } from './dyad.ts'
import { engagement } from './engagement.ts'
import { evidence } from './evidence.ts'
import { forewarning } from './forewarning.ts'
import { fund } from './fund.ts'
import { gate } from './gate.ts'
import { incident } from './incident.ts'
import { initiative } from './initiative.ts'
import { inject } from './inject.ts'
import { inquiry } from './inquiry.ts'
import { inspection } from './inspection.ts'
import { interest } from './interest.ts'
import { interop } from './interop.ts'
import { jointDraft } from './joint-draft.ts'
import { jointStudy } from './joint-study.ts'
import { leader } from './leader.ts'
import { line } from './line.ts'
import { measure } from './measure.ts'
import { mechanism } from './mechanism.ts'
import { mediation } from './mediation.ts'
import { message } from './message.ts'
import { mobilisation } from './mobilisation.ts'
import { motion } from './motion.ts'
import { need } from './need.ts'
import { news } from './news.ts'
import { notice } from './notice.ts'
import { objective } from './objective.ts'
import { offer } from './offer.ts'
import { order } from './order.ts'
import { organ } from './organ.ts'
import { patrol } from './patrol.ts'
import { posture } from './posture.ts'
import { project } from './project.ts'
import { promise } from './promise.ts'
import { redLine } from './red-line.ts'
import { relation } from './relation.ts'
import { reliefRequest } from './relief-request.ts'
import { report } from './report.ts'
import { request } from './request.ts'
import { review } from './review.ts'
import { riskQuestion } from './risk-question.ts'
import { room } from './room.ts'
import { rumour } from './rumour.ts'
import { rung } from './rung.ts'
import { seat } from './seat.ts'
import { setting } from './setting.ts'
import { shipment } from './shipment.ts'
import { sighting } from './sighting.ts'
import { sitting } from './sitting.ts'
import { spread } from './spread.ts'
import { state } from './state.ts'
import { statement } from './statement.ts'
import { stock } from './stock.ts'
import { supportEntry } from './support-entry.ts'
import { template } from './template.ts'
import { training } from './training.ts'
import { visit } from './visit.ts'

/** Every record kind by its kind, sorted. */
export const nounRegistry = {
  activity,
  agreement,
  archive,
  ask,
  assessment,
  asset,
  belief,
  brief,
  budget,
  call,
  capacity,
  clearance,
  clock,
  coach,
  commitment,
  compliance,
  council,
  covert,
  damage,
  deed,
  disclosure,
  dispute,
  drawing,
  dyad,
  engagement,
  evidence,
  forewarning,
  fund,
  gate,
  incident,
  initiative,
  inject,
  inquiry,
  inspection,
  interest,
  interop,
  'joint-draft': jointDraft,
  'joint-study': jointStudy,
  leader,
  line,
  measure,
  mechanism,
  mediation,
  message,
  mobilisation,
  motion,
  need,
  news,
  notice,
  objective,
  offer,
  order,
  organ,
  patrol,
  posture,
  project,
  promise,
  'red-line': redLine,
  relation,
  'relief-request': reliefRequest,
  report,
  request,
  review,
  'risk-question': riskQuestion,
  room,
  rumour,
  rung,
  seat,
  setting,
  shipment,
  sighting,
  sitting,
  spread,
  state,
  statement,
  stock,
  'support-entry': supportEntry,
  template,
  training,
  visit,
} as const satisfies Readonly<Record<string, AnyNoun>>
