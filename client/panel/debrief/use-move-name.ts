import { useCallback } from 'react'
import { stateNameIn } from '../../store/state-names.ts'
import { useMe, useSetting } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import type { TurnMove } from '../figures/figure-history.ts'

const names: Readonly<Record<string, MessageKey>> = {
  approval: 'desk.figApproval',
  credibility: 'desk.figCredibility',
  coopSupport: 'desk.figCoopSupport',
  legitimacy: 'desk.figLegitimacy',
  treasury: 'desk.figTreasury',
  politicalCapital: 'desk.figPoliticalCapital',
}

/** What a figure that moved is called: one's own by its name, trust and tension with the other state's. */
export function useMoveName(): (move: TurnMove) => string {
  const t = useText()
  const setting = useSetting()
  const { seat } = useMe()
  return useCallback(
    ({ id, field }) => {
      const [a = '', b = ''] = id.slice(id.indexOf(':') + 1).split('-')
      const state = stateNameIn(setting, a === seat ? b : a)
      if (field === 'trust') return t('desk.trustIn', { state })
      if (field === 'tension') return t('desk.tensionWith', { state })
      const key = names[field]
      return key === undefined ? field : t(key)
    },
    [t, setting, seat],
  )
}
