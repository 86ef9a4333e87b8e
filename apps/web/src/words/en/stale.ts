/** Someone else changed the same record first. */
export const stale = {
  title: 'Someone else changed this while you were writing',
  body: 'Nothing is lost. Choose which words to keep.',
  yours: 'What you wrote',
  theirs: 'What stands there now',
  nothing: 'Nothing that is written in words.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  fieldsTitle: 'This was changed somewhere else in the meantime',
  fieldsBody: 'Nothing is lost: both are here. Choose what to keep.',
  left: 'Left empty',
  both: 'Keep both',
  bothHint: 'One below the other, for you to tidy.',
  useChosen: 'Keep what I chose',
  chooseOne: 'Choose one of them.',
} as const;
