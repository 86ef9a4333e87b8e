export const instrument = {
  title: 'Mesurau',
  questions: { title: 'Y cwestiynau' },
} as const;
