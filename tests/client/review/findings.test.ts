import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letteredCauses, letterOf, mergedCauses } from '../../../client/screen/review/lettered-causes.ts'
import {
  beliefFinding,
  headlineOf,
  largestDifference,
  type Naming,
  tensionFinding,
  withoutFinding,
} from '../../../client/screen/review/review-headline.ts'
import {
  firstPair,
  ladderHeight,
  type PairTension,
  pairCurve,
  peakOf,
  RUNG_STARTS,
  regionCurve,
} from '../../../client/screen/review/tension-curve.ts'
import { messageOf, t } from '../../../client/text/i18n.ts'
import { CAP_RUNG } from '../../../client/ui/tension-rungs.ts'
import { nextRung, RUNG_MAX_PEACEFUL, RUNG_THRESHOLDS } from '../../../shared/dynamics/rung.ts'
import type { ReviewPage } from '../../../shared/wire/http.ts'

const naming: Naming = { state: (id) => `State ${id}`, all: (ids) => ids.map((id) => `State ${id}`).join(' and ') }

/** A pair whose tension is `xs`, from the start on, with the rungs the rules give it. */
function pairOf(between: readonly [string, string], xs: readonly number[], causes: PairTension['causes'] = []): PairTension {
  let rung = 0
  const points = xs.map((x, turn) => {
    rung = nextRung({ tension: x, rung, violent: false, force: false })
    return { turn, x, rung }
  })
  return { between, points, causes }
}

const incidentOf = (contact: boolean, seats: readonly string[], theta: 0 | 1 = 0): ReviewPage['incidents'][number] => ({
  incident: `incident:${seats.join('-')}`,
  title: 'Scrape',
  place: 'strait',
  turn: 1,
  theta,
  contact,
  beliefs: seats.map((seat, i) => ({ seat, points: [{ turn: 1, b: 0.2 + i / 10 }] })),
})

describe('the height on the ladder', () => {
  it('lies inside its rung, whatever the tension', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 100, noNaN: true }), (rung, x) => {
        const height = ladderHeight({ x, rung })
        expect(height).toBeGreaterThanOrEqual(rung)
        expect(height).toBeLessThan(rung + 1)
      }),
    )
  })

  it('is measured by the rungs of the rules', () => {
    expect(RUNG_STARTS).toEqual(RUNG_THRESHOLDS)
    expect(CAP_RUNG).toBe(RUNG_MAX_PEACEFUL)
  })

  it('stands at the foot of a held rung and on the line of the cap', () => {
    expect(ladderHeight({ x: 20, rung: 2 })).toBe(2.5)
    expect(ladderHeight({ x: 13, rung: 2 })).toBe(2)
    expect(ladderHeight({ x: 90, rung: 7 })).toBe(7)
  })
})

describe('the curve of the region', () => {
  const calm = pairOf(['A', 'B'], [10, 12, 30])
  const tense = pairOf(['A', 'C'], [18, 18, 18])

  it('follows whichever pair is highest, turn by turn', () => {
    const curve = regionCurve([calm, tense])
    expect(curve.map(({ pair }) => pair.between[1])).toEqual(['C', 'C', 'B'])
    expect(curve.map(({ height }) => height)).toEqual([pairCurve(tense)[0]?.y, pairCurve(tense)[1]?.y, pairCurve(calm)[2]?.y])
  })

  it('peaks where its highest rung was first reached', () => {
    expect(peakOf([calm, tense])).toMatchObject({ turn: 2, rung: 3 })
    expect(peakOf([])).toBeUndefined()
  })

  it('is shown beside the pair of an incident, one’s own first', () => {
    const page = { tension: [tense, calm], incidents: [incidentOf(true, ['A', 'B'])] }
    expect(firstPair(page, 'A')).toBe(calm)
    expect(firstPair({ tension: [tense, calm], incidents: [] }, 'C')).toBe(tense)
    expect(firstPair({ tension: [tense, calm], incidents: [] }, undefined)).toBe(calm)
    expect(firstPair({ tension: [], incidents: [] }, 'A')).toBeUndefined()
  })
})

