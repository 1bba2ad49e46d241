import type { View } from '../../../../shared/model/view.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { activity } from '../../../../shared/noun/activity.ts'
import { incident } from '../../../../shared/noun/incident.ts'
import { posture } from '../../../../shared/noun/posture.ts'
import { setting } from '../../../../shared/noun/setting.ts'
import { sighting } from '../../../../shared/noun/sighting.ts'

/**
 * How many raised postures, running exercises and open incidents one seat does not know of; without a seat, how many nobody but their
 * owners knows of. Reads control's view.
 */
export function unseenBy(view: View, seat: string | undefined): number {
  const states = allSeen(view, setting).flatMap((one) => one.states.map(({ id }) => id))
  const watchers = seat === undefined ? states : [seat]
  const saw = (watcher: string, what: 'posture' | 'activity', of: string, place: string): boolean =>
    allSeen(view, sighting).some((one) => one.viewer === watcher && one.what === what && one.of === of && one.place === place)
  const postures = allSeen(view, posture).filter(({ state, place, level }) =>
    isHidden(watchers, [state], level > 0, (watcher) => saw(watcher, 'posture', state, place)),
  )
  const activities = allSeen(view, activity).filter(({ owner, place, status, notified }) =>
    isHidden(watchers, [owner], status === 'running', (watcher) => notified.includes(watcher) || saw(watcher, 'activity', owner, place)),
  )
  const incidents = allSeen(view, incident).filter((one) => isHidden(watchers, one.between, one.open && !one.public, () => false))
  return postures.length + activities.length + (seat === undefined ? 0 : incidents.length)
}

const isHidden = (
  watchers: readonly string[],
  owners: readonly string[],
  isThere: boolean,
  knows: (watcher: string) => boolean,
): boolean => {
  const others = watchers.filter((watcher) => !owners.includes(watcher))
  return isThere && others.length > 0 && !others.some(knows)
}
