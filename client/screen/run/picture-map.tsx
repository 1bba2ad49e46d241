import { type ReactNode, useMemo } from 'react'
import { incident } from '../../../shared/noun/incident.ts'
import { slotOf } from '../../store/state-names.ts'
import { useRecords, useSetting } from '../../store/use-session.ts'
import { useSessionRegion } from '../../store/use-session-region.ts'
import { StillMap } from '../join/still-map.tsx'
import './picture-map.css'

/** The region with its capitals and where incidents happened. Everything on it is said in the lists below. */
export function PictureMap(): ReactNode {
  const region = useSessionRegion()
  const setting = useSetting()
  const incidents = useRecords(incident)
  const slots = useMemo(() => Object.fromEntries(setting.states.map((state) => [state.id, slotOf(state)])), [setting.states])
  if (region === undefined) return null
  const { extent } = region.geometry
  const place = (id: string) => setting.places.find((each) => each.id === id)
  const at = (x: number, y: number) => ({
    left: `${((x - extent.x) / extent.width) * 100}%`,
    top: `${((y - extent.y) / extent.height) * 100}%`,
  })
  return (
    <div className='picture-map' style={{ aspectRatio: `${extent.width} / ${extent.height}` }} aria-hidden='true'>
      <StillMap geometry={region.geometry} shadeUrl={region.shadeUrl} slots={slots} box={extent} detail='low' />
      {setting.states.map((state) => {
        const capital = setting.places.find(({ kind, state: owner }) => kind === 'capital' && owner === state.id)
        return (
          capital && (
            <span key={state.id} className='picture-map__name' style={at(capital.x, capital.y)}>
              {state.name}
            </span>
          )
        )
      })}
      {incidents.map((one) => {
        const where = place(one.place)
        return where && <span key={one.id} className='picture-map__incident' data-open={one.open} style={at(where.x, where.y)} />
      })}
    </div>
  )
}