describe('the causes of a pair', () => {
  const why = (say: string) => ({ say })

  it('are counted together when a turn had the same one twice', () => {
    const merged = mergedCauses([
      { turn: 1, by: -0.4, why: why('spoke') },
      { turn: 1, by: 0.5, why: why('chance') },
      { turn: 1, by: -0.4, why: why('spoke') },
    ])
    expect(merged.map(({ by, why: { say } }) => [say, by])).toEqual([
      ['spoke', -0.8],
      ['chance', 0.5],
    ])
  })

  it('get one letter a turn, for the largest that was worth it', () => {
    const pair = pairOf(
      ['A', 'B'],
      [10, 12, 12, 9],
      [
        { turn: 1, by: 1.5, why: why('scrape') },
        { turn: 1, by: -2.5, why: why('spoke') },
        { turn: 2, by: 0.1, why: why('chance') },
        { turn: 3, by: -3, why: why('signed') },
      ],
    )
    expect(letteredCauses(pair).map(({ letter, turn, why: { say } }) => [letter, turn, say])).toEqual([
      ['a', 1, 'spoke'],
      ['b', 3, 'signed'],
    ])
  })

  it('never run out of letters and never share one', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa'])
    expect(new Set(Array.from({ length: 2000 }, (_, i) => letterOf(i))).size).toBe(2000)
  })
})

describe('the headline', () => {
  const say = (page: Pick<ReviewPage, 'incidents' | 'tension'>): string =>
    headlineOf(page, naming)
      .map(({ key, params }) => t(key, params))
      .join(' ')

  it('says whether the two sides spoke in time and how high tension went', () => {
    const tension = [pairOf(['A', 'B'], [18, 25, 10])]
    expect(say({ incidents: [incidentOf(true, ['A', 'B'])], tension })).toBe(
      'State A and State B spoke in time. Tension peaked at rung 3, between State A and State B, in turn 1.',
    )
    expect(say({ incidents: [incidentOf(false, ['A', 'B'])], tension: [pairOf(['A', 'B'], [18, 12])] })).toBe(
      'State A and State B did not speak in time. Tension never rose above rung 2, where it began.',
    )
  })

  it('counts incidents when there was more than one, and leaves out what did not happen', () => {
    expect(say({ incidents: [incidentOf(true, ['A', 'B']), incidentOf(false, ['A', 'C'])], tension: [] })).toBe(
      'The two sides spoke in time after 1 of 2 incidents.',
    )
    expect(say({ incidents: [], tension: [] })).toBe('')
  })

  it('names each chart by what it shows', () => {
    const finding = beliefFinding(incidentOf(true, ['A', 'B'], 1), naming, (b) => b.toFixed(1))
    expect(t(finding.key, finding.params)).toBe(
      '“Scrape” was deliberate. Belief at the end that it was deliberate: State A 0.2, State B 0.3.',
    )
    const rose = tensionFinding(pairOf(['A', 'B'], [18, 41, 20]), 'A–B')
    expect(t(rose.key, rose.params)).toBe('Tension of A–B rose from rung 2 to rung 5 in turn 1 and ended at rung 2.')
    expect(messageOf('review.tensionStayed')).toBeDefined()
  })
})

describe('the game without the call', () => {
  const was = [pairOf(['A', 'B'], [18, 10]), pairOf(['B', 'C'], [10, 10])]
  const without = [pairOf(['A', 'B'], [18, 30]), pairOf(['B', 'C'], [10, 50])]

  it('shows one’s own pair first, and else the one that moved most', () => {
    expect(largestDifference(was, without, 'A')?.as.between).toEqual(['A', 'B'])
    expect(largestDifference(was, without, undefined)?.as.between).toEqual(['B', 'C'])
    expect(largestDifference(was, was, 'A')?.as.between).toEqual(['A', 'B'])
    expect(largestDifference([], [], 'A')).toBeUndefined()
  })

  it('says where tension would have ended', () => {
    const difference = { as: was[0]!, without: without[0]! }
    const own = withoutFinding(difference, 'A', naming)
    expect(t(own.key, own.params)).toBe('Without the call tension with State B would have ended at rung 3, not 1.')
    const control = withoutFinding({ ...difference, without: was[0]! }, undefined, naming)
    expect(t(control.key, control.params)).toBe(
      'Without the call tension between State A and State B would have ended at rung 1 all the same.',
    )
  })
})
