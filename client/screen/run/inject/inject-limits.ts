/** Limits of shared/wire/control-act.ts, in letters. */
export const injectTitleMax = 80
export const injectTextMax = 1400
export const reasonMax = 300
