import type { TextRef } from './sentence.ts'

/** Control's own words in an act, as references: facts hold no free text. */
export type ControlWords = { readonly [F in 'title' | 'name' | 'text' | 'reason']?: TextRef }
