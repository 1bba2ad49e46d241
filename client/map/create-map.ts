import { t } from '../text/i18n.ts'
import { toScreen } from './camera.ts'
import { createMapChoice, type MapChoice } from './map-choice.ts'
import { readMapInk } from './map-ink.ts'
import { listenHands } from './map-input.ts'
import { mapWish } from './map-keys.ts'
import { mapSpots } from './map-objects.ts'
import { type MapState, mapState, spotOf } from './map-state.ts'
import { createMapView, type MapView } from './map-view.ts'
import type { MapHandle, MapOptions, MapPicture } from './picture.ts'
import { spokenRegion } from './spoken-region.ts'

/** Starts the map in a host element and returns its handle. Throws when the browser can draw neither WebGL nor Canvas 2D. */
export const createMap = (host: HTMLElement, options: MapOptions): MapHandle => {
  const state = mapState(options.picture, readMapInk())
  const view = createMapView(host, state, options)
  const spoken = spokenRegion(host)
  const choice = createMapChoice(state, view, spoken.say)
  const stopHands = listenToHands(host, view, choice)
  const stopKeys = listenToKeys(host, state, choice)
  describe(host, state, options)
  view.loadRelief()
  // Fonts that arrive later change every label; the browser tells once per batch.
  document.fonts.addEventListener('loadingdone', view.setTheme)
  const { camera } = view
  return {
    update: (next) => update(host, { state, view, next }),
    select: choice.select,
    hover: (id) => void choice.hover(id),
    flyTo: (x, y, level) => view.move(() => camera.flyTo(x, y, level)),
    zoomIn: () => choice.obey({ wish: 'zoom-in' }),
    zoomOut: () => choice.obey({ wish: 'zoom-out' }),
    fit: () => choice.obey({ wish: 'fit' }),
    setTheme: view.setTheme,
    onSelect: choice.onSelect,
    onHover: choice.onHover,
    onCamera: view.onCamera,
    screenPoint: (id) => {
      const spot = spotOf(state, id)
      if (!spot) return undefined
      const [x, y] = toScreen(camera.at(), view.size(), [spot.x, spot.y])
      return { x, y }
    },
    camera: camera.info,
    stats: view.stats,
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', view.setTheme)
      stopKeys()
      stopHands()
      spoken.remove()
      view.destroy()
    },
  }
}

const nameHost = (host: HTMLElement, picture: MapPicture): void => host.setAttribute('aria-label', t('map.name', { title: picture.title }))

const describe = (host: HTMLElement, state: MapState, options: MapOptions): void => {
  host.setAttribute('role', 'application')
  host.setAttribute('aria-roledescription', t('map.kind'))
  host.setAttribute('tabindex', '0')
  if (options.describedBy !== undefined) host.setAttribute('aria-describedby', options.describedBy)
  host.style.setProperty('touch-action', 'none')
  nameHost(host, state.picture)
}

const listenToHands = (host: HTMLElement, view: MapView, choice: MapChoice): (() => void) =>
  listenHands(host, {
    pan: (dx, dy) => view.move(() => view.camera.pan(dx, dy)),
    release: () => view.move(() => view.camera.release()),
    zoom: (at, factor) => view.move(() => view.camera.zoom(at, factor)),
    deeper: (at) => view.move(() => view.camera.deeper(at)),
    tap: choice.tap,
    point: (at) => host.style.setProperty('cursor', choice.point(at) ? 'pointer' : 'grab'),
  })

const listenToKeys = (host: HTMLElement, state: MapState, choice: MapChoice): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    const wish = event.target === host ? mapWish(event) : undefined
    // Escape with nothing chosen belongs to whoever is outside.
    if (!wish || (wish.wish === 'clear' && state.selected === undefined)) return
    event.preventDefault()
    event.stopPropagation()
    choice.obey(wish)
  }
  host.addEventListener('keydown', press)
  return () => host.removeEventListener('keydown', press)
}

const update = (host: HTMLElement, it: { state: MapState; view: MapView; next: MapPicture }): void => {
  const { state, view, next } = it
  const before = state.picture
  state.picture = next
  state.spots = mapSpots(next)
  if (before.shadeUrl !== next.shadeUrl) view.loadRelief()
  if (before.title !== next.title) nameHost(host, next)
  if (before.geometry !== next.geometry) view.camera.fit('jump')
  view.arrived()
  view.redraw(sameGround(before, next) ? 'marks' : 'ground')
}

/** Whether two pictures have the same ground: then only the marks are drawn again. */
const sameGround = (a: MapPicture, b: MapPicture): boolean =>
  a.geometry === b.geometry &&
  a.states === b.states &&
  a.damage === b.damage &&
  a.patterns === b.patterns &&
  a.layers.relief === b.layers.relief &&
  a.layers.tension === b.layers.tension &&
  (!a.layers.tension || a.arcs === b.arcs)
