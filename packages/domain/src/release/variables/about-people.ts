import { type Ethnicity, ethnicityGroupOf } from '../../person/about-person.ts';
import { type DescribingVariable, missingPaths, type VariableNode } from './describing-variable.ts';

const ages = [
  ['16-17', '16-24', '16-44'],
  ['18-24', '16-24', '16-44'],
  ['25-34', '25-44', '16-44'],
  ['35-44', '25-44', '16-44'],
  ['45-54', '45-64', '45+'],
  ['55-64', '45-64', '45+'],
  ['65-74', '65+', '45+'],
  ['75+', '65+', '45+'],
] as const;

/** `16-24` reads 16 to 24, `65+` 65 or more. */
const ageNode = (key: string): VariableNode => {
  const [low, high] = key.replace('+', '').split('-').map(Number);
  return high === undefined
    ? { key, label: `${low} or more`, low: low ?? null, high: null }
    : { key, label: `${low} to ${high}`, low: low ?? null, high };
};

export const ageBand: DescribingVariable = {
  name: 'age_band',
  label: 'Age reached in the year',
  kind: 'range',
  role: 'quasi',
  isProtected: true,
  paths: [...ages, ...missingPaths(['declined', 'not_asked'], 3)],
  nodes: [...new Set(ages.flat())].map(ageNode),
  hiding: 'Bands of ten years, wider where too few people share one. No birth year leaves.',
};

export const gender: DescribingVariable = {
  name: 'gender',
  label: 'Gender, as the person says it',
  kind: 'code',
  role: 'quasi',
  isProtected: true,
  paths: [['1', '1'], ['2', '2'], ['3', '3_or_4'], ['4', '3_or_4'], ...missingPaths(['declined', 'not_asked'], 2)],
  nodes: [
    { key: '1', label: 'Man' },
    { key: '2', label: 'Woman' },
    { key: '3', label: 'Non-binary' },
    { key: '4', label: 'Another way' },
    { key: '3_or_4', label: 'Non-binary or another way' },
  ],
  hiding: 'Grouped where too few people share it.',
};

/** Census words of the NHS 16+1 codes. */
const ethnicityWords: Readonly<Record<Exclude<Ethnicity, 'Z' | '99'>, string>> = {
  A: 'White British',
  B: 'White Irish',
  C: 'Any other White background',
  D: 'White and Black Caribbean',
  E: 'White and Black African',
  F: 'White and Asian',
  G: 'Any other mixed background',
  H: 'Indian',
  J: 'Pakistani',
  K: 'Bangladeshi',
  L: 'Any other Asian background',
  M: 'Caribbean',
  N: 'African',
  P: 'Any other Black background',
  R: 'Chinese',
  S: 'Any other ethnic group',
};
const ethnicityCodes = Object.keys(ethnicityWords) as (keyof typeof ethnicityWords)[];

export const ethnicity: DescribingVariable = {
  name: 'ethnicity',
  label: 'Ethnicity, as the person says it',
  kind: 'code',
  role: 'quasi',
  isProtected: true,
  paths: [
    ...ethnicityCodes.map((code) => [code, ethnicityGroupOf(code)]),
    ...missingPaths(['declined', 'not_known'], 2),
  ],
  nodes: [
    ...ethnicityCodes.map((key) => ({ key, label: ethnicityWords[key] })),
    { key: 'white', label: 'White groups' },
    { key: 'mixed', label: 'Mixed groups' },
    { key: 'asian', label: 'Asian groups' },
    { key: 'black', label: 'Black groups' },
    { key: 'other', label: 'Other groups' },
  ],
  hiding: 'One of sixteen groups, or the five that national figures use where too few people share one.',
};

export const referral: DescribingVariable = {
  name: 'referral',
  label: 'How the person came to the service',
  kind: 'code',
  role: 'quasi',
  isProtected: false,
  paths: [
    ['self', 'own_way'],
    ['family_or_friend', 'own_way'],
    ['drop_in', 'own_way'],
    ['user_led_group', 'own_way'],
    ['gp', 'health'],
    ['mental_health_team', 'health'],
    ['ward', 'health'],
    ['social_worker', 'social'],
    ['housing', 'social'],
    ['other_charity', 'social'],
    ['social_prescriber', 'social'],
    ['other', 'other_way'],
    ...missingPaths(['not_known'], 2),
  ],
  nodes: [
    { key: 'self', label: 'By themselves' },
    { key: 'family_or_friend', label: 'Family or a friend' },
    { key: 'drop_in', label: 'A drop-in' },
    { key: 'user_led_group', label: 'A user-led group' },
    { key: 'gp', label: 'A GP' },
    { key: 'mental_health_team', label: 'A mental health team' },
    { key: 'ward', label: 'A ward' },
    { key: 'social_worker', label: 'A social worker' },
    { key: 'housing', label: 'Housing' },
    { key: 'other_charity', label: 'Another charity' },
    { key: 'social_prescriber', label: 'A social prescriber' },
    { key: 'other', label: 'Another way' },
    { key: 'own_way', label: 'By themselves or people they know' },
    { key: 'health', label: 'Health services' },
    { key: 'social', label: 'Social care, housing or charities' },
    { key: 'other_way', label: 'Any other way' },
  ],
  hiding: 'Grouped where too few people share it.',
};
