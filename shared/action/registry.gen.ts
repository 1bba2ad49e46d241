// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'
import { acceptOffer } from './logistics/accept-offer.ts'
import { adoptLesson } from './council/adopt-lesson.ts'
import { amendAgreement } from './council/amend-agreement.ts'
import { answerCall } from './hotline/answer-call.ts'
import { answerInspection } from './confidence/answer-inspection.ts'
import { answerRisk } from './hotline/answer-risk.ts'
import { callHotline } from './hotline/call-hotline.ts'
import { castVote } from './council/cast-vote.ts'
import { commitDeterrence } from './posture/commit-deterrence.ts'
import { conveneCouncil } from './council/convene-council.ts'
import { correctRumour } from './public/correct-rumour.ts'
import { declineCall } from './hotline/decline-call.ts'
import { declineOffer } from './logistics/decline-offer.ts'
import { draftAgreement } from './council/draft-agreement.ts'
import { endCall } from './hotline/end-call.ts'
import { establishLine } from './hotline/establish-line.ts'
import { grantClearance } from './logistics/grant-clearance.ts'
import { inviteObservers } from './confidence/invite-observers.ts'
import { launchReview } from './council/launch-review.ts'
import { makeJointStatement } from './public/make-joint-statement.ts'
import { makeStatement } from './public/make-statement.ts'
import { modifyExercise } from './exercise/modify-exercise.ts'
import { notifyActivity } from './confidence/notify-activity.ts'
import { offerRelief } from './logistics/offer-relief.ts'
import { ratifyAgreement } from './council/ratify-agreement.ts'
import { reportIncident } from './hotline/report-incident.ts'
import { requestInspection } from './confidence/request-inspection.ts'
import { requestRisk } from './hotline/request-risk.ts'
import { sayOnLine } from './hotline/say-on-line.ts'
import { setPosture } from './posture/set-posture.ts'
import { shipRelief } from './logistics/ship-relief.ts'
import { signAgreement } from './council/sign-agreement.ts'
import { submitBelief } from './intelligence/submit-belief.ts'
import { tableMotion } from './council/table-motion.ts'
import { testLine } from './hotline/test-line.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {
  'accept-offer': acceptOffer,
  'adopt-lesson': adoptLesson,
  'amend-agreement': amendAgreement,
  'answer-call': answerCall,
  'answer-inspection': answerInspection,
  'answer-risk': answerRisk,
  'call-hotline': callHotline,
  'cast-vote': castVote,
  'commit-deterrence': commitDeterrence,
  'convene-council': conveneCouncil,
  'correct-rumour': correctRumour,
  'decline-call': declineCall,
  'decline-offer': declineOffer,
  'draft-agreement': draftAgreement,
  'end-call': endCall,
  'establish-line': establishLine,
  'grant-clearance': grantClearance,
  'invite-observers': inviteObservers,
  'launch-review': launchReview,
  'make-joint-statement': makeJointStatement,
  'make-statement': makeStatement,
  'modify-exercise': modifyExercise,
  'notify-activity': notifyActivity,
  'offer-relief': offerRelief,
  'ratify-agreement': ratifyAgreement,
  'report-incident': reportIncident,
  'request-inspection': requestInspection,
  'request-risk': requestRisk,
  'say-on-line': sayOnLine,
  'set-posture': setPosture,
  'ship-relief': shipRelief,
  'sign-agreement': signAgreement,
  'submit-belief': submitBelief,
  'table-motion': tableMotion,
  'test-line': testLine,
} as const satisfies Readonly<Record<string, AnyAction>>
