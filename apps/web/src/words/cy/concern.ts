export const concern = {
  someone: 'Rhywun',
  yes: 'Ie',
  phones: {
    title: 'Pwy i’w ffonio',
    ring: 'Ffoniwch {{number}}',
  },
} as const;
