/** A polite live region of a canvas: says the object a person stepped to. */
export type SpokenRegion = { readonly say: (text: string) => void; readonly remove: () => void }

const HIDDEN: Readonly<Record<string, string>> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
}

/** Adds the region to a host; it is out of sight. */
export const spokenRegion = (host: HTMLElement): SpokenRegion => {
  const element = document.createElement('div')
  element.setAttribute('aria-live', 'polite')
  for (const [name, value] of Object.entries(HIDDEN)) element.style.setProperty(name, value)
  host.append(element)
  return {
    say: (text) => {
      element.textContent = text
    },
    remove: () => element.remove(),
  }
}
