import type { Geometry, Place } from '../../shared/model/geometry.ts'

/** A point of the map: [x, y] in map units of the region's grid, y down. 1 unit = 1.5 km. */
export type MapPoint = readonly [number, number]

/** Index of a state's colour, shape and pattern (DESIGN 3.2). */
export type StateColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What every object a person can select carries. Ids are unique over the whole picture and begin with a word. */
export type MapObject = {
  readonly id: string
  /** One sentence for the list and the screen reader: kind, owner, name, place in words, state, age (DESIGN 10.2). */
  readonly say: string
  /** Unread or urgent: `.` and `,` step through these. */
  readonly urgent?: boolean
}

/** A state of the region. `tint` weakens or strengthens its fill: 0..1, own-estimate trust band (game-model 2.13); 1 when absent. */
export type MapState = {
  readonly id: string
  readonly name: string
  readonly colour: StateColour
  readonly tint?: number
  /** The letter of its token; the first of the name when absent. */
  readonly letter?: string
  readonly mine?: boolean
}

/** The layers a player can switch. At most three at once is the caller's matter. */
export type MapLayers = {
  readonly relief: boolean
  readonly posture: boolean
  readonly weather: boolean
  readonly hotlines: boolean
  readonly tension: boolean
}

export type TokenKind = 'ship' | 'aircraft' | 'ground' | 'patrol' | 'hospital' | 'delegation' | 'inspection'

/** A counter on the map. `state` 0 is unknown: neutral grey, no claim. `age` ("Seen T4") dims it to 55 %. */
export type MapToken = MapObject & {
  readonly kind: TokenKind
  readonly state: StateColour | 0
  readonly mine: boolean
  readonly x: number
  readonly y: number
  readonly label: string
  readonly note?: string
  readonly age?: string
  /** How many units this counter stands for; drawn from 2 up. */
  readonly stack?: number
  /** Notified beforehand: a small shield. */
  readonly explained?: boolean
  /** Posture 0..5; drawn while the posture layer is on. */
  readonly pips?: number
  /** Degrees clockwise from north; drawn at incident level. */
  readonly heading?: number
}

/** An incident: the vermilion diamond with "!". A closed one is drawn in ink, without rings. */
export type MapIncident = MapObject & {
  readonly x: number
  readonly y: number
  readonly label: string
  /** Arrived since the last turn: one slow ring pulse, then still. */
  readonly fresh: boolean
  readonly closed?: boolean
}

/** One side's account of where an incident happened: a log is solid and filled, a claim dashed and hollow. */
export type MapAccount = MapObject & {
  readonly incident: string
  readonly state: StateColour | 0
  readonly kind: 'log' | 'claim'
  readonly x: number
  readonly y: number
  readonly label: string
  /** Ends at x, y. `at` are clock times beside the points; an empty text draws no label. */
  readonly track?: readonly { readonly x: number; readonly y: number; readonly at: string }[]
}

/** A disc: people in need (`unmet` 0..1 is the part of the ring still open), a caution area, a drawn article. Radius in map units. */
export type MapZone = MapObject & {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly tone: 'crit' | 'warn' | 'info' | 'ink'
  readonly edge?: 'solid' | 'dashed' | 'dotted'
  readonly unmet?: number
  readonly label?: string
}

/** A line between two states, drawn as an arc between two points; `tension` arcs belong to the tension layer, the rest to hotlines. */
export type MapArc = MapObject & {
  readonly from: MapPoint
  readonly to: MapPoint
  readonly style: 'line-good' | 'line-degraded' | 'line-none' | 'line-cut' | 'tension'
  /** Tension arcs: 0..12; 0 is not drawn. */
  readonly rung?: number
  /** Hotlines: protocol 0..3, drawn as thickness. */
  readonly protocol?: number
  /** Yours are drawn at full strength, others at half. */
  readonly mine: boolean
  /** A call is ringing: one slow pulse along the line. */
  readonly pulse?: boolean
  /** Text at the middle ("Degraded, 4 min"). */
  readonly plate?: string
  /** Tension arcs: the two state ids; their common border glows in the ladder's colour. */
  readonly between?: readonly [string, string]
}

/** A relief flow. Width grows with tonnes a turn; held is a row of dots, planned 50 %, closed has end bars. */
export type MapFlow = MapObject & {
  readonly path: readonly MapPoint[]
  readonly state: StateColour | 0
  readonly tonnes: number
  readonly status: 'open' | 'held' | 'planned' | 'closed'
  readonly label: string
}

