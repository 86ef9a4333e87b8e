export const organisation = {
  pageTitle: 'Sefydliad',
  title: 'Eich sefydliad',
  name: 'Enw',
  save: 'Cadw',
} as const;
