import { asTable, decodeFile, type FileTable, guessSeparator } from '@alongside/domain/take-in/decode-file.ts';
import { parse } from 'csv-parse/sync';

/** Reads bytes as the import page does. */
export const tableOf = (bytes: Uint8Array): FileTable => {
  const decoded = decodeFile(bytes);
  if ('refused' in decoded) throw new Error(decoded.refused);
  const lines: string[][] = parse(decoded.text, {
    delimiter: guessSeparator(decoded.text),
    relax_column_count: true,
    relax_quotes: true,
  });
  const table = asTable(lines);
  if ('refused' in table) throw new Error(table.refused);
  return table;
};

/** As a group keeps it: a mark at the start, semicolons, days in four spellings, blank lines, a person twice, a formula. */
export const messyPeople = new TextEncoder().encode(
  [
    '\ufeffName;D.O.B.;Ethnicity;Gender;Mobile;Date of referral;Peer worker;Notes to self',
    'Zoë O’Madeup;12/05/1984;White & Asian;F;07700 900123;3/11/26;Tamsin Invented;',
    ';;;;;;;',
    '',
    'Siân Pretend;30814;Prefer not to say;Rather not say;;46329;tamsin  invented;“quoted”',
    '"Pretend; Pat";1990;Martian;M;;2026-11-03;;',
    "zoë  o'madeup;1984;White & Asian;F;+44 7700 900123;3/11/26;Tamsin Invented;",
    'Fred Bloggs;;;;;;Nobody Known;',
    '=1+1;1975;;;;;;',
    'Too Young;2020;;;;;;',
    'From Tomorrow;1980;;;;20/11/2026;;',
  ].join('\r\n'),
);