/** A sea cable: thin line with a mark; a cut one shows the break at its middle. */
export type MapCable = MapObject & { readonly path: readonly MapPoint[]; readonly cut: boolean; readonly label: string }

/** Throughput of a port or airfield: slots in use of `bays`, `queue` waiting, `yard` full 0..1. Stands beside its place. */
export type MapBerth = MapObject & {
  readonly x: number
  readonly y: number
  readonly bays: number
  readonly busy: number
  readonly queue: number
  readonly yard: number
}

/** Damage on land, by province name of the geometry: severe or moderate hatching. */
export type MapDamage = { readonly state: string; readonly province: string; readonly level: 'severe' | 'moderate' }

/** What nobody of your seat watches: veiled, ground stays visible. Radius in map units. */
export type MapFog = { readonly x: number; readonly y: number; readonly radius: number; readonly label?: string }

/** A storm: past track solid with turn marks (last point is now), forecast dashed, two wind radii in map units. */
export type MapWeather = MapObject & {
  readonly name: string
  readonly note: string
  readonly track: readonly { readonly x: number; readonly y: number; readonly at: string }[]
  readonly forecast: readonly { readonly x: number; readonly y: number; readonly at: string; readonly spread: number }[]
  readonly inner: number
  readonly outer: number
}

/** Everything the map draws, made from a seat's view by somebody else: plain readonly data, compared by identity per field. */
export type MapPicture = {
  readonly geometry: Geometry
  readonly places: readonly Place[]
  readonly shadeUrl: string
  /** The region's name, for the canvas' accessible name. */
  readonly title: string
  readonly states: readonly MapState[]
  readonly layers: MapLayers
  /** Patterns on state fills: an option, and forced in forced colours and print. */
  readonly patterns: boolean
  readonly tokens: readonly MapToken[]
  readonly incidents: readonly MapIncident[]
  readonly accounts: readonly MapAccount[]
  readonly zones: readonly MapZone[]
  readonly arcs: readonly MapArc[]
  readonly flows: readonly MapFlow[]
  readonly cables: readonly MapCable[]
  readonly berths: readonly MapBerth[]
  readonly damage: readonly MapDamage[]
  readonly fog: readonly MapFog[]
  readonly weather?: MapWeather
}

/** Three levels by pixels per map unit (DESIGN 6, Zoom). */
export type ZoomLevel = 'region' | 'theatre' | 'incident'

/** What the camera shows: centre in map units, scale in CSS pixels per map unit. */
export type MapCamera = { readonly x: number; readonly y: number; readonly scale: number; readonly level: ZoomLevel }

export type MapRenderer = 'auto' | 'webgl' | 'canvas'

export type MapOptions = {
  readonly picture: MapPicture
  /** Id of the element with the live summary (aria-describedby). */
  readonly describedBy?: string
  /** Pixels kept free at each edge when the map fits the region: the tools and the layer switch stand there. */
  readonly inset?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** `auto` draws with WebGL on a graphics card and with Canvas 2D where one is imitated in software or missing. */
  readonly renderer?: MapRenderer
}

/** Frames drawn and ground redraws since the start: an idle map adds none. */
export type MapStats = { readonly frames: number; readonly redraws: number; readonly renderer: 'webgl' | 'canvas' }

/** The running map. Listeners return a function that takes them off again. */
export type MapHandle = {
  readonly update: (picture: MapPicture) => void
  /** Selects an object by id without announcing it again; undefined clears. */
  readonly select: (id: string | undefined) => void
  /** Lights an object from outside (a row has focus); undefined clears. */
  readonly hover: (id: string | undefined) => void
  readonly flyTo: (x: number, y: number, level?: ZoomLevel) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  /** Reads the CSS tokens again and redraws: call it after data-theme, forced colours or fonts change. */
  readonly setTheme: () => void
  /** A person chose an object (or nothing) on the canvas; `opened` is Enter or a second click. */
  readonly onSelect: (listen: (id: string | undefined, opened: boolean) => void) => () => void
  readonly onHover: (listen: (id: string | undefined) => void) => () => void
  /** The camera moved or settled: HTML callouts ask screenPoint again. */
  readonly onCamera: (listen: (camera: MapCamera) => void) => () => void
  /** Where an object stands, in CSS pixels of the host; undefined when it is not in the picture. */
  readonly screenPoint: (id: string) => { readonly x: number; readonly y: number } | undefined
  readonly camera: () => MapCamera
  readonly stats: () => MapStats
  readonly destroy: () => void
}
