export const answer = {
  question: 'Cwestiwn {{number}}',
  progress: '{{number}} o {{count}}',
  next: 'Nesaf',
  back: 'Yn ôl',
  begin: 'Dechrau',
  send: 'Anfon fy atebion',
  sending: 'Yn anfon…',
} as const;
