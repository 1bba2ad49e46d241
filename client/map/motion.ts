import { type Camera, flight } from './camera.ts'

/** Where the camera goes: still, or on a flight between two cameras. Times in milliseconds of one monotonic clock. */
export type Motion = { readonly from: Camera; readonly to: Camera; readonly start: number; readonly length: number }

/** The camera of a flight at a time, and whether it has landed. */
export const motionAt = (motion: Motion, now: number): { readonly camera: Camera; readonly landed: boolean } => {
  const t = motion.length <= 0 ? 1 : Math.min(1, Math.max(0, (now - motion.start) / motion.length))
  return { camera: flight(motion.from, motion.to, t), landed: t >= 1 }
}
