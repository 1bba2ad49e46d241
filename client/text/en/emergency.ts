/** Words of the real-emergency stop: the same on every screen. */
export const emergency = {
  open: 'Real emergency',
  title: 'Stop for a real emergency',
  lead: 'Everything stops at once, for everybody, until control lets it go on. Use it for a real danger to people, not in the game.',
  reason: 'What has happened (may stay empty)',
  go: 'Stop the exercise now',
  stay: 'Do not stop',
  banner: 'Real emergency: the exercise is stopped',
  bannerText: 'This is not part of the game. Leave the screen and do what the room asks of you.',
  lift: 'Lift the stop',
} as const
