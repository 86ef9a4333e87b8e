import { z } from 'zod';
import { referralSources } from '../episode/episode-words.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalLine } from '../shared/text.ts';
import { batchOf, nameKey } from '../take-in/taken-row.ts';
import { PersonInput } from './add-person.ts';

/** One person out of a spreadsheet, with the episode that is opened for them. */
export const TakenInPerson = PersonInput.extend({
  referralSource: z.enum(referralSources, 'choice_missing').nullable().default(null),
  referredOn: DayInput.nullable().default(null),
  /** Pairs them when exactly one peer worker of the team has this name. */
  workerName: optionalLine(80),
});
export type TakenInPerson = z.infer<typeof TakenInPerson>;
export type PersonRow = z.input<typeof TakenInPerson>;

export const TakeInPeopleInput = z.object({ teamId: idOf('team'), rows: batchOf<PersonRow>() });
export type TakeInPeopleInput = z.infer<typeof TakeInPeopleInput>;

const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^(0044|44)/, '0');

/**
 * What makes a row the same person: name, birth year, phone and e-mail. The same file twice, or a person twice in a file,
 * is found by it.
 */
export const personKey = (person: {
  displayName: string;
  birthYear?: number | null;
  phone?: string | null;
  email?: string | null;
}): string =>
  JSON.stringify([
    nameKey(person.displayName),
    person.birthYear ?? null,
    phoneKey(person.phone ?? ''),
    (person.email ?? '').trim().toLowerCase(),
  ]);
