// Placeholder by the lead so that the engine compiles: helper "scenario" owns this file and replaces it.
export type Scenario = {
  readonly format: 1
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly region: string
  readonly startsAt: string
  readonly turnHours: number
  readonly turns: number
  readonly actionPoints: number
}
