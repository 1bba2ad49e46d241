/** Words of the first page. */
export const start = {
  title: 'A crisis, several capitals, one line between them',
  lead: 'Entente is an exercise for people who may one day have to keep an incident from becoming a war. Each holds a state’s seat, sees only what that state would see, and can call, sign, ship and speak.',
  tutorial: 'Play the tutorial',
  tutorialText: 'A short crisis against the computer, alone. It shows you the desk step by step; nothing to prepare.',
  tutorialNote: 'About 15 minutes',
  tutorialWorking: 'Setting the table',
  join: 'Join an exercise',
  joinText: 'You were given a code, a link or a picture to scan. Type the code here.',
  joinShort: 'The code has eight symbols; {missing, plural, one {# is} other {# are}} missing.',
  run: 'Run an exercise',
  runText: 'You lead a group: choose a scenario, hand out seats, watch the true picture and hold the clock.',
  runNote: 'Needs the facilitator’s link, which the server prints when it starts',
  runReady: 'You are the facilitator here',
  back: 'You have a place in {title}.',
  backGo: 'Go back to it',
  version: 'Version {version}',
} as const
