export const meetUp = {
  pageTitle: 'Plan a meet-up',
  title: 'Plan to meet {{name}}',
  on: 'Day',
  at: 'Time',
  place: 'Where',
  placeHint: 'A place you both know: “the bandstand”.',
  save: 'Save plan',
  saved: 'Planned for {{when}}.',
  callOff: 'Call off',
  callOffOn: 'Call off {{when}}',
  calledOff: 'Called off.',
  backOn: 'It is on again.',
} as const;
