import { defineNoun, type Shown, whole } from '../model/record.ts'

/** A template of agreement that this exercise offers: at most four blanks, and how each article can be checked. Public. */
export type Template = {
  readonly id: string
  readonly kind: 'template'
  readonly name: string
  readonly title: string
  readonly verification: number
  /** Whom its text is for, all of them and nobody else; absent where any states may draft from it. */
  readonly parties?: readonly string[]
  readonly blanks: readonly { readonly name: string; readonly label: string; readonly choices: readonly string[] }[]
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly benchmark?: { readonly metrics: readonly string[]; readonly verifiers: readonly string[]; readonly required: boolean }
  }[]
}

export const template = defineNoun<Template, Shown<Template, 'name' | 'title' | 'verification' | 'blanks' | 'articles'>>({
  kind: 'template',
  see: () => 'whole',
  faces: { whole },
})
