/** Words of the first screen: joining an exercise and choosing how the screen looks. */
export const start = {
  joinTitle: 'Join an exercise',
  nameLabel: 'Your name, as others will see it',
  join: 'Take this seat',
  look: 'Look',
  lookDark: 'Dark',
  lookLight: 'Light',
  lookSystem: 'As the system',
} as const
