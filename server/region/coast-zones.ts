import { smoothstep } from './grid.ts'
import type { Noise } from './noise.ts'
import type { RegionInput } from './region-input.ts'

type Zones = RegionInput['coasts']

/** How strongly the zones of one kind act at a point, 0..1: full within half their radius, then fading out. */
export function makeZones(zones: Zones, kind: Zones[number]['kind']): Noise {
  const ours = zones.filter((zone) => zone.kind === kind)
  return (x, y) => {
    let most = 0
    for (const zone of ours) {
      const dx = x - zone.x
      const dy = y - zone.y
      const far = Math.sqrt(dx * dx + dy * dy)
      if (far < zone.radius) most = Math.max(most, zone.strength * smoothstep(zone.radius, zone.radius * 0.5, far))
    }
    return most
  }
}
