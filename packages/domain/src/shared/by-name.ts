/** How people look for a name in a list: capitals and accents make no difference, and "Team 2" stands before "Team 10". */
export const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
