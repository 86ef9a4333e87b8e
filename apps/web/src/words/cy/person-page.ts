export const personPage = {
  back: 'Fy mhobl',
  phone: 'Ffôn',
  email: 'E-bost',
  ring: 'Ffonio',
  timeline: 'Llinell amser',
} as const;
