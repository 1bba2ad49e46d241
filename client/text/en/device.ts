/** Words of a device that several people share: who joins there, and how it goes from hand to hand. */
export const device = {
  menu: '{state}: {who}. Who is at this device',
  handOver: 'Hand the device over',
  share: 'Share this device with somebody',
  shareTitle: 'Share this device',
  shareLead:
    'Somebody plays {state} with you, here. Each of you has a name, posts and drafts of your own, and the desk is covered while the device goes from hand to hand.',
  name: 'Their name',
  nameMissing: 'Write their name, so that the others know who speaks.',
  posts: 'Their posts',
  postsHint: 'A post that you give away is no longer yours.',
  postTaken: '{post}, taken by {name}',
  add: 'Add them',
  adding: 'Adding them',
  title: 'The desk is covered',
  lead: 'Give the device to whoever goes on. Nothing of the desk is shown or read out until they say who they are.',
  people: 'Who shares this device',
  iAm: 'I am {name}',
  noPosts: 'No post',
  actsAs: '{name}, {posts}',
} as const
