/** The few words the interface kit says by itself. */
export const ui = {
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  optional: '(if you like)',
  chooseOne: 'Choose one',
  asTable: 'As a table',
  asChart: 'As a chart',
  notices: 'Notices',
  /** In the place of “Saved” where there is no signal. */
  keptHere: 'Saved on this phone. It sends itself when there is signal.',
  draft: 'You began this before and did not save it. Your words are still here.',
  summaryTitle: 'Some answers need another look',
  back: 'Back',
  save: 'Save',
  saving: 'Saving…',
  open: 'Open',
  tryAgain: 'Try again',
} as const;
