import { z } from 'zod'

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const WHOLE_GRAMS = 1e-6

/** A name in the file: kebab-case, beginning with a letter, at most 40 signs. */
export const slug = z
  .string()
  .max(40)
  .regex(SLUG, 'Use small letters, digits and single hyphens, beginning with a letter, such as harbour-drill.')

/** A state, as the region draws it. */
export const stateId = z.string().regex(/^[A-Z]{3}$/, 'A state id is three capitals, such as BEL.')

/** Everybody, or a list of states. */
export const audience = z.union([z.literal('all'), z.array(stateId).min(1).max(12)])

/** A text of one line. */
export const words = (max: number) => z.string().trim().min(1).max(max)

/** A condition; its grammar is checked by `parseExpression`. */
export const condition = z.string().min(1).max(500)

/** A figure 0..100. */
export const figure = z.number().min(0).max(100)

/** A share 0..1. */
export const share = z.number().min(0).max(1)

/** A turn, from 1. */
export const turnNo = z.int().min(1).max(60)

const goods = ['water', 'food', 'shelter', 'medical', 'fuel'] as const
export type GoodsClass = (typeof goods)[number]
/** The classes of goods that the rules conserve. */
export const goodsClasses: readonly GoodsClass[] = goods

const tonne = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((t) => isWhole(t * 1000), 'Give tonnes to the kilogram: at most three decimals.')

/** Authors write tonnes by class; the rules hold whole kilograms (`kilograms`). */
export const tonnes = z.partialRecord(z.enum(goods), tonne)

/** Authors write millions of credits; the rules hold whole thousands (`thousands`). */
export const millions = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((m) => isWhole(m * 1000), 'Give millions to the thousand: at most three decimals.')

/** The one place where tonnes become kilograms: only the classes that were given. */
export const kilograms = (given: z.infer<typeof tonnes>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(given).map(([name, t]) => [name, Math.round(t * 1000)]))

/** The one place where millions become thousands. */
export const thousands = (given: number): number => Math.round(given * 1000)

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < WHOLE_GRAMS
}
