import type { OrganisationKind } from '@alongside/domain/organisation/organisation-kind.ts';
import type { Role } from '@alongside/domain/shared/role.ts';

/*
 * The cast: the invented people who sign in to the demo and walk through the tests. Names, places and keys are stable;
 * change one and the journeys that know it by name.
 */

export interface CastOrganisation {
  key: string;
  name: string;
  kind: OrganisationKind;
  /** After the @ of its addresses. */
  place: string;
  teams: readonly { key: string; name: string }[];
  quietDays: number;
  peoplePerFullTime: number;
  supervisionEveryDays: number;
}

const rhythm = { quietDays: 21, peoplePerFullTime: 12, supervisionEveryDays: 28 };

export const castOrganisations: readonly CastOrganisation[] = [
  {
    key: 'lantern',
    name: 'Wayside Lantern',
    kind: 'user_led_charity',
    place: 'wayside-lantern',
    teams: [
      { key: 'northgate', name: 'Northgate peer team' },
      { key: 'harbour', name: 'Harbour team' },
    ],
    ...rhythm,
  },
  {
    key: 'kettle',
    name: 'Kettle on the Hill',
    kind: 'user_led_group',
    place: 'kettle-on-the-hill',
    teams: [{ key: 'tuesday', name: 'Tuesday circle' }],
    ...rhythm,
    supervisionEveryDays: 35,
  },
  {
    key: 'cwm-dryw',
    name: 'Cwm Dryw Together',
    kind: 'cooperative',
    place: 'cwm-dryw-together',
    teams: [{ key: 'riverside', name: 'Riverside members' }],
    ...rhythm,
  },
  {
    key: 'sorrelmere',
    name: 'Sorrelmere and Vale NHS Trust',
    kind: 'nhs_trust',
    place: 'sorrelmere-vale',
    teams: [
      { key: 'ward-to-home', name: 'Ward to home team' },
      { key: 'evergreen', name: 'Evergreen team' },
    ],
    ...rhythm,
  },
  {
    key: 'bramblecote',
    name: 'Bramblecote Wellbeing',
    kind: 'user_involving_charity',
    place: 'bramblecote-wellbeing',
    teams: [{ key: 'town', name: 'Town and villages team' }],
    ...rhythm,
    quietDays: 28,
  },
  {
    key: 'patchwork',
    name: 'Patchwork Pier CIC',
    kind: 'cic',
    place: 'patchwork-pier',
    teams: [{ key: 'pier', name: 'Pier team' }],
    ...rhythm,
  },
];

export interface CastMember {
  key: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
  teams: readonly { team: string; supervises: boolean }[];
  /** For those who walk with people. */
  worker?: {
    wte: number;
    monthsInRole: number;
    /** How many people they have walked with in these nine months, and with how many of them that has ended. */
    people: number;
    ended: number;
    supervisions: number;
  };
}

type Work = NonNullable<CastMember['worker']>;
const worker = (
  key: string,
  name: string,
  place: readonly [organisation: string, team: string],
  work: Work,
): CastMember => ({
  key,
  name,
  organisation: place[0],
  roles: ['peer_worker'],
  teams: [{ team: place[1], supervises: false }],
  worker: work,
});

const staff = (
  key: string,
  name: string,
  organisation: string,
  roles: readonly Role[],
  supervises: readonly string[] = [],
): CastMember => ({
  key,
  name,
  organisation,
  roles,
  teams: supervises.map((team) => ({ team, supervises: true })),
});

const northgate = ['lantern', 'northgate'] as const;
const harbour = ['lantern', 'harbour'] as const;
const tuesday = ['kettle', 'tuesday'] as const;
const wardToHome = ['sorrelmere', 'ward-to-home'] as const;

