// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'
import { acceptMediation } from './hotline/accept-mediation.ts'
import { acceptOffer } from './logistics/accept-offer.ts'
import { adoptLesson } from './council/adopt-lesson.ts'
import { amendAgreement } from './council/amend-agreement.ts'
import { answerCall } from './hotline/answer-call.ts'
import { answerInspection } from './confidence/answer-inspection.ts'
import { answerRisk } from './hotline/answer-risk.ts'
import { assessJointly } from './intelligence/assess-jointly.ts'
import { callHotline } from './hotline/call-hotline.ts'
import { castVote } from './council/cast-vote.ts'
import { collectIntelligence } from './intelligence/collect-intelligence.ts'
import { commitDeterrence } from './posture/commit-deterrence.ts'
import { consultSector } from './domestic/consult-sector.ts'
import { conveneCouncil } from './council/convene-council.ts'
import { correctRumour } from './public/correct-rumour.ts'
import { declineCall } from './hotline/decline-call.ts'
import { declineOffer } from './logistics/decline-offer.ts'
import { demobiliseForces } from './posture/demobilise-forces.ts'
import { draftAgreement } from './council/draft-agreement.ts'
import { endCall } from './hotline/end-call.ts'
import { establishLine } from './hotline/establish-line.ts'
import { exchangeInformation } from './confidence/exchange-information.ts'
import { explainBurden } from './domestic/explain-burden.ts'
import { grantClearance } from './logistics/grant-clearance.ts'
import { inviteObservers } from './confidence/invite-observers.ts'
import { inviteVisit } from './confidence/invite-visit.ts'
import { launchReview } from './council/launch-review.ts'
import { makeJointStatement } from './public/make-joint-statement.ts'
import { makeStatement } from './public/make-statement.ts'
import { mobiliseForces } from './posture/mobilise-forces.ts'
import { modifyExercise } from './exercise/modify-exercise.ts'
import { notifyActivity } from './confidence/notify-activity.ts'
import { offerMediation } from './hotline/offer-mediation.ts'
import { offerRelief } from './logistics/offer-relief.ts'
import { orderPatrol } from './posture/order-patrol.ts'
import { prebunkStory } from './public/prebunk-story.ts'
import { publishReport } from './public/publish-report.ts'
import { ratifyAgreement } from './council/ratify-agreement.ts'
import { reachOut } from './public/reach-out.ts'
import { reportIncident } from './hotline/report-incident.ts'
import { requestInspection } from './confidence/request-inspection.ts'
import { requestMediation } from './hotline/request-mediation.ts'
import { requestRisk } from './hotline/request-risk.ts'
import { sayOnLine } from './hotline/say-on-line.ts'
import { setPosture } from './posture/set-posture.ts'
import { shareIntelligence } from './intelligence/share-intelligence.ts'
import { shipRelief } from './logistics/ship-relief.ts'
import { signAgreement } from './council/sign-agreement.ts'
import { submitBelief } from './intelligence/submit-belief.ts'
import { suspendLine } from './hotline/suspend-line.ts'
import { tableMotion } from './council/table-motion.ts'
import { takeMeasure } from './posture/take-measure.ts'
import { testLine } from './hotline/test-line.ts'
import { useForce } from './posture/use-force.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {
  'accept-mediation': acceptMediation,
  'accept-offer': acceptOffer,
  'adopt-lesson': adoptLesson,
  'amend-agreement': amendAgreement,
  'answer-call': answerCall,
  'answer-inspection': answerInspection,
  'answer-risk': answerRisk,
  'assess-jointly': assessJointly,
  'call-hotline': callHotline,
  'cast-vote': castVote,
  'collect-intelligence': collectIntelligence,
  'commit-deterrence': commitDeterrence,
  'consult-sector': consultSector,
  'convene-council': conveneCouncil,
  'correct-rumour': correctRumour,
  'decline-call': declineCall,
  'decline-offer': declineOffer,
  'demobilise-forces': demobiliseForces,
  'draft-agreement': draftAgreement,
  'end-call': endCall,
  'establish-line': establishLine,
  'exchange-information': exchangeInformation,
  'explain-burden': explainBurden,
  'grant-clearance': grantClearance,
  'invite-observers': inviteObservers,
  'invite-visit': inviteVisit,
  'launch-review': launchReview,
  'make-joint-statement': makeJointStatement,
  'make-statement': makeStatement,
  'mobilise-forces': mobiliseForces,
  'modify-exercise': modifyExercise,
  'notify-activity': notifyActivity,
  'offer-mediation': offerMediation,
  'offer-relief': offerRelief,
  'order-patrol': orderPatrol,
  'prebunk-story': prebunkStory,
  'publish-report': publishReport,
  'ratify-agreement': ratifyAgreement,
  'reach-out': reachOut,
  'report-incident': reportIncident,
  'request-inspection': requestInspection,
  'request-mediation': requestMediation,
  'request-risk': requestRisk,
  'say-on-line': sayOnLine,
  'set-posture': setPosture,
  'share-intelligence': shareIntelligence,
  'ship-relief': shipRelief,
  'sign-agreement': signAgreement,
  'submit-belief': submitBelief,
  'suspend-line': suspendLine,
  'table-motion': tableMotion,
  'take-measure': takeMeasure,
  'test-line': testLine,
  'use-force': useForce,
} as const satisfies Readonly<Record<string, AnyAction>>
