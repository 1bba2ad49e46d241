import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapBox } from '../../../client/screen/join/map-box.ts'
import { firstChoice, type LobbySeat, type OpenLobby, openPosts, postsFirst } from '../../../client/screen/join/open-seats.ts'
import { type Card, placeCards } from '../../../client/screen/join/place-cards.ts'
import type { Post } from '../../../shared/wire/http.ts'

const posts: readonly Post[] = ['foreign', 'defence', 'relief']

function seat(id: string, takenBy: Partial<Record<Post, string>> = {}, more: Partial<LobbySeat> = {}): LobbySeat {
  return {
    ...{ id, name: id, official: id, colour: 1, tagline: '', playable: true, playedBy: 'person', x: 0, y: 0, opening: '' },
    posts: posts.map((post) => (takenBy[post] === undefined ? { post } : { post, takenBy: takenBy[post] })),
    ...more,
  }
}

function lobby(seats: readonly LobbySeat[], more: Partial<OpenLobby> = {}): OpenLobby {
  return {
    ...{ waiting: false, session: 's', title: '', summary: '', name: 'Me', started: false, people: 1 },
    region: { geometry: '', shade: '' },
    seats,
    ...more,
  }
}

describe('choosing a seat', () => {
  it('begins with an empty seat before one with somebody in it, and never with a computer’s', () => {
    const bot = seat('COR', {}, { playedBy: 'computer' })
    const begun = seat('BEL', { foreign: 'A' })
    expect(firstChoice(lobby([bot, begun, seat('NOR')]))).toBe('NOR')
    expect(firstChoice(lobby([bot, begun]))).toBe('BEL')
    expect(firstChoice(lobby([bot, seat('BEL', { foreign: 'A', defence: 'B', relief: 'C' })]))).toBeUndefined()
  })

  it('begins with the seat and posts one holds already, which stay open to oneself', () => {
    const own = seat('BEL', { foreign: 'Me', defence: 'B' })
    const here = lobby([seat('NOR'), own], { mine: { seat: 'BEL', posts: ['foreign'] } })
    expect(firstChoice(here)).toBe('BEL')
    expect(openPosts(here, own)).toEqual(['foreign', 'relief'])
    expect(postsFirst(here, own)).toEqual(['foreign'])
  })

  it('offers all free posts while there are seats enough, and one where people must share', () => {
    const seats = [seat('BEL', { foreign: 'A' }), seat('NOR')]
    expect(postsFirst(lobby(seats, { people: 2 }), seats[0]!)).toEqual(['defence', 'relief'])
    expect(postsFirst(lobby(seats, { people: 3 }), seats[0]!)).toEqual(['defence'])
  })
})

describe('seat cards on the map', () => {
  const bounds = { width: 1200, height: 900 }
  const overlap = (a: Card, b: Card): boolean =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2

  it('never overlap and stay on the map, wherever the capitals are', () => {
    const wanted = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 900 }) }), { maxLength: 6 })
    fc.assert(
      fc.property(wanted, (points) => {
        const placed = placeCards(
          points.map((point, i) => ({ id: `${i}`, width: 264, height: 54, ...point })),
          bounds,
        )
        for (const [i, card] of placed.entries()) {
          expect(card.x - card.width / 2).toBeGreaterThanOrEqual(0)
          expect(card.x + card.width / 2).toBeLessThanOrEqual(bounds.width)
          expect(card.y + card.height / 2).toBeLessThanOrEqual(bounds.height)
          for (const other of placed.slice(i + 1)) expect(overlap(card, other)).toBe(false)
        }
      }),
    )
  })

  it('stay where they are when they are free, and go around what is fixed', () => {
    const brief: Card = { id: 'brief', x: 1015, y: 100, width: 330, height: 160, fixed: true }
    const [still, moved, far] = placeCards(
      [brief, { id: 'a', x: 980, y: 150, width: 264, height: 54 }, { id: 'b', x: 300, y: 400, width: 264, height: 54 }],
      bounds,
    )
    expect(still).toEqual(brief)
    expect(overlap(brief, moved!)).toBe(false)
    expect(far).toMatchObject({ x: 300, y: 400 })
  })
})

describe('the part of the map that is shown', () => {
  const extent = { x: -150, y: -120, width: 1300, height: 940 }

  it('has the proportions of the picture, lies inside the map, and has the capitals in its middle as far as that goes', () => {
    const box = mapBox({ extent, points: [{ x: 500, y: 300 }], size: { width: 500, height: 900 } })
    expect(box.width / box.height).toBeCloseTo(500 / 900, 6)
    expect(box.x + box.width / 2).toBeCloseTo(500, 6)
    expect(mapBox({ extent, points: [{ x: -100, y: 0 }], size: { width: 500, height: 900 } }).x).toBe(extent.x)
  })

  it('is the whole map before the picture has a size', () => {
    expect(mapBox({ extent, points: [], size: undefined })).toEqual(extent)
  })
})
