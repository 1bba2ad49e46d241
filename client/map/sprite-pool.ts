import type * as Phaser from 'phaser'
import type { Camera, Size } from './camera.ts'
import { canvasTexture } from './canvas-texture.ts'
import type { MapInk } from './map-ink.ts'
import type { Sprite } from './sprite.ts'

/** The sprites of the map as Phaser images; textures are shared by key and dropped with their last user. */
export type SpritePool = {
  /** Makes the images equal to the list. */
  readonly show: (sprites: readonly Sprite[], ink: MapInk) => void
  /** Stands every image at its point for this frame's camera. */
  readonly place: (camera: Camera, view: Size) => void
  readonly image: (id: string) => Phaser.GameObjects.Image | undefined
  /** Forgets every texture: theme, fonts or pixel ratio changed. */
  readonly clear: (ratio: number) => void
  readonly destroy: () => void
}

type Shown = { sprite: Sprite; readonly image: Phaser.GameObjects.Image; key: string }

/** Creates the pool of a scene; texture keys begin with `prefix`. */
export const createSpritePool = (scene: Phaser.Scene, prefix: string): SpritePool => {
  const shown = new Map<string, Shown>()
  let ratio = 1

  const textureOf = (sprite: Sprite, ink: MapInk): string => {
    const key = `${prefix} ${sprite.key}`
    if (scene.textures.exists(key)) return key
    const width = Math.ceil(sprite.width * ratio)
    const height = Math.ceil(sprite.height * ratio)
    const texture = canvasTexture(scene, key, { width, height })
    const ctx = texture.getContext()
    ctx.setTransform(ratio, 0, 0, ratio, Math.round(width / 2), Math.round(height / 2))
    sprite.paint(ctx, ink)
    texture.refresh()
    return key
  }

  const sweep = (): void => {
    const used = new Set([...shown.values()].map((s) => s.key))
    for (const key of scene.textures.getTextureKeys()) if (key.startsWith(`${prefix} `) && !used.has(key)) scene.textures.remove(key)
  }

  const drop = (id: string): void => {
    shown.get(id)?.image.destroy()
    shown.delete(id)
  }

  return {
    show: (sprites, ink) => {
      const wanted = new Set(sprites.map((s) => s.id))
      for (const id of [...shown.keys()]) if (!wanted.has(id)) drop(id)
      for (const sprite of sprites) {
        const key = textureOf(sprite, ink)
        const known = shown.get(sprite.id)
        const image = known?.image ?? scene.add.image(0, 0, key)
        if (known && known.key !== key) image.setTexture(key)
        image.setDepth(sprite.depth).setAlpha(sprite.alpha)
        shown.set(sprite.id, { sprite, image, key })
      }
      sweep()
    },
    place: (camera, view) => {
      for (const { sprite, image } of shown.values()) {
        const x = ((sprite.x - camera.x) * camera.scale + view.width / 2 + sprite.dx) * ratio
        const y = ((sprite.y - camera.y) * camera.scale + view.height / 2 + sprite.dy) * ratio
        // Whole device pixels keep text crisp; the origin of an odd-sized picture lies half a pixel off its centre.
        image.setPosition(Math.round(x) + (image.width % 2) / 2, Math.round(y) + (image.height % 2) / 2)
        image.setVisible(
          x > -image.width && y > -image.height && x < view.width * ratio + image.width && y < view.height * ratio + image.height,
        )
      }
    },
    image: (id) => shown.get(id)?.image,
    clear: (nextRatio) => {
      ratio = nextRatio
      for (const id of [...shown.keys()]) drop(id)
      sweep()
    },
    destroy: () => {
      for (const id of [...shown.keys()]) drop(id)
      sweep()
    },
  }
}
