import { type Refusal, type RefusalCode, refuse } from '../../shared/model/refusal.ts'

/** A refusal on its way out of a request: the error handler sends its sentence with its status. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly refusal: Refusal
  /** For `Retry-After`, seconds. */
  readonly retryAfter: number | undefined
  constructor(refusal: Refusal, retryAfter?: number) {
    super(refusal.say)
    this.refusal = refusal
    this.retryAfter = retryAfter
  }
}

/** What has another status than 400. */
const statuses: Partial<Record<RefusalCode, number>> = {
  'bad-ticket': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'wrong-code': 403,
  'unknown-id': 404,
  full: 409,
  'already-done': 409,
  'not-yet': 409,
  ended: 409,
  suspended: 409,
  rate: 429,
  'our-fault': 500,
  'try-again': 503,
}

export const statusOf = ({ refused }: Refusal): number => statuses[refused] ?? 400

/** One answer for what is not there and for what is somebody else's: the same bytes. */
export const nothingHere = refuse('unknown-id', 'There is nothing here for you. Check the link, or join again with the code.')
export const noCookie = refuse('bad-ticket', 'This browser has not joined yet. Join with the code, or open the link you were given.')
export const notFacilitator = refuse('not-allowed', 'This is for the facilitator. Open the facilitator’s link first.')
export const wrongOrigin = refuse(
  'wrong-origin',
  'This address is not one of this server’s. Use an address that it printed when it started.',
)
export const suspended = refuse('suspended', 'Control stopped this exercise for today. This link works again when it goes on.')
export const tooFast = refuse('rate', 'Too many tries. Wait a little and try again.')
