// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.
import type { AnyAction } from '../model/action.ts'
import { makeStatement } from './public/make-statement.ts'
import { testLine } from './hotline/test-line.ts'

/** Every action by its kind, sorted. */
export const actionRegistry = {
  'make-statement': makeStatement,
  'test-line': testLine,
} as const satisfies Readonly<Record<string, AnyAction>>
