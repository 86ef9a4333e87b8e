import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { oneLine, optionalLine, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { ageBands, ethnicities, genders } from './about-person.ts';

export const PersonInput = z.object({
  /** The name they like to be called by. It need not be a legal one. */
  displayName: oneLine(80),
  pronouns: optionalLine(40),
  phone: optionalLine(40),
  email: optionalLine(254),
  /** When and how it is safe to get in touch: "text only, never leave a voicemail". */
  contactSafely: optionalText(600),
  birthYear: z
    .number()
    .int('year_out_of_range')
    .min(1900, 'year_out_of_range')
    .max(2100, 'year_out_of_range')
    .nullable()
    .default(null),
  /** Used when no birth year was given; `Z` prefer not to say, `X` not asked. */
  ageBand: z.enum(ageBands, 'choice_missing').default('X'),
  ethnicity: z.enum(ethnicities, 'choice_missing').default('99'),
  gender: z.enum(genders, 'choice_missing').default('X'),
});
export type PersonInput = z.infer<typeof PersonInput>;

export const AddPersonInput = PersonInput.extend({ id: idOf('person') });
export type AddPersonInput = z.infer<typeof AddPersonInput>;

export const AmendPersonInput = PersonInput.extend({ id: idOf('person'), version: VersionInput });
export type AmendPersonInput = z.infer<typeof AmendPersonInput>;

export const PersonByIdInput = z.object({ personId: idOf('person') });
export type PersonByIdInput = z.infer<typeof PersonByIdInput>;

/** Peer support here is for people of 16 and over; a year that makes someone younger or over 120 is a slip of the pen. */
export const birthYearRefusal = (birthYear: number | null, today: string): Record<string, string> | null => {
  if (birthYear === null) return null;
  const age = Number(today.slice(0, 4)) - birthYear;
  return age < 16 || age > 120 ? { birthYear: 'year_out_of_range' } : null;
};
