import * as Phaser from 'phaser'
import type { Size } from './camera.ts'
import { MapScene } from './map-scene.ts'
import type { MapRenderer } from './picture.ts'

/** A Phaser game that sleeps: it draws a frame only after `wake`, and goes on only while `tick` says so. Map and timeline share it. */
export type CanvasGame = {
  readonly wake: () => void
  readonly size: () => Size
  /** Device pixels per CSS pixel. */
  readonly ratio: () => number
  readonly frames: () => number
  readonly renderer: () => 'webgl' | 'canvas'
  readonly canvas: HTMLCanvasElement
  readonly destroy: () => void
}

export type CanvasGameParts = {
  readonly host: HTMLElement
  readonly name: string
  readonly type: MapRenderer
  /** The scene stands: build what is drawn. */
  readonly ready: (scene: Phaser.Scene) => void
  /** One frame; true asks for another. */
  readonly tick: () => boolean
  /** Size or pixel ratio changed. */
  readonly resized: () => void
  /** The graphics context was lost and is back: every texture must be drawn again. */
  readonly restored: () => void
}

/** The size of a host in whole CSS pixels, at least one. */
export const hostSize = (host: HTMLElement): Size => ({
  width: Math.max(1, Math.floor(host.clientWidth)),
  height: Math.max(1, Math.floor(host.clientHeight)),
})

/** Names by which drivers own up to drawing in software. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Whether WebGL runs on a graphics card. In software it is three to four times slower than Canvas 2D (toolchain.md 4). */
const hasFastWebGl = (): boolean => {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  if (!probe) return false
  const info = probe.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = probe.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : probe.RENDERER)
  probe.getExtension('WEBGL_lose_context')?.loseContext()
  return !SOFTWARE.test(String(name))
}

const rendererOf = (wanted: MapRenderer): number => {
  if (wanted === 'auto') return hasFastWebGl() ? Phaser.AUTO : Phaser.CANVAS
  return wanted === 'webgl' ? Phaser.AUTO : Phaser.CANVAS
}

const config = (parts: CanvasGameParts, it: { size: Size; ratio: number; scene: Phaser.Scene }): Phaser.Types.Core.GameConfig => ({
  type: rendererOf(parts.type),
  parent: parts.host,
  width: Math.round(it.size.width * it.ratio),
  height: Math.round(it.size.height * it.ratio),
  scale: { mode: Phaser.Scale.NONE, zoom: 1 / it.ratio },
  // Lines are drawn on canvas textures, which smooth them: multisampling would only cost.
  render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
  input: { mouse: false, touch: false, keyboard: false, gamepad: false, windowEvents: false },
  loader: { imageLoadType: 'HTMLImageElement' },
  audio: { noAudio: true },
  banner: false,
  autoFocus: false,
  disableContextMenu: false,
  scene: it.scene,
})

/** Calls back each time the device pixel ratio changes (zoom, another screen). Returns the stop function. */
const watchRatio = (changed: () => void): (() => void) => {
  let query: MediaQueryList | undefined
  const listen = (): void => {
    query?.removeEventListener('change', listen)
    const first = query === undefined
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', listen)
    if (!first) changed()
  }
  listen()
  return () => query?.removeEventListener('change', listen)
}

/** Starts the game in the host. WebGL with Canvas 2D as fallback; throws when the browser has neither. */
export const createCanvasGame = (parts: CanvasGameParts): CanvasGame => {
  let size = hostSize(parts.host)
  let ratio = devicePixelRatio || 1
  let frames = 0
  let again = true
  let alive = true
  let ready = false
  const scene = new MapScene(
    parts.name,
    (it) => {
      ready = true
      parts.ready(it)
      adapt()
    },
    () => {
      again = parts.tick()
    },
  )
  const game = new Phaser.Game(config(parts, { size, ratio, scene }))
  const wake = (): void => {
    again = true
    if (ready && alive) game.loop.wake()
  }
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    if (!ready) return
    frames++
    if (!again) game.loop.sleep()
  })
  game.events.on(Phaser.Core.Events.VISIBLE, wake)
  const adapt = (): void => {
    // Before the scene stands there is nothing to adapt; the observer's first report may come that early, so `ready` asks again.
    if (!ready || !alive) return
    const next = hostSize(parts.host)
    const nextRatio = devicePixelRatio || 1
    if (next.width === size.width && next.height === size.height && nextRatio === ratio) return
    size = next
    ratio = nextRatio
    game.scale.resize(Math.round(size.width * ratio), Math.round(size.height * ratio))
    // After the size: only setting the zoom always sets the canvas' CSS size, and it takes the size known by then.
    game.scale.setZoom(1 / ratio)
    parts.resized()
    wake()
  }
  const observer = new ResizeObserver(adapt)
  observer.observe(parts.host)
  const stopRatio = watchRatio(adapt)
  const restored = (): void => {
    parts.restored()
    wake()
  }
  game.canvas.addEventListener('webglcontextrestored', restored)
  game.canvas.setAttribute('aria-hidden', 'true')
  return {
    wake,
    size: () => size,
    ratio: () => ratio,
    frames: () => frames,
    renderer: () => (game.renderer?.type === Phaser.WEBGL ? 'webgl' : 'canvas'),
    canvas: game.canvas,
    destroy: () => {
      alive = false
      observer.disconnect()
      stopRatio()
      game.canvas.removeEventListener('webglcontextrestored', restored)
      game.destroy(true)
      // Destroying waits for the next step: a sleeping loop must take it.
      game.loop.wake()
    },
  }
}
