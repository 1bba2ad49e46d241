/** How an inject that control makes up arrives: its sender goes by this. */
export const improvisedMethods = ['media', 'email', 'phone', 'radio', 'intelligence', 'simcell'] as const
export type ImprovisedMethod = (typeof improvisedMethods)[number]
