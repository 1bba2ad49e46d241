import type { View } from '../../../shared/model/view.ts'
import { useScreen } from '../../store/screen.ts'
import { markTarget } from './mark-target.ts'

/** Goes where a mark leads: shows the object on the map, opens the news, the line or the tab. */
export function openTarget(view: View | undefined, mark: string | undefined): void {
  const { select, show, openDock } = useScreen.getState()
  const { object, news, dock } = mark === undefined || view === undefined ? {} : markTarget(view, mark)
  select(object)
  if (object !== undefined) show({ lookAt: { id: object } })
  if (news !== undefined) show({ sheet: 'news', newsOpen: news })
  if (dock !== undefined) openDock(dock.tab, dock.state)
}
