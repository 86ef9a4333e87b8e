import { wordKey } from './understand-choice.ts';

/** What a column can hold. The order is the order of choices on the screen. */
export const personFields = [
  'name',
  'first_name',
  'surname',
  'pronouns',
  'phone',
  'email',
  'contact_safely',
  'birth',
  'age',
  'gender',
  'ethnicity',
  'referral_source',
  'referred_on',
  'worker',
] as const;
export type PersonField = (typeof personFields)[number];

export const sessionFields = [
  'person',
  'first_name',
  'surname',
  'held_on',
  'started_at',
  'minutes',
  'hours',
  'attendance',
  'mode',
  'place',
  'note',
  'worker',
] as const;
export type SessionField = (typeof sessionFields)[number];

/** Column number to what it holds; a column that is not named is left out. */
export type Mapping<F extends string> = Readonly<Partial<Record<F, number>>>;

type HeaderWords<F extends string> = Readonly<Record<F, readonly string[]>>;

const firstNames = ['first name', 'firstname', 'forename', 'given name', 'christian name', 'fname'];
const surnames = ['surname', 'last name', 'lastname', 'family name', 'second name', 'lname'];
const workers = [
  'worker',
  'peer worker',
  'peer support worker',
  'peer supporter',
  'psw',
  'supporter',
  'staff',
  'staff member',
  'key worker',
  'keyworker',
  'volunteer',
  'allocated worker',
  'allocated to',
  'assigned to',
  'walks with',
  'buddy',
  'mentor',
  'seen by',
  'completed by',
  'worker name',
];

export const personHeaders: HeaderWords<PersonField> = {
  name: [
    'name',
    'full name',
    'display name',
    'person',
    'preferred name',
    'known as',
    'person name',
    'persons name',
    'client',
    'client name',
    'service user',
    'member',
    'member name',
    'participant',
    'enw',
  ],
  first_name: firstNames,
  surname: surnames,
  pronouns: ['pronouns', 'pronoun'],
  phone: [
    'phone',
    'telephone',
    'mobile',
    'tel',
    'phone number',
    'telephone number',
    'mobile number',
    'contact number',
    'tel no',
    'phone no',
    'contact no',
    'ffôn',
  ],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail', 'ebost'],
  contact_safely: [
    'how to contact',
    'contact safely',
    'safe contact',
    'contact preference',
    'preferred contact',
    'contact notes',
    'how to contact safely',
    'best way to contact',
    'contact preferences',
    'contact method',
  ],
  birth: [
    'dob',
    'd o b',
    'date of birth',
    'birth date',
    'birthdate',
    'birth year',
    'year of birth',
    'birthday',
    'born',
    'yob',
  ],
  age: ['age', 'age band', 'age group', 'age range', 'oed'],
  gender: ['gender', 'gender identity', 'sex', 'm f', 'rhywedd'],
  ethnicity: [
    'ethnicity',
    'ethnic group',
    'ethnic origin',
    'ethnic category',
    'ethnic background',
    'race',
    'ethnigrwydd',
  ],
  referral_source: [
    'referral source',
    'source of referral',
    'referred by',
    'referrer',
    'how did they hear',
    'referral from',
    'referred from',
    'source',
  ],
  referred_on: [
    'referral date',
    'date of referral',
    'date referred',
    'referred on',
    'referred',
    'date received',
    'start date',
    'date started',
    'joined',
    'registered',
    'date joined',
    'received',
  ],
  worker: workers,
};

export const sessionHeaders: HeaderWords<SessionField> = {
  person: personHeaders.name,
  first_name: firstNames,
  surname: surnames,
  held_on: [
    'date',
    'date of contact',
    'contact date',
    'session date',
    'date of session',
    'day',
    'held on',
    'when',
    'appointment date',
    'date seen',
    'date of meeting',
    'meeting date',
    'date of visit',
    'visit date',
    'dyddiad',
  ],
  started_at: [
    'time',
    'start time',
    'started at',
    'start',
    'time of contact',
    'time started',
    'from',
    'appointment time',
  ],
  minutes: [
    'minutes',
    'duration',
    'length',
    'mins',
    'duration minutes',
    'duration mins',
    'time spent',
    'length of contact',
    'length of session',
    'how long',
    'session length',
    'contact time',
    'duration in minutes',
    'duration of contact',
    'munudau',
  ],
  hours: ['hours', 'hrs', 'duration hours', 'duration hrs', 'duration in hours', 'number of hours', 'hours spent'],
  attendance: [
    'attendance',
    'attended',
    'outcome',
    'status',
    'did they attend',
    'met',
    'attendance status',
    'outcome of contact',
    'seen',
    'contact outcome',
    'attended y n',
  ],
  mode: [
    'type',
    'mode',
    'contact type',
    'type of contact',
    'method',
    'how',
    'session type',
    'medium',
    'contact method',
    'method of contact',
    'channel',
    'how we met',
    'contact mode',
  ],
  place: ['place', 'location', 'where', 'venue', 'setting', 'lle'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'summary',
    'details',
    'description',
    'session notes',
    'contact notes',
    'what we did',
    'nodiadau',
    'notes of session',
    'narrative',
  ],
  worker: workers,
};

/** How well a header fits: 3 the very words, 2 words around them, 0 not at all. */
const closeness = (header: string, words: readonly string[]): number => {
  const key = wordKey(header);
  if (key === '') return 0;
  if (words.some((word) => wordKey(word) === key)) return 3;
  return words.some((word) => wordKey(word).length > 3 && ` ${key} `.includes(` ${wordKey(word)} `)) ? 2 : 0;
};

/** The best-fitting column for each field; each column and each field is used once, the earlier column winning a tie. */
export const guessColumns = <F extends string>(headers: readonly string[], words: HeaderWords<F>): Mapping<F> => {
  const fields = Object.keys(words) as F[];
  const fits = fields
    .flatMap((field) => headers.map((header, column) => ({ field, column, score: closeness(header, words[field]) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Partial<Record<F, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of fits) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
};
