export const account = {
  accounts: 'Cyfrifon',
  teams: 'Timau',
  name: 'Enw',
  email: 'E-bost',
  inTeams: 'Timau',
} as const;
