import type { AgeBand } from '../person/about-person.ts';
import type { PersonRow } from '../person/take-in-person.ts';
import type { Mapping, PersonField } from './column-fields.ts';
import { CellRefused, cellsOf, type ReadRow, readingRow } from './read-row.ts';
import {
  saysDeclined,
  saysNothing,
  understandAgeBand,
  understandEthnicity,
  understandGender,
  understandReferralSource,
} from './understand-about.ts';
import { type DayOrder, understandBirthYear, understandDay } from './understand-day.ts';

/** Reads one line of a list of people. An empty cell was never asked; a word we do not know sends the row back. */
export const readPersonRow = (
  line: readonly string[],
  mapping: Mapping<PersonField>,
  { lastYear, order }: { lastYear: number; order: DayOrder },
): ReadRow<PersonRow> =>
  readingRow(() => {
    const { text, fullName, understood } = cellsOf(line, mapping);
    const displayName = fullName('name', 'first_name', 'surname');
    if (displayName === '') throw new CellRefused({ field: 'name', code: 'text_missing', typed: '' });
    const birth = text('birth');
    const birthDeclined = saysDeclined(birth);
    const birthYear =
      birthDeclined || saysNothing(birth)
        ? null
        : understood('birth', 'birth_not_understood', (cell) => understandBirthYear(cell, lastYear), null);
    const ageBand = understood<AgeBand>('age', 'choice_not_understood', understandAgeBand, birthDeclined ? 'Z' : 'X');
    const orNothing = (cell: string): string | null => (saysNothing(cell) ? null : cell);
    return {
      displayName,
      pronouns: orNothing(text('pronouns')),
      phone: orNothing(text('phone')),
      email: orNothing(text('email')),
      contactSafely: text('contact_safely') || null,
      birthYear,
      ageBand,
      gender: understood('gender', 'choice_not_understood', understandGender, 'X'),
      ethnicity: understood('ethnicity', 'choice_not_understood', understandEthnicity, '99'),
      referralSource: understood('referral_source', 'choice_not_understood', understandReferralSource, null),
      referredOn: understood('referred_on', 'day_not_understood', (cell) => understandDay(cell, lastYear, order), null),
      workerName: orNothing(text('worker')),
    };
  });
