import { useCallback } from 'react'
import { useText } from '../../text/use-text.ts'
import type { PairTension } from './tension-curve.ts'
import { useNaming } from './use-naming.ts'

/** "Belmara–Norvane". */
export function usePairName(): (pair: Pick<PairTension, 'between'>) => string {
  const t = useText()
  const names = useNaming()
  return useCallback(({ between: [a, b] }) => t('review.pairName', { a: names.state(a), b: names.state(b) }), [t, names])
}
