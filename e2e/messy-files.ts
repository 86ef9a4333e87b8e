// Spreadsheets as they are: what one programme saved, another opened and several people typed into. Everyone is invented.

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const byteOrderMark = '\ufeff';

function csvFile(name: string, lines: readonly string[], start = ''): ChosenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(start + lines.join('\r\n')) };
}

/** A list of people as a spreadsheet with European settings saves it. Lines 3 and 7 are empty. */
export const messyPeople = csvFile(
  'people März.csv',
  [
    'Name;Pronouns;Mobile number;Date of birth;Gender;Ethnicity;Date of referral;Peer worker;Favourite biscuit',
    'Zoë Pennywhistle;she/her;07700 900111;1987;Woman;White British;3/11/25;Tegan Curlew;Ginger nut',
    '',
    'Tomos O’Larkspur;he/him;;14/02/1990;man;Welsh;45901;Marlon Teasel;',
    '"Ffion “Bee” Underhill; the younger";;07700 900112;1. 3. 1979;F;prefer not to say;1 Sept 2025;Someone Who Left;"“Custard” creams"',
    'ZOË  PENNYWHISTLE;she/her;+44 7700 900111;1987;Woman;White British;3/11/25;Tegan Curlew;',
    ';;;;;;;;',
    ';they/them;07700 900113;1991;;;;;',
    'Ivo Marrowfat;;;last spring;;;;;',
    'Gretel Fenwillow;;;1975;Pisces;;;;=1+1',
    'Bartholomew Wren;;;2019;;;;;',
    'Nia Hazelgrove;;;1968;;;25/12/2099;;',
    'Áine Thistledown;;;1983;nb;;;;',
  ],
  byteOrderMark,
);

/** What each line says when it comes back, by its line in the spreadsheet. */
export const peopleReasons = [
  'The same line stands above it in this file.',
  'There is no name.',
  'We cannot read the date of birth. It says “last spring”.',
  'We do not know this word. It says “Pisces”.',
  'The year of birth makes someone younger than 16 or older than 120.',
  'The day has not come yet.',
];

/** Their meet-ups, kept in another programme: commas, days in four spellings, lengths in words. */
export const messySessions = csvFile('meet-ups.csv', [
  'Date,Client name,How long,Attended,Contact type,Comments,Seen by',
  '3/11/25,Zoë Pennywhistle,90 mins,Yes,Face to face,"Walked to the mill, “slowly”",Tegan Curlew',
  "45973,Tomos O'Larkspur,1h 15,no show,phone,,Marlon Teasel",
  ',,,,,,',
  '20 November 2025,"Ffion “Bee” Underhill; the younger",1.5 hours,late,F2F,,Tegan Curlew',
  '24/11/25 14:30,Zoë Pennywhistle,45,Yes,WhatsApp,,Tegan Curlew',
  '3/11/25,zoë pennywhistle,90,Yes,Face to face,,Tegan Curlew',
  '4/11/25,Wilhelmina Unheardof,30,Yes,phone,,Tegan Curlew',
  '5/11/25,Tomos O’Larkspur,a good while,Yes,phone,,Marlon Teasel',
  '31/02/26,Tomos O’Larkspur,30,Yes,phone,,Marlon Teasel',
  '6/11/25,Tomos O’Larkspur,2000,Yes,phone,,Marlon Teasel',
  '1/9/24,Zoë Pennywhistle,30,Yes,phone,,Tegan Curlew',
  '7/11/25,Tomos O’Larkspur,30,Yes,phone,,Not On Our List',
]);

export const sessionReasons = [
  'The same line stands above it in this file.',
  'Nobody in the register has this name.',
  'We cannot read the length. It says “a good while”.',
  'We cannot read the day. It says “31/02/26”.',
  'The length must be between 1 and 1,440 minutes.',
  'The day is before they were referred.',
  'No peer worker here has this name.',
];

const firstNames = ['Aurelia', 'Bryn', 'Cosmo', 'Dilys', 'Étienne', 'Fíona', 'Gwilym', 'Hyacinth', 'Isidore', 'Juno'];
const lastNames = ['Appleseed', 'Bulrush', 'Cowslip', 'Drystone', 'Elderflower', 'Foxglove', 'Greengage', 'Haystack'];

/** Nobody in it is like anybody else. */
export function manyPeople(count: number): ChosenFile {
  const lines = Array.from({ length: count }, (_, at) => {
    const name = `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]} ${numeral(at)}`;
    return `${name},${1940 + (at % 60)},07700 ${String(900_000 + at).slice(-6)}`;
  });
  return csvFile('everyone.csv', ['Full name,Year of birth,Phone', ...lines]);
}

/** Letters, since a person’s name has no figures: a, b … aa, ab … */
function numeral(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : numeral(Math.floor(at / 26) - 1) + letter;
}

/** The first bytes of any picture, under a name that says otherwise. */
export const renamedPicture: ChosenFile = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
  ]),
};

/** A list of names is not a table yet. */
export const oneColumn: ChosenFile = {
  name: 'names.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Only this\nAnn Invented\n'),
};
