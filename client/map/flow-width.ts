import type { MapFlow, ZoomLevel } from './picture.ts'

/** Width of a flow in CSS pixels: a lane of ink is 3; a ribbon in a state's colour is 0.105 px a tonne (picture 03), 3 to 26. */
export const flowWidth = (flow: Pick<MapFlow, 'state' | 'tonnes'>, level: ZoomLevel): number => {
  if (level === 'region') return 2.4
  return flow.state === 0 ? 3 : Math.min(26, Math.max(3, flow.tonnes * 0.105))
}
