import { map } from './map.ts'
import { ui } from './ui.ts'

/** The English catalogue: area, then key, then an ICU message. Add an area by adding its file and one line here. */
export const catalogue = { map, ui } as const
