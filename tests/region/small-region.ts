/** A region of two states and one strait, small enough to draw in a moment. */
export const smallRegion = `id: two-shores
name: Two Shores
seed: 7
extent: { x: 0, y: 0, width: 160, height: 120 }
land:
  - { name: mainland, outline: [[-60, -60], [220, -60], [220, 60], [90, 66], [30, 58], [-60, 64]] }
  - { name: isle, outline: [[60, 88], [90, 84], [104, 96], [80, 108], [58, 100]] }
coasts:
  - { kind: fjord, x: 60, y: 60, radius: 40, strength: 1 }
  - { kind: skerry, x: 80, y: 90, radius: 50, strength: 1 }
  - { kind: low, x: 140, y: 60, radius: 30, strength: 0.8 }
channels:
  - { line: [[130, 30], [128, 50], [130, 80]], from: 2, to: 5 }
lakes:
  - { line: [[30, 20], [50, 24]], width: 8 }
chains:
  - { line: [[10, 10], [70, 20]], width: 30, height: 1 }
banks:
  - { x: 130, y: 95, radius: 12 }
frontiers:
  march: [[80, -200], [84, 40], [80, 320]]
states:
  - id: AAA
    name: Alder
    label: { x: 40, y: 30 }
    territory: [march, [-200, 320], [-200, -200]]
    provinces: [{ name: North Alder, x: 40, y: 10 }, { name: South Alder, x: 40, y: 50 }]
  - id: BBB
    name: Beech
    label: { x: 120, y: 30 }
    territory: [march, [300, 320], [300, -200]]
    provinces: [{ name: North Beech, x: 120, y: 10 }, { name: South Beech, x: 120, y: 50 }]
waters:
  - { name: The Strait, kind: strait, size: 12, curve: [[20, 78], [80, 76], [140, 80]] }
places:
  - { id: alderton, name: Alderton, kind: capital, x: 40, y: 40, state: AAA }
  - { id: toll-gate, name: Toll Gate, kind: border, x: 84, y: 40, between: [AAA, BBB] }
`
