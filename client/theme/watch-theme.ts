/** Calls back whenever token values may have changed: theme attribute, system scheme or forced colours. Returns the stop function. */
export function watchTheme(changed: () => void): () => void {
  const root = new MutationObserver(changed)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    root.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
