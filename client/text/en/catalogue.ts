import { app } from './app.ts'
import { board } from './board.ts'
import { compose } from './compose.ts'
import { desk } from './desk.ts'
import { device } from './device.ts'
import { dock } from './dock.ts'
import { emergency } from './emergency.ts'
import { join } from './join.ts'
import { map } from './map.ts'
import { projector } from './projector.ts'
import { review } from './review.ts'
import { run } from './run.ts'
import { sheet } from './sheet.ts'
import { start } from './start.ts'
import { ui } from './ui.ts'
import { wash } from './wash.ts'

/** The English catalogue: area, then key, then an ICU message. Add an area by adding its file and one line here. */
export const catalogue = {
  app,
  board,
  compose,
  desk,
  device,
  dock,
  emergency,
  join,
  map,
  projector,
  review,
  run,
  sheet,
  start,
  ui,
  wash,
} as const
