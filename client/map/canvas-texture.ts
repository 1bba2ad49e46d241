import type * as Phaser from 'phaser'

/**
 * Creates a canvas texture of a scene. Its canvas lives in main memory: it is drawn once and uploaded once, and a canvas on the
 * graphics card would have to be read back for that wherever the card is imitated in software.
 */
export const canvasTexture = (
  scene: Phaser.Scene,
  key: string,
  size: { readonly width: number; readonly height: number },
): Phaser.Textures.CanvasTexture => {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  canvas.getContext('2d', { willReadFrequently: true })
  const texture = scene.textures.addCanvas(key, canvas)
  if (!texture) throw new Error(`The browser gave no canvas for the picture "${key}".`)
  return texture
}
