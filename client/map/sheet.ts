import type * as Phaser from 'phaser'
import type { Camera, Size } from './camera.ts'
import { canvasTexture } from './canvas-texture.ts'

/** Part of the view drawn beyond each edge, so that a pan shows finished map. */
const OVERSCAN = 0.15

/** A viewport-sized canvas texture with overscan: drawn when the camera settles, moved and scaled with the camera until then. */
export type Sheet = {
  /** Adapts the canvas to the view; returns true when it must be drawn again. */
  readonly resize: (view: Size, ratio: number) => boolean
  /** Draws with a context in device pixels already scaled to CSS pixels of the sheet. */
  readonly draw: (camera: Camera, paint: (ctx: CanvasRenderingContext2D, size: Size) => void) => void
  /** Moves and scales the picture to the camera of this frame. */
  readonly place: (camera: Camera) => void
  /** Whether the sheet covers the whole view at a camera. */
  readonly covers: (camera: Camera) => boolean
  readonly destroy: () => void
}

const padOf = (length: number): number => Math.ceil((length * OVERSCAN) / 4) * 4

/** Creates a sheet of a scene at a depth. */
export const createSheet = (scene: Phaser.Scene, key: string, depth: number): Sheet => {
  const texture = canvasTexture(scene, key, { width: 4, height: 4 })
  const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth)
  let view: Size = { width: 4, height: 4 }
  let ratio = 1
  let drawn: Camera = { x: 0, y: 0, scale: 1 }
  const pad = () => ({ x: padOf(view.width), y: padOf(view.height) })
  const size = (): Size => ({ width: view.width + 2 * pad().x, height: view.height + 2 * pad().y })

  /** The sheet's top left corner in CSS pixels of the view. */
  const corner = (camera: Camera) => {
    const zoom = camera.scale / drawn.scale
    return {
      zoom,
      x: view.width / 2 + (drawn.x - camera.x) * camera.scale - (size().width / 2) * zoom,
      y: view.height / 2 + (drawn.y - camera.y) * camera.scale - (size().height / 2) * zoom,
    }
  }
  return {
    resize: (nextView, nextRatio) => {
      if (nextView.width === view.width && nextView.height === view.height && nextRatio === ratio) return false
      view = nextView
      ratio = nextRatio
      texture.setSize(Math.round(size().width * ratio), Math.round(size().height * ratio))
      image.setSizeToFrame(texture.get())
      return true
    },
    draw: (camera, paint) => {
      drawn = camera
      const ctx = texture.getContext()
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      ctx.clearRect(0, 0, texture.width, texture.height)
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
      paint(ctx, size())
      texture.refresh()
    },
    place: (camera) => {
      const { x, y, zoom } = corner(camera)
      image.setPosition(x * ratio, y * ratio).setScale(zoom)
    },
    covers: (camera) => {
      const { x, y, zoom } = corner(camera)
      return x <= 0.5 && y <= 0.5 && x + size().width * zoom >= view.width - 0.5 && y + size().height * zoom >= view.height - 0.5
    },
    destroy: () => {
      image.destroy()
      scene.textures.remove(key)
    },
  }
}
