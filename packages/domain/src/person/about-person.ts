/**
 * Code lists about a person. *Prefer not to say* (asked, declined) and *not asked* are different answers everywhere.
 * Ethnicity: NHS 16+1. Gender identity: NHS data dictionary, June 2026.
 */
export const ethnicities = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'Z',
  '99',
] as const;
export type Ethnicity = (typeof ethnicities)[number];

export const ethnicityGroups = ['white', 'mixed', 'asian', 'black', 'other', 'not_stated', 'not_known'] as const;
export type EthnicityGroup = (typeof ethnicityGroups)[number];

/** Groups as the Mental Health Services Data Set publishes them. */
export const ethnicityGroupOf = (code: Ethnicity): EthnicityGroup => {
  if ('ABC'.includes(code)) return 'white';
  if ('DEFG'.includes(code)) return 'mixed';
  if ('HJKL'.includes(code)) return 'asian';
  if ('MNP'.includes(code)) return 'black';
  if ('RS'.includes(code)) return 'other';
  return code === 'Z' ? 'not_stated' : 'not_known';
};

/** 1 man, 2 woman, 3 non-binary, 4 another way, Z prefer not to say, X not asked. */
export const genders = ['1', '2', '3', '4', 'Z', 'X'] as const;
export type Gender = (typeof genders)[number];

export const ageBands = ['16-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+', 'Z', 'X'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Age from a birth year alone is the age reached this year; a band is all we ever publish. */
export const ageBandOf = (birthYear: number | null, band: AgeBand, year: number): AgeBand => {
  if (birthYear === null) return band;
  const age = year - birthYear;
  if (age < 18) return '16-17';
  if (age < 25) return '18-24';
  if (age < 35) return '25-34';
  if (age < 45) return '35-44';
  if (age < 55) return '45-54';
  if (age < 65) return '55-64';
  return age < 75 ? '65-74' : '75+';
};
