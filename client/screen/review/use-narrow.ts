import { useSyncExternalStore } from 'react'

/** Below this the sheets stand in one column (review-body.css). */
const NARROW = '(max-width: 1099px)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the page has one column: the replay's bar then stands with the map that it moves. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
