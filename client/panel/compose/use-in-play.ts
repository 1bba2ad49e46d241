import { useCallback } from 'react'
import { useSetting } from '../../store/use-session.ts'

/** Whether this exercise uses an action at all, now or later. The composer lists all actions; panels leave out what can never be done here. */
export function useInPlay(): (action: string) => boolean {
  const { offered } = useSetting()
  return useCallback((action) => offered.some((one) => one.action === action), [offered])
}
