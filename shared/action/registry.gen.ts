// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'
import { acceptMediation } from './hotline/accept-mediation.ts'
import { acceptOffer } from './logistics/accept-offer.ts'
import { adoptLesson } from './council/adopt-lesson.ts'
import { amendAgreement } from './council/amend-agreement.ts'
import { announceInitiative } from './confidence/announce-initiative.ts'
import { answerCall } from './hotline/answer-call.ts'
import { answerInspection } from './confidence/answer-inspection.ts'
import { answerRisk } from './hotline/answer-risk.ts'
import { assessJointly } from './intelligence/assess-jointly.ts'
import { buildOrgan } from './council/build-organ.ts'
import { callHotline } from './hotline/call-hotline.ts'
import { castVote } from './council/cast-vote.ts'
import { collectIntelligence } from './intelligence/collect-intelligence.ts'
import { commitBudget } from './domestic/commit-budget.ts'
import { commitDeterrence } from './posture/commit-deterrence.ts'
import { consultSector } from './domestic/consult-sector.ts'
import { conveneCouncil } from './council/convene-council.ts'
import { coordinateRelief } from './logistics/coordinate-relief.ts'
import { correctRumour } from './public/correct-rumour.ts'
import { declineCall } from './hotline/decline-call.ts'
import { declineOffer } from './logistics/decline-offer.ts'
import { demobiliseForces } from './posture/demobilise-forces.ts'
import { documentDecisions } from './domestic/document-decisions.ts'
import { draftAgreement } from './council/draft-agreement.ts'
import { endCall } from './hotline/end-call.ts'
import { establishLine } from './hotline/establish-line.ts'
import { exchangeInformation } from './confidence/exchange-information.ts'
import { explainBurden } from './domestic/explain-burden.ts'
import { grantClearance } from './logistics/grant-clearance.ts'
import { handOver } from './domestic/hand-over.ts'
import { inviteObservers } from './confidence/invite-observers.ts'
import { inviteVisit } from './confidence/invite-visit.ts'
import { launchReview } from './council/launch-review.ts'
import { linkDevelopment } from './domestic/link-development.ts'
import { makeJointStatement } from './public/make-joint-statement.ts'
import { makeStatement } from './public/make-statement.ts'
import { mapInterests } from './intelligence/map-interests.ts'
import { mobiliseForces } from './posture/mobilise-forces.ts'
import { modifyExercise } from './exercise/modify-exercise.ts'
import { notifyActivity } from './confidence/notify-activity.ts'
import { offerMediation } from './hotline/offer-mediation.ts'
import { offerRelief } from './logistics/offer-relief.ts'
import { openInquiry } from './domestic/open-inquiry.ts'
import { orderPatrol } from './posture/order-patrol.ts'
import { orderSupport } from './logistics/order-support.ts'
import { payFund } from './council/pay-fund.ts'
import { planExercise } from './exercise/plan-exercise.ts'
import { prebunkStory } from './public/prebunk-story.ts'
import { prepositionStock } from './logistics/preposition-stock.ts'
import { publishFund } from './council/publish-fund.ts'
import { publishReport } from './public/publish-report.ts'
import { raiseDispute } from './council/raise-dispute.ts'
import { ratifyAgreement } from './council/ratify-agreement.ts'
import { reachOut } from './public/reach-out.ts'
import { repairPlace } from './logistics/repair-place.ts'
import { reportIncident } from './hotline/report-incident.ts'
import { requestInspection } from './confidence/request-inspection.ts'
import { requestMediation } from './hotline/request-mediation.ts'
import { requestRelief } from './logistics/request-relief.ts'
import { requestRisk } from './hotline/request-risk.ts'
import { respondDispute } from './council/respond-dispute.ts'
import { runProgramme } from './exercise/run-programme.ts'
import { sayOnLine } from './hotline/say-on-line.ts'
import { setPosture } from './posture/set-posture.ts'
import { setShares } from './council/set-shares.ts'
import { shareIntelligence } from './intelligence/share-intelligence.ts'
import { shipRelief } from './logistics/ship-relief.ts'
import { signAgreement } from './council/sign-agreement.ts'
import { spreadCovertly } from './public/spread-covertly.ts'
import { startProject } from './exercise/start-project.ts'
import { submitBelief } from './intelligence/submit-belief.ts'
import { suspendAgreement } from './council/suspend-agreement.ts'
import { suspendLine } from './hotline/suspend-line.ts'
import { tableMotion } from './council/table-motion.ts'
import { takeMeasure } from './posture/take-measure.ts'
import { testLine } from './hotline/test-line.ts'
import { trainPartner } from './exercise/train-partner.ts'
import { useForce } from './posture/use-force.ts'
import { withdrawAgreement } from './council/withdraw-agreement.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {
  'accept-mediation': acceptMediation,
  'accept-offer': acceptOffer,
  'adopt-lesson': adoptLesson,
  'amend-agreement': amendAgreement,
  'announce-initiative': announceInitiative,
  'answer-call': answerCall,
  'answer-inspection': answerInspection,
  'answer-risk': answerRisk,
  'assess-jointly': assessJointly,
  'build-organ': buildOrgan,
  'call-hotline': callHotline,
  'cast-vote': castVote,
  'collect-intelligence': collectIntelligence,
  'commit-budget': commitBudget,
  'commit-deterrence': commitDeterrence,
  'consult-sector': consultSector,
  'convene-council': conveneCouncil,
  'coordinate-relief': coordinateRelief,
  'correct-rumour': correctRumour,
  'decline-call': declineCall,
  'decline-offer': declineOffer,
  'demobilise-forces': demobiliseForces,
  'document-decisions': documentDecisions,
  'draft-agreement': draftAgreement,
  'end-call': endCall,
  'establish-line': establishLine,
  'exchange-information': exchangeInformation,
  'explain-burden': explainBurden,
  'grant-clearance': grantClearance,
  'hand-over': handOver,
  'invite-observers': inviteObservers,
  'invite-visit': inviteVisit,
  'launch-review': launchReview,
  'link-development': linkDevelopment,
  'make-joint-statement': makeJointStatement,
  'make-statement': makeStatement,
  'map-interests': mapInterests,
  'mobilise-forces': mobiliseForces,
  'modify-exercise': modifyExercise,
  'notify-activity': notifyActivity,
  'offer-mediation': offerMediation,
  'offer-relief': offerRelief,
  'open-inquiry': openInquiry,
  'order-patrol': orderPatrol,
  'order-support': orderSupport,
  'pay-fund': payFund,
  'plan-exercise': planExercise,
  'prebunk-story': prebunkStory,
  'preposition-stock': prepositionStock,
  'publish-fund': publishFund,
  'publish-report': publishReport,
  'raise-dispute': raiseDispute,
  'ratify-agreement': ratifyAgreement,
  'reach-out': reachOut,
  'repair-place': repairPlace,
  'report-incident': reportIncident,
  'request-inspection': requestInspection,
  'request-mediation': requestMediation,
  'request-relief': requestRelief,
  'request-risk': requestRisk,
  'respond-dispute': respondDispute,
  'run-programme': runProgramme,
  'say-on-line': sayOnLine,
  'set-posture': setPosture,
  'set-shares': setShares,
  'share-intelligence': shareIntelligence,
  'ship-relief': shipRelief,
  'sign-agreement': signAgreement,
  'spread-covertly': spreadCovertly,
  'start-project': startProject,
  'submit-belief': submitBelief,
  'suspend-agreement': suspendAgreement,
  'suspend-line': suspendLine,
  'table-motion': tableMotion,
  'take-measure': takeMeasure,
  'test-line': testLine,
  'train-partner': trainPartner,
  'use-force': useForce,
  'withdraw-agreement': withdrawAgreement,
} as const satisfies Readonly<Record<string, AnyAction>>
