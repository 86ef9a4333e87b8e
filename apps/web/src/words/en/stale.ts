/** Someone else changed the same record first. */
export const stale = {
  title: 'Someone else changed this while you were writing',
  body: 'Nothing is lost. Choose which words to keep.',
  yours: 'What you wrote',
  theirs: 'What stands there now',
  nothing: 'Nothing that is written in words.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
} as const;
