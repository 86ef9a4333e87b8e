export const today = {
  pageTitle: 'Heddiw',
  morning: 'Bore da, {{name}}.',
  afternoon: 'Prynhawn da, {{name}}.',
  evening: 'Noswaith dda, {{name}}.',
  meetUps: 'Heddiw',
} as const;
