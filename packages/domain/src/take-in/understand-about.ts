import type { ReferralSource } from '../episode/episode-words.ts';
import type { AgeBand, Ethnicity, Gender } from '../person/about-person.ts';
import { makeUnderstanding, wordKey } from './understand-choice.ts';

const declined = [
  'prefer not to say',
  'preferred not to say',
  'prefers not to say',
  'rather not say',
  'declined',
  'declined to say',
  'refused',
  'not stated',
  'did not want to say',
  'pns',
  'pnts',
  'withheld',
];
const notAsked = [
  'not asked',
  'not known',
  'unknown',
  'not recorded',
  'n/a',
  'na',
  'none',
  '-',
  '?',
  'not yet asked',
  'tbc',
];

/** Asked and declined is one answer, never asked is another; an empty cell was never asked. */
export const understandGender = makeUnderstanding<Gender>({
  '1': ['man', 'male', 'm', 'trans man', 'transman', 'boy'],
  '2': ['woman', 'female', 'f', 'w', 'trans woman', 'transwoman', 'girl'],
  '3': ['non-binary', 'nonbinary', 'nb', 'enby', 'genderqueer', 'gender fluid', 'genderfluid', 'agender'],
  '4': ['other', 'another way', 'in another way', 'self-described', 'something else'],
  Z: declined,
  X: notAsked,
});

export const understandEthnicity = makeUnderstanding<Ethnicity>({
  A: [
    'white british',
    'british',
    'white - british',
    'white uk',
    'english',
    'welsh',
    'scottish',
    'northern irish',
    'white welsh',
    'white english',
    'white scottish',
    'white: english, welsh, scottish, northern irish or british',
    'english, welsh, scottish, northern irish or british',
  ],
  B: ['white irish', 'irish', 'white - irish'],
  C: [
    'white other',
    'other white',
    'any other white background',
    'white european',
    'white - other',
    'gypsy or irish traveller',
    'gypsy',
    'irish traveller',
    'traveller',
    'roma',
    'polish',
    'white other background',
    'european',
  ],
  D: ['white and black caribbean', 'mixed white and black caribbean', 'mixed - white and black caribbean'],
  E: ['white and black african', 'mixed white and black african', 'mixed - white and black african'],
  F: ['white and asian', 'mixed white and asian', 'mixed - white and asian'],
  G: [
    'other mixed',
    'mixed other',
    'mixed',
    'any other mixed background',
    'mixed or multiple',
    'dual heritage',
    'any other mixed or multiple background',
    'mixed race',
  ],
  H: ['indian', 'asian indian', 'british indian', 'asian or asian british - indian', 'asian british indian'],
  J: [
    'pakistani',
    'asian pakistani',
    'british pakistani',
    'asian or asian british - pakistani',
    'asian british pakistani',
  ],
  K: [
    'bangladeshi',
    'asian bangladeshi',
    'british bangladeshi',
    'asian or asian british - bangladeshi',
    'asian british bangladeshi',
  ],
  L: [
    'other asian',
    'asian other',
    'any other asian background',
    'asian',
    'british asian',
    'asian british',
    'asian or asian british - other',
  ],
  M: [
    'caribbean',
    'black caribbean',
    'black british caribbean',
    'african caribbean',
    'black or black british - caribbean',
  ],
  N: ['african', 'black african', 'black british african', 'somali', 'nigerian', 'black or black british - african'],
  P: [
    'other black',
    'black other',
    'any other black background',
    'black',
    'black british',
    'black or black british - other',
  ],
  R: ['chinese', 'asian chinese', 'british chinese', 'chinese british'],
  S: ['other', 'any other', 'any other ethnic group', 'other ethnic group', 'arab', 'another'],
  Z: declined,
  '99': notAsked,
});

export const understandReferralSource = makeUnderstanding<ReferralSource>({
  self: ['self referral', 'self-referred', 'me', 'themselves', 'own referral', 'b1'],
  family_or_friend: ['family', 'friend', 'carer', 'relative', 'family/friend', 'partner', 'parent', 'b2'],
  gp: ['gp practice', 'doctor', 'surgery', 'primary care', 'a1'],
  mental_health_team: [
    'cmht',
    'mental health team',
    'community mental health team',
    'crisis team',
    'home treatment team',
    'psychiatrist',
    'cpn',
    'care coordinator',
    'secondary care',
    'talking therapies',
    'iapt',
    'psychologist',
  ],
  ward: ['hospital', 'inpatient', 'inpatient ward', 'hospital ward', 'acute ward'],
  social_worker: ['social services', 'social care', 'adult social care', 'council', 'c1'],
  housing: ['housing association', 'housing officer', 'hostel', 'supported housing', 'c3'],
  other_charity: [
    'charity',
    'another charity',
    'voluntary sector',
    'third sector',
    'mind',
    'g4',
    'voluntary organisation',
  ],
  user_led_group: ['user group', 'peer group', 'user-led group', 'support group', 'peer'],
  social_prescriber: ['social prescribing', 'link worker', 'social prescribing link worker'],
  drop_in: ['drop-in', 'drop in', 'walk in', 'walk-in', 'q1'],
  other: ['something else', 'other agency'],
  not_known: notAsked,
});

const bandByAge: readonly (readonly [number, AgeBand])[] = [
  [18, '16-17'],
  [25, '18-24'],
  [35, '25-34'],
  [45, '35-44'],
  [55, '45-54'],
  [65, '55-64'],
  [75, '65-74'],
  [121, '75+'],
];
const understandBandWord = makeUnderstanding<AgeBand>({
  '16-17': ['under 18', '16 to 17'],
  '18-24': ['18 to 24', '18-25'],
  '25-34': ['25 to 34'],
  '35-44': ['35 to 44'],
  '45-54': ['45 to 54'],
  '55-64': ['55 to 64'],
  '65-74': ['65 to 74'],
  '75+': ['75 and over', 'over 75', '75 or over', '75 plus'],
  Z: declined,
  X: notAsked,
});

/** A band, or the band of an age in years. */
export const understandAgeBand = (text: string): AgeBand | null => {
  if (/^\d{1,3}$/.test(text.trim())) {
    const age = Number(text);
    return age < 16 ? null : (bandByAge.find(([below]) => age < below)?.[1] ?? null);
  }
  return understandBandWord(text);
};

/** True for the words that stand for an empty cell. */
export const saysNothing = (text: string): boolean =>
  wordKey(text) === '' || notAsked.some((word) => wordKey(word) === wordKey(text));
/** True for "asked, and declined". */
export const saysDeclined = (text: string): boolean => declined.some((word) => wordKey(word) === wordKey(text));
