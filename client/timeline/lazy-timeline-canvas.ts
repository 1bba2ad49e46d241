import { lazy } from 'react'

/** `TimelineCanvas`, loaded with Phaser when it is first shown. */
export const LazyTimelineCanvas = lazy(async () => ({ default: (await import('./timeline-canvas.tsx')).TimelineCanvas }))