export const castMembers: readonly CastMember[] = [
  worker('amina', 'Amina Kestrel', northgate, { wte: 0.8, monthsInRole: 26, people: 11, ended: 3, supervisions: 8 }),
  worker('col', 'Col Hornbeam', northgate, { wte: 0.6, monthsInRole: 41, people: 8, ended: 2, supervisions: 8 }),
  worker('dee', 'Dee Sandpiper', northgate, { wte: 0.8, monthsInRole: 4, people: 4, ended: 0, supervisions: 6 }),
  worker('jas', 'Jas Plover', northgate, { wte: 0.8, monthsInRole: 15, people: 8, ended: 3, supervisions: 8 }),
  worker('tegan', 'Tegan Curlew', harbour, { wte: 0.5, monthsInRole: 19, people: 6, ended: 1, supervisions: 8 }),
  worker('marlon', 'Marlon Teasel', harbour, { wte: 1, monthsInRole: 33, people: 16, ended: 0, supervisions: 8 }),
  worker('wilf', 'Wilf Bracken', tuesday, { wte: 0.4, monthsInRole: 60, people: 1, ended: 0, supervisions: 8 }),
  worker('sunniva', 'Sunniva Larch', tuesday, { wte: 0.4, monthsInRole: 12, people: 4, ended: 1, supervisions: 8 }),
  worker('eleri', 'Eleri Meadowsweet', ['cwm-dryw', 'riverside'], {
    wte: 0.8,
    monthsInRole: 22,
    people: 12,
    ended: 3,
    supervisions: 8,
  }),
  worker('priya', 'Priya Nuthatch', wardToHome, { wte: 1, monthsInRole: 29, people: 14, ended: 4, supervisions: 8 }),
  worker('kofi', 'Kofi Medlar', wardToHome, { wte: 0.8, monthsInRole: 13, people: 10, ended: 3, supervisions: 8 }),
  {
    ...worker('bex', 'Bex Siskin', ['sorrelmere', 'evergreen'], {
      wte: 0.6,
      monthsInRole: 48,
      people: 5,
      ended: 1,
      supervisions: 8,
    }),
    // Walks with people in one team and supervises another.
    roles: ['peer_worker', 'supervisor'],
    teams: [
      { team: 'evergreen', supervises: false },
      { team: 'ward-to-home', supervises: true },
    ],
  },
  worker('ngozi', 'Ngozi Damson', ['bramblecote', 'town'], {
    wte: 1,
    monthsInRole: 17,
    people: 11,
    ended: 3,
    supervisions: 8,
  }),
  worker('frankie', 'Frankie Wagtail', ['patchwork', 'pier'], {
    wte: 0.5,
    monthsInRole: 11,
    people: 5,
    ended: 1,
    supervisions: 8,
  }),
  staff('colin', 'Colin Yarrow', 'lantern', ['supervisor'], ['northgate']),
  staff('saskia', 'Saskia Juniper', 'lantern', ['supervisor'], ['harbour']),
  staff('nell', 'Nell Campion', 'lantern', ['coordinator']),
  staff('oona', 'Oona Fieldfare', 'kettle', ['coordinator', 'supervisor'], ['tuesday']),
  staff('huw', 'Huw Celandine', 'cwm-dryw', ['supervisor'], ['riverside']),
  staff('mair', 'Mair Goldcrest', 'cwm-dryw', ['coordinator']),
  staff('harriet', 'Harriet Fulmar', 'sorrelmere', ['supervisor'], ['evergreen']),
  staff('alastair', 'Alastair Dunlin', 'sorrelmere', ['coordinator']),
  staff('ines', 'Ines Tansy', 'sorrelmere', ['researcher']),
  staff('desmond', 'Desmond Betony', 'bramblecote', ['supervisor'], ['town']),
  staff('pilar', 'Pilar Comfrey', 'bramblecote', ['coordinator']),
  staff('tobias', 'Tobias Harebell', 'bramblecote', ['researcher']),
  staff('yusra', 'Yusra Gorse', 'patchwork', ['coordinator', 'supervisor'], ['pier']),
  staff('isolde', 'Isolde Harrier', 'sorrelmere', ['data_steward']),
  staff('tom', 'Tom Bullfinch', 'lantern', ['lived_experience_representative']),
];

export const castEvaluation = { name: 'Six towns evaluation', joiningCode: 'SIXT-OWNS-LAMP' } as const;

export const evaluationWordsOf = (organisation: string): string =>
  `${organisation} would like to count how things went for people who walk with a peer worker, so that others can learn from it. ` +
  'Your name, your words and your dates stay here. You can say no, and you can change your mind at any time; your support stays the same.';
