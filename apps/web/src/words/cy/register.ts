export const register = {
  pageTitle: 'Pobl',
  title: 'Pobl',
  name: 'Enw',
  phone: 'Ffôn',
  email: 'E-bost',
  age: 'Oed',
  gender: 'Rhywedd',
  ethnicity: 'Ethnigrwydd',
  team: 'Tîm',
  details: 'Manylion',
  change: 'Newid',
} as const;
