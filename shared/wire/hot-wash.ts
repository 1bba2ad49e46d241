import { z } from 'zod'

/**
 * The hot wash (game-model.md 3.7): six guided steps after ENDEX, or two of them in a pause (X13). Nothing of it is in the log, and no
 * rule reads it. What people write is on their desks under the keys below; control opens it, by seat and without names.
 */
export const hotWashKinds = ['whole', 'short'] as const
export type HotWashKind = (typeof hotWashKinds)[number]

export const hotWashStepNames = ['endex', 'write', 'round', 'reveal', 'agree', 'feedback'] as const
export type HotWashStep = (typeof hotWashStepNames)[number]

/** The steps of each kind in their order, with their minutes. */
export const hotWashSteps: Readonly<Record<HotWashKind, readonly { readonly step: HotWashStep; readonly minutes: number }[]>> = {
  whole: [
    { step: 'endex', minutes: 1 },
    { step: 'write', minutes: 2 },
    { step: 'round', minutes: 5 },
    { step: 'reveal', minutes: 4 },
    { step: 'agree', minutes: 2 },
    { step: 'feedback', minutes: 1 },
  ],
  short: [
    { step: 'write', minutes: 1 },
    { step: 'round', minutes: 3 },
  ],
}

/** How long a cell may speak in the round. */
export const speakMs = 60_000

/** Keys of a person's desk: one thing that went well, one to improve, one surprise; and the form. */
export const noteKeys = { well: 'hot-wash.well', better: 'hot-wash.better', surprise: 'hot-wash.surprise' } as const
export type NoteKind = keyof typeof noteKeys
export const noteKinds = ['well', 'better', 'surprise'] as const satisfies readonly NoteKind[]
export const feedbackKey = 'hot-wash.feedback'
export const noteMax = 280

/** Agree or disagree, 1 to 5. */
const agreement = z.int().min(1).max(5)
export const feedbackForm = z.strictObject({
  realism: agreement.exactOptional(),
  clarity: agreement.exactOptional(),
  learning: agreement.exactOptional(),
  words: z.string().max(600).exactOptional(),
})
export type FeedbackForm = z.infer<typeof feedbackForm>
export const feedbackQuestions = ['realism', 'clarity', 'learning'] as const satisfies readonly (keyof FeedbackForm)[]

const point = z.strictObject({ text: z.string().max(noteMax), owner: z.string().max(80) })
export type AgreedPoint = z.infer<typeof point>
const points = z.array(point).max(3).readonly()

/** POST /api/sessions/:id/hot-wash (control): begins it, steps it, and what a step has. The answer, and what everybody is sent, is a frame. */
export const hotWashAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('begin'), kind: z.enum(hotWashKinds) }),
  z.strictObject({ do: z.literal('step'), step: z.enum(hotWashStepNames) }),
  z.strictObject({ do: z.literal('run') }),
  z.strictObject({ do: z.literal('hold') }),
  /** Reads what has been written until now and shows it to everybody. */
  z.strictObject({ do: z.literal('open-notes') }),
  z.strictObject({ do: z.literal('close-notes') }),
  z.strictObject({ do: z.literal('speak'), seat: z.string().min(1).max(8) }),
  /** The incident on screen, counted from 0, and whether its truth is shown. */
  z.strictObject({ do: z.literal('reveal'), incident: z.int().min(0).max(99), shown: z.boolean() }),
  z.strictObject({ do: z.literal('agree'), strengths: points, areas: points }),
  z.strictObject({ do: z.literal('end') }),
])
export type HotWashAct = z.infer<typeof hotWashAct>

/** What one person wrote, without the person. */
export type HotWashNote = { readonly seat: string } & { readonly [K in NoteKind]?: string }

/** Where the hot wash stands, for everybody alike. `on: false`: there is none, or it has ended. */
export type HotWashFrame =
  | { readonly on: false }
  | {
      readonly on: true
      readonly kind: HotWashKind
      readonly step: HotWashStep
      /** The countdown of the step; of the cell that speaks, in the round. */
      readonly clock: { readonly leftMs: number; readonly totalMs: number; readonly running: boolean }
      readonly speaking?: string
      /** Those that control opened, in an order that tells nothing. */
      readonly notes?: readonly HotWashNote[]
      readonly reveal: { readonly incident: number; readonly shown: boolean }
      readonly strengths: readonly AgreedPoint[]
      readonly areas: readonly AgreedPoint[]
      /** People who hold a seat, those of them who have written a note, and who have filled in the form. */
      readonly people: number
      readonly written: number
      readonly answered: number
    }

/** GET /api/sessions/:id/hot-wash/feedback (control): the forms added up, and their free words in an order that tells nothing. */
export type FeedbackResults = {
  readonly questions: readonly { readonly question: (typeof feedbackQuestions)[number]; readonly counts: readonly number[] }[]
  readonly words: readonly string[]
}
