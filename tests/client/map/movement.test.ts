import { describe, expect, it } from 'vitest'
import { createMapCamera, type MapCameraControl } from '../../../client/map/map-camera.ts'
import { createRedrawPlan } from '../../../client/map/redraw-plan.ts'

const extent = { x: -150, y: -120, width: 1300, height: 940 }

const rig = (flight = 700): { camera: MapCameraControl; pass: (ms: number) => void; size: { width: number; height: number } } => {
  let time = 0
  const size = { width: 792, height: 552 }
  const camera = createMapCamera({
    view: () => size,
    extent: () => extent,
    home: () => ({ x: 0, y: 0, width: 1000, height: 700 }),
    inset: { top: 0, right: 0, bottom: 0, left: 0 },
    flight: () => flight,
    now: () => time,
  })
  return {
    camera,
    size,
    pass: (ms) => {
      time += ms
    },
  }
}

describe('the map under a hand', () => {
  it('follows a drag pixel by pixel inside the region', () => {
    const { camera } = rig()
    camera.zoom([396, 276], 2)
    const before = camera.at()
    camera.pan(40, -10)
    expect(camera.at().x).toBeCloseTo(before.x - 40 / before.scale, 9)
    expect(camera.at().y).toBeCloseTo(before.y + 10 / before.scale, 9)
  })

  it('follows at a third of the pace beyond the edge, and comes back when released', () => {
    const { camera, pass } = rig()
    for (let i = 0; i < 40; i++) camera.pan(60, 0)
    const held = camera.at().x
    camera.release()
    pass(1000)
    expect(camera.advance()).toBe(false)
    expect(camera.at().x).toBeGreaterThan(held)
    camera.release()
    expect(camera.advance()).toBe(false)
  })

  it('lands a flight exactly and then asks for no more frames', () => {
    const { camera, pass } = rig()
    camera.flyTo(500, 350, 'incident')
    pass(350)
    expect(camera.advance()).toBe(true)
    pass(350)
    expect(camera.advance()).toBe(false)
    expect(camera.info()).toMatchObject({ x: 500, y: 350, level: 'incident' })
  })

  it('cuts instead of flying with reduced motion', () => {
    const { camera } = rig(0)
    camera.flyTo(500, 350, 'incident')
    expect(camera.advance()).toBe(false)
    expect(camera.info()).toMatchObject({ x: 500, y: 350, level: 'incident' })
  })

  it('moves to an object only when it is out of sight', () => {
    const { camera, pass } = rig()
    const before = camera.at()
    camera.show([before.x, before.y])
    pass(1000)
    camera.advance()
    expect(camera.at()).toEqual(before)
    camera.flyTo(500, 350, 'incident')
    pass(1000)
    camera.advance()
    camera.show([900, 600])
    pass(1000)
    camera.advance()
    expect(camera.at().x).toBeGreaterThan(800)
  })

  it('keeps the fit in another size, and the centre once somebody has moved it', () => {
    const { camera, size } = rig()
    size.width = 1220
    size.height = 712
    camera.resized()
    const fitted = camera.at()
    expect(fitted.scale).toBeGreaterThan(0.9)
    camera.zoom([610, 356], 3)
    const chosen = camera.at()
    size.width = 800
    camera.resized()
    expect(camera.at()).toEqual(chosen)
  })
})

describe('the redraw plan', () => {
  const at = (x: number) => ({ x, y: 0, scale: 1 })
  const begun = () => {
    let time = 0
    const plan = createRedrawPlan(() => time)
    plan.want('ground')
    expect(plan.due(at(0), false)).toBe('ground')
    plan.drawn(at(0))
    return {
      plan,
      pass: (ms: number) => {
        time += ms
      },
    }
  }

  it('has nothing to do and nothing to wait for while nothing changes', () => {
    const { plan, pass } = begun()
    pass(10_000)
    expect(plan.due(at(0), true)).toBeUndefined()
    expect(plan.waiting(at(0))).toBe(false)
  })

  it('draws the marks alone when only they changed, and the ground when both did', () => {
    const { plan } = begun()
    plan.want('marks')
    expect(plan.due(at(0), true)).toBe('marks')
    plan.want('ground')
    plan.want('marks')
    expect(plan.due(at(0), true)).toBe('ground')
  })

  it('waits with the ground until the camera has settled', () => {
    const { plan, pass } = begun()
    pass(16)
    expect(plan.due(at(5), true)).toBeUndefined()
    expect(plan.waiting(at(5))).toBe(true)
    pass(60)
    expect(plan.due(at(9), true)).toBeUndefined()
    pass(120)
    expect(plan.due(at(9), true)).toBe('ground')
  })

  it('does not wait when the view has left what was drawn, but not more than four times a second', () => {
    const { plan, pass } = begun()
    pass(300)
    expect(plan.due(at(900), false)).toBe('ground')
    plan.drawn(at(900))
    pass(100)
    expect(plan.due(at(1800), false)).toBeUndefined()
    pass(200)
    expect(plan.due(at(1900), false)).toBe('ground')
  })
})
