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
  /** Age such as “20 minutes ago”. */
  draft: 'You began this and did not save it. Last kept {{age}}. Your words are still here.',
  draftEarlier: 'You had also begun this before, {{age}}. Those words are kept.',
  draftBringBack: 'Show those instead',
  draftDiscard: 'Discard',
  draftDiscarded: 'Discarded.',
  summaryTitle: 'Some answers need another look',
  back: 'Back',
  save: 'Save',
  saving: 'Saving…',
  open: 'Open',
  tryAgain: 'Try again',
} as const;
