import type { MapPicture } from './picture.ts'
import { placeSay } from './place-say.ts'
import { shownArcs } from './shaped-arcs.ts'

export type MapListGroupId = 'incidents' | 'own' | 'others' | 'needs' | 'lanes' | 'lines' | 'places'

/** One group of the list that stands beside the canvas: every object of the picture with its sentence. */
export type MapListGroup = {
  readonly id: MapListGroupId
  readonly items: readonly { readonly id: string; readonly say: string; readonly urgent: boolean }[]
}

/** Groups the objects of a picture as DESIGN 10.1 orders them; a group without objects is left out. The ids are those of the canvas. */
export const listGroups = (picture: MapPicture): readonly MapListGroup[] => {
  const item = ({ id, say, urgent }: { readonly id: string; readonly say: string; readonly urgent?: boolean }) => ({
    id,
    say,
    urgent: urgent === true,
  })
  const groups: readonly MapListGroup[] = [
    { id: 'incidents', items: [...picture.incidents, ...picture.accounts].map(item) },
    { id: 'own', items: picture.tokens.filter((token) => token.mine).map(item) },
    { id: 'others', items: picture.tokens.filter((token) => !token.mine).map(item) },
    { id: 'needs', items: [...picture.zones, ...(picture.weather && picture.layers.weather ? [picture.weather] : [])].map(item) },
    { id: 'lanes', items: [...picture.flows, ...picture.cables].map(item) },
    { id: 'lines', items: shownArcs(picture).map(item) },
    {
      id: 'places',
      items: [...picture.berths.map(item), ...picture.places.map((place) => item({ id: place.id, say: placeSay(picture, place) }))],
    },
  ]
  return groups.filter((group) => group.items.length > 0)
}
