export const myPeople = {
  pageTitle: 'Fy mhobl',
  name: 'Enw',
} as const;
