export const group = {
  pageTitle: 'Grwpiau',
  title: 'Eich grwpiau',
  backToGroups: 'Grwpiau',
  team: 'Tîm',
  day: 'Diwrnod',
  time: 'Amser',
  at: 'Amser',
  minutes: 'Munudau',
  how: 'Sut',
  attendance: {
    came: 'Daeth',
    came_part: 'Rhan',
    apologies: 'Ymddiheuriad',
    no_word: 'Dim gair',
  },
  save: 'Cadw',
} as const;
