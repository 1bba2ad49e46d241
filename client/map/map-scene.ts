import * as Phaser from 'phaser'

/** The one scene of a canvas: hands itself over when it is ready and calls `tick` once a frame. No rule and no picture lives here. */
export class MapScene extends Phaser.Scene {
  private readonly ready: (scene: Phaser.Scene) => void
  private readonly tick: () => void

  constructor(key: string, ready: (scene: Phaser.Scene) => void, tick: () => void) {
    super({ key })
    this.ready = ready
    this.tick = tick
  }

  create(): void {
    this.ready(this)
  }

  override update(): void {
    this.tick()
  }
}
