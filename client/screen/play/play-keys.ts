/** What a key asks of the desk (DESIGN.md 9). */
export type PlayWish =
  | { readonly wish: 'region'; readonly step: 1 | -1 }
  | { readonly wish: 'tab'; readonly tab: 'hotlines' | 'council' | 'media' }
  | { readonly wish: 'line'; readonly state: number }
  | {
      readonly wish:
        | 'go-to'
        | 'keys'
        | 'map'
        | 'timeline'
        | 'order'
        | 'commit'
        | 'why'
        | 'dossier'
        | 'dock'
        | 'list'
        | 'prefix'
        | 'incident'
        | 'play'
    }

export type PlayKey = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

type Where = {
  /** A text field has the focus. */
  readonly typing: boolean
  /** Single letters are on. */
  readonly letters: boolean
  /** `G` was pressed just before. */
  readonly afterPrefix: boolean
}

const letterWishes: Readonly<Record<string, PlayWish>> = {
  '/': { wish: 'go-to' },
  '?': { wish: 'keys' },
  '1': { wish: 'tab', tab: 'hotlines' },
  '2': { wish: 'tab', tab: 'council' },
  '3': { wish: 'tab', tab: 'media' },
  m: { wish: 'map' },
  t: { wish: 'timeline' },
  o: { wish: 'order' },
  y: { wish: 'why' },
  g: { wish: 'prefix' },
  l: { wish: 'list' },
  '[': { wish: 'dossier' },
  ']': { wish: 'dock' },
  ' ': { wish: 'play' },
}

/** The wish of a key press; undefined for keys that belong to others. Single letters count only outside text fields, and can be off. */
export function playWish(event: PlayKey, { typing, letters, afterPrefix }: Where): PlayWish | undefined {
  if (event.key === 'F6') return { wish: 'region', step: event.shiftKey ? -1 : 1 }
  const control = event.ctrlKey || event.metaKey
  if (control && event.key.toLowerCase() === 'k') return { wish: 'go-to' }
  if (control && event.key === 'Enter') return { wish: 'commit' }
  if (event.altKey && !control) {
    const digit = /^Digit([1-8])$/.exec(event.code)?.[1]
    return digit === undefined ? undefined : { wish: 'line', state: Number(digit) }
  }
  if (control || typing || !letters) return undefined
  const key = event.key.toLowerCase()
  if (afterPrefix) return key === 'i' ? { wish: 'incident' } : undefined
  return letterWishes[key]
}
