import { lazy } from 'react'

/** `MapCanvas`, loaded with Phaser when it is first shown. */
export const LazyMapCanvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }))
