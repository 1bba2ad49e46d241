import { ArrowLeftRight, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { useActing } from '../../store/acting.ts'
import { useAtDevice } from '../../store/at-device.ts'
import { useScreen } from '../../store/screen.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useMe, useStateOf } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Menu } from '../../ui/menu.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { usePosts } from '../dossier/use-cabinet.ts'
import { ShareDialog } from './share-dialog.tsx'

/** Whose desk this is and who acts at it; pressed, how somebody else comes to act. */
export function SeatMenu(): ReactNode {
  const t = useText()
  const { seat, person, posts } = useMe()
  const state = useStateOf(seat)
  const held = usePosts(posts)
  const here = useAtDevice()
  const reset = useScreen((screen) => screen.reset)
  const cover = useActing((acting) => acting.cover)
  const [sharing, setSharing] = useState(false)
  if (state === undefined) return null
  const shared = here.length > 1
  const name = here.find((one) => one.person === person)?.name ?? ''
  const who = shared ? t('device.actsAs', { name, posts: held === '' ? t('device.noPosts') : held }) : held
  const handOver = (): void => {
    // Whatever lies open is the former one's.
    reset()
    cover()
  }
  return (
    <>
      <Menu<'over' | 'share'>
        trigger={
          <Button className='top-bar__seat' aria-label={t('device.menu', { state: state.name, who })}>
            <StateToken slot={slotOf(state)} letter={letterOf(state)} size={26} />
            <span>
              <b>{state.name}</b>
              <small>{who}</small>
            </span>
          </Button>
        }
        label={t('device.people')}
        entries={[
          ...(shared ? [{ id: 'over', label: t('device.handOver'), icon: ArrowLeftRight } as const] : []),
          { id: 'share', label: t('device.share'), icon: UserPlus },
        ]}
        onChoose={(id) => (id === 'over' ? handOver() : setSharing(true))}
      />
      {sharing && <ShareDialog state={state.name} onClose={() => setSharing(false)} />}
    </>
  )
}
