export const team = { pageTitle: 'Timau', title: 'Timau', list: 'Timau' } as const;
