import { me } from '../../../shared/action/_who.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { call } from '../../../shared/noun/call.ts'
import { useScreen } from '../../store/screen.ts'
import { useView } from '../../store/use-session.ts'
import { useMedia } from '../compose/use-media.ts'
import type { SeenCall } from './hotlines/line-facts.ts'

/** From this width on a call has room over the map; below it stays in the dock. */
export const floatQuery = '(min-width: 1024px)'

/** The call of this seat that goes on: open, or ringing at the other end. */
export function useOwnCall(): SeenCall | undefined {
  const view = useView()
  const going = allSeen(view, call).filter((c) => c.from === me(view) || c.to === me(view))
  return going.find((c) => c.status === 'open') ?? going.find((c) => c.status === 'ringing' && c.from === me(view))
}

/** The call that is shown over the map, if any. */
export function useFloatingCall(): SeenCall | undefined {
  const own = useOwnCall()
  const wide = useMedia(floatQuery)
  const inDock = useScreen((state) => state.callInDock)
  return wide && own?.id !== inDock ? own : undefined
}
