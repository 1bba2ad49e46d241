import type { ReactNode } from 'react'
import type { Network } from '../../../shared/wire/review.ts'
import { useText } from '../../text/use-text.ts'
import { NumberTable } from './number-table.tsx'
import { useNaming } from './use-naming.ts'

/** Everything that was counted: messages from each state to each other, and what each said elsewhere. */
export function NetworkNumbers({ network, caption }: { network: Network; caption: string }): ReactNode {
  const t = useText()
  const names = useNaming()
  const { seats, lines, council, rooms } = network
  const columns = [
    { id: 'from', name: t('review.networkFrom'), kind: 'text' as const },
    ...seats.map((seat) => ({ id: seat, name: t('review.networkTo', { state: names.state(seat) }) })),
    { id: 'calls', name: t('review.networkCalls') },
    { id: 'council', name: t('review.networkCouncil') },
    { id: 'own', name: t('review.networkOwn') },
    { id: 'groups', name: t('review.networkGroups') },
    { id: 'control', name: t('review.networkControl') },
  ]
  const rows = seats.map((seat) => {
    const mine = lines.filter(({ from }) => from === seat)
    const sat = council.find((one) => one.seat === seat)
    const room = rooms.find((one) => one.seat === seat)
    return {
      id: seat,
      cells: [
        names.state(seat),
        ...seats.map((to) => (to === seat ? '' : (mine.find((line) => line.to === to)?.messages ?? 0))),
        t('review.networkCallsOf', {
          answered: mine.reduce((sum, line) => sum + line.answered, 0),
          calls: mine.reduce((sum, line) => sum + line.calls, 0),
        }),
        (sat?.sessions ?? 0) + (sat?.motions ?? 0) + (sat?.votes ?? 0),
        room?.own ?? 0,
        room?.groups ?? 0,
        (room?.toControl ?? 0) + (room?.fromControl ?? 0),
      ],
    }
  })
  return <NumberTable caption={caption} columns={columns} rows={rows} />
}
