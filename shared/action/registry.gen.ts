// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {} as const satisfies Readonly<Record<string, AnyAction>>
