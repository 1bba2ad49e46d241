import { useEffect } from 'react'
import { useDesk } from '../../store/use-session.ts'

/** Where this person's opened news is kept, ids with blanks between: control's receipts read it (J3). */
const SEEN_NEWS = 'news-seen'
/** A draft of the desk holds 8000 letters; the oldest ids go first. */
const IDS_MAX = 200

/** The list with one id more, or the list itself when it is there. */
export function withSeen(kept: string, id: string): string {
  const ids = kept.split(' ').filter((each) => each !== '')
  return ids.includes(id) ? kept : [...ids, id].slice(-IDS_MAX).join(' ')
}

/** Notes that this person has a piece of news open before them. */
export function useMarkSeen(id: string): void {
  const [kept, keep] = useDesk(SEEN_NEWS)
  useEffect(() => {
    const next = withSeen(kept, id)
    if (next !== kept && document.visibilityState === 'visible') keep(next)
  }, [kept, keep, id])
}
