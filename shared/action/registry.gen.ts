// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'
import { answerCall } from './hotline/answer-call.ts'
import { answerInspection } from './confidence/answer-inspection.ts'
import { answerRisk } from './hotline/answer-risk.ts'
import { callHotline } from './hotline/call-hotline.ts'
import { commitDeterrence } from './posture/commit-deterrence.ts'
import { correctRumour } from './public/correct-rumour.ts'
import { declineCall } from './hotline/decline-call.ts'
import { endCall } from './hotline/end-call.ts'
import { establishLine } from './hotline/establish-line.ts'
import { inviteObservers } from './confidence/invite-observers.ts'
import { makeJointStatement } from './public/make-joint-statement.ts'
import { makeStatement } from './public/make-statement.ts'
import { modifyExercise } from './exercise/modify-exercise.ts'
import { notifyActivity } from './confidence/notify-activity.ts'
import { reportIncident } from './hotline/report-incident.ts'
import { requestInspection } from './confidence/request-inspection.ts'
import { requestRisk } from './hotline/request-risk.ts'
import { sayOnLine } from './hotline/say-on-line.ts'
import { setPosture } from './posture/set-posture.ts'
import { submitBelief } from './intelligence/submit-belief.ts'
import { testLine } from './hotline/test-line.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {
  'answer-call': answerCall,
  'answer-inspection': answerInspection,
  'answer-risk': answerRisk,
  'call-hotline': callHotline,
  'commit-deterrence': commitDeterrence,
  'correct-rumour': correctRumour,
  'decline-call': declineCall,
  'end-call': endCall,
  'establish-line': establishLine,
  'invite-observers': inviteObservers,
  'make-joint-statement': makeJointStatement,
  'make-statement': makeStatement,
  'modify-exercise': modifyExercise,
  'notify-activity': notifyActivity,
  'report-incident': reportIncident,
  'request-inspection': requestInspection,
  'request-risk': requestRisk,
  'say-on-line': sayOnLine,
  'set-posture': setPosture,
  'submit-belief': submitBelief,
  'test-line': testLine,
} as const satisfies Readonly<Record<string, AnyAction>>
