/** Brings a scenario of format `from` to format `from + 1`: data in, data out. */
export type MigrationStep = {
  readonly from: number
  readonly to: number
  readonly change: (old: Readonly<Record<string, unknown>>) => unknown
}

export type Migrated =
  | { readonly ok: true; readonly value: unknown; readonly steps: number }
  | { readonly ok: false; readonly message: string; readonly hint: string }

/** Steps from older formats to today's, without a gap. Format 1 is the first. */
export const migrationSteps: readonly MigrationStep[] = []

/**
 * Brings parsed YAML to the format `today`. A newer format is refused, as is a number that is none; a file without a number is left to
 * the schema, which says what is missing.
 */
export function migrate(value: unknown, today: number, steps: readonly MigrationStep[] = migrationSteps): Migrated {
  const broken = steps.find((step, k) => step.to !== step.from + 1 || step.from !== today - steps.length + k)
  if (broken !== undefined) throw new Error(`The steps to format ${today} have a gap or stand out of order at ${broken.from}.`)
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>).format : undefined
  if (typeof given !== 'number') return { ok: true, value, steps: 0 }
  if (given > today) {
    return {
      ok: false,
      message: `This file is of format ${given}; this program reads up to ${today}.`,
      hint: 'Use a newer version of Entente.',
    }
  }
  const wanted = steps.filter((step) => step.from >= given)
  if (!Number.isInteger(given) || given < today - wanted.length) {
    return { ok: false, message: `There is no format ${given}.`, hint: `Write “format: ${today}”.` }
  }
  let now: unknown = value
  for (const step of wanted) now = { ...(step.change(now as Readonly<Record<string, unknown>>) as object), format: step.to }
  return { ok: true, value: now, steps: wanted.length }
}
