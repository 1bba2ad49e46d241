/** The clocks of the server, handed down by main.ts so that tests can run them by hand. */
export type Time = {
  /** Milliseconds since 1970, for people. It may jump; nothing is measured with it. */
  readonly wallMs: () => number
  /** Milliseconds that only go forward, for every countdown and limit. */
  readonly steadyMs: () => number
  /** Runs something later; the answer calls it off. */
  readonly after: (ms: number, run: () => void) => () => void
}
