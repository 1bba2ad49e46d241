import { z } from 'zod'

/** Stands on everything that leaves the exercise, so that nobody takes it for the real thing (game-model.md 3.1). */
export const exerciseMark = 'EXERCISE EXERCISE EXERCISE'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * GET /api/sessions/:id/export/log: the whole log of an exercise. `rows` are the texts that the chain covers, as they were stored:
 * three lines each, a JSON array [n, wallMs, scope, command, payloadHash], the answer to the command, and a JSON array of facts.
 * h[0] is `start`, and h[n] is SHA-256(h[n−1] as 64 hex digits, a line break, row n); the last one is `head`. `start` covers the header,
 * which holds the session's secret key and is not given. Facts name texts and people by id alone; the bodies of the texts stand in
 * `texts`, those that were erased or are not the asker's to read do not. A fact holds SHA-256(salt + body) of each in base32.
 */
export const logExport = z.strictObject({
  exercise: z.literal(exerciseMark),
  format: z.literal('entente-log'),
  version: z.literal(1),
  session: z.string(),
  scenario: z.strictObject({ id: z.string(), title: z.string(), hash: z.string() }),
  createdMs: z.int(),
  chain: z.strictObject({ start: hash, head: hash }),
  rows: z.array(z.string()),
  texts: z.array(z.strictObject({ id: z.string(), exercise: z.literal(exerciseMark), salt: z.string(), body: z.string() })),
})
export type LogExport = z.infer<typeof logExport>
