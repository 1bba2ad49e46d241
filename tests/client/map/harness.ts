import '../../../client/theme/fonts.css'
import '../../../client/theme/tokens.css'
import '../../../client/theme/base.css'
import { parse } from 'yaml'
import { createMap } from '../../../client/map/create-map.ts'
import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import { samplePicture } from './sample-picture.ts'

/** The page the map's browser tests drive: `?width=792&height=552&theme=dark&layers=relief,posture&renderer=canvas`. */
const asked = new URLSearchParams(location.search)
const region = '/scenarios/regions/halcyra-gulf'
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'dark'
const geometry = (await (await fetch(`${region}/geometry.json`)).json()) as Geometry
const { places } = parse(await (await fetch(`${region}/region.yaml?raw`)).text()) as { places: Place[] }
const host = document.createElement('div')
host.style.setProperty('position', 'absolute')
host.style.setProperty('inset', '0 auto auto 0')
host.style.setProperty('width', `${asked.get('width') ?? 792}px`)
host.style.setProperty('height', `${asked.get('height') ?? 552}px`)
document.body.append(host)
const sample = samplePicture(geometry, places, `${region}/shade.png`)
const on = new Set((asked.get('layers') ?? 'relief,posture,weather').split(','))
const layers = { relief: on.has('relief'), posture: on.has('posture'), weather: on.has('weather'), hotlines: on.has('hotlines'), tension: on.has('tension') }
const picture = { ...sample, layers, patterns: asked.get('patterns') === '1' }
await Promise.all(['600 16px "IBM Plex Sans Condensed"', '500 12px "IBM Plex Sans Condensed"', '600 12px "IBM Plex Sans"', '400 12px "IBM Plex Sans"', '500 11px "IBM Plex Mono"', 'italic 400 16px "Source Serif 4"'].map((font) => document.fonts.load(font)))
const map = createMap(host, { picture, renderer: asked.get('renderer') === 'canvas' ? 'canvas' : 'auto' })
const heard: { selected: (string | undefined)[]; hovered: (string | undefined)[] } = { selected: [], hovered: [] }
map.onSelect((id) => heard.selected.push(id))
map.onHover((id) => heard.hovered.push(id))
Object.assign(window, { harness: { map, picture, heard } })
