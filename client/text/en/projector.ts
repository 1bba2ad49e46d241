/** Words of the screen at the front of the room. */
export const projector = {
  title: 'Screen of {title}',
  noWay: 'This screen has no way in',
  notReal: 'Nothing here is real.',
  turnOf: 'Turn {turn} of {turns}',
  now: 'Now',
  paused: 'The clock stands still',
  joining: 'Joining',
  join: 'Join this exercise',
  open: 'Open in your browser',
  type: 'and type this code',
  scan: 'Or scan this with a phone.',
  news: 'Said in public',
  quiet: 'Quiet so far.',
} as const
