import type { Refusal } from '../../shared/model/refusal.ts'
import type { FeedbackResults, HotWashAct, HotWashFrame } from '../../shared/wire/hot-wash.ts'
import type {
  About,
  Colleague,
  ExerciseCard,
  HttpBodies,
  Joined,
  Lobby,
  Replay,
  ReviewPage,
  RunSheet,
  ScenarioCard,
  ScreenCard,
  WithoutReplay,
} from '../../shared/wire/http.ts'

/** What became of one act in one of many sessions. */
type ActResult = { readonly session: string; readonly ok: true } | ({ readonly session: string } & Refusal)

/** The server said no: `refusal` says why in a sentence. `status` is the HTTP status. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  readonly status: number
  constructor(refusal: Refusal, status: number) {
    super(refusal.say)
    this.name = 'RefusedError'
    this.refusal = refusal
    this.status = status
  }
}

/** No answer that means anything: the network is away, or the server is broken. */
export class UnreachableError extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options)
    this.name = 'UnreachableError'
  }
}

async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  let response: Response
  let answer: unknown
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin' })
    answer = response.status === 204 ? undefined : await response.json()
  } catch (error) {
    throw new UnreachableError('No answer.', { cause: error })
  }
  if (response.ok) return answer as T
  if (isRefusalBody(answer)) throw new RefusedError(answer, response.status)
  throw new UnreachableError(`Status ${response.status}.`, { cause: answer })
}

function isRefusalBody(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'say' in value
}

const id = encodeURIComponent

/** The server's HTTP, typed by shared/wire/http.ts. Every call throws `RefusedError` or `UnreachableError` and nothing else. */
export const api = {
  about: () => ask<About>('GET', '/api/about'),
  tutorial: (body: HttpBodies['tutorial']) => ask<Joined>('POST', '/api/tutorial', body),
  join: (body: HttpBodies['join']) => ask<Joined>('POST', '/api/join', body),
  lobby: (session: string) => ask<Lobby>('GET', `/api/lobby/${id(session)}`),
  seat: (body: HttpBodies['seat']) => ask<Joined>('POST', '/api/seat', body),
  ticket: (body: HttpBodies['ticket']) => ask<{ readonly ticket: string }>('POST', '/api/ticket', body),
  colleague: (body: HttpBodies['colleague']) => ask<Colleague>('POST', '/api/colleague', body),
  remove: (body: HttpBodies['remove']) => ask<unknown>('POST', '/api/remove', body),
  code: (body: HttpBodies['code']) => ask<ExerciseCard>('POST', '/api/code', body),
  screen: (body: HttpBodies['screen']) => ask<{ readonly session: string }>('POST', '/api/screen', body),
  screenCard: (session: string) => ask<ScreenCard>('GET', `/api/screens/${id(session)}`),
  facilitator: (body: HttpBodies['facilitator']) => ask<unknown>('POST', '/api/facilitator', body),
  scenarios: () => ask<readonly ScenarioCard[]>('GET', '/api/scenarios'),
  exercises: () => ask<readonly ExerciseCard[]>('GET', '/api/exercises'),
  exercise: (body: HttpBodies['exercise']) => ask<ExerciseCard>('POST', '/api/exercises', body),
  class: (body: HttpBodies['class']) => ask<readonly ExerciseCard[]>('POST', '/api/classes', body),
  runSheet: (session: string) => ask<RunSheet>('GET', `/api/sessions/${id(session)}/run-sheet`),
  acts: (body: HttpBodies['acts']) => ask<readonly ActResult[]>('POST', '/api/exercises/acts', body),
  replay: (session: string, as: string) => ask<Replay>('GET', `/api/sessions/${id(session)}/replay?as=${id(as)}`),
  hotWash: (session: string, act: HotWashAct) => ask<HotWashFrame>('POST', `/api/sessions/${id(session)}/hot-wash`, act),
  feedback: (session: string) => ask<FeedbackResults>('GET', `/api/sessions/${id(session)}/hot-wash/feedback`),
  review: (session: string) => ask<ReviewPage>('GET', `/api/sessions/${id(session)}/review`),
  without: (session: string, what: WithoutReplay['what']) => ask<WithoutReplay>('GET', `/api/sessions/${id(session)}/without/${id(what)}`),
}

/** Where a file of an exercise is to be had: its events as a table, or its log. */
export const exportPath = (session: string, what: 'events' | 'log'): string => `/api/sessions/${id(session)}/export/${what}`
