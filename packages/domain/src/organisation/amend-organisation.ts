import { z } from 'zod';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { organisationKinds } from './organisation-kind.ts';

const timeZoneIsKnown = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return true;
  } catch {
    return false;
  }
};

export const OrganisationInput = z.object({
  name: oneLine(120),
  kind: z.enum(organisationKinds, 'choice_missing'),
  timeZone: z.string().refine(timeZoneIsKnown, 'time_zone_unknown').default('Europe/London'),
  /** Minutes without a request after which a sign-in lapses. */
  idleMinutes: z
    .number('number_missing')
    .int()
    .min(5, 'minutes_out_of_range')
    .max(240, 'minutes_out_of_range')
    .default(30),
  /** Hours after which a sign-in lapses whatever was done in it. */
  absoluteHours: z
    .number('number_missing')
    .int()
    .min(1, 'hours_out_of_range')
    .max(24, 'hours_out_of_range')
    .default(12),
  /** Days without an attempt after which a person is worth talking about. */
  quietDays: z.number('number_missing').int().min(3, 'days_out_of_range').max(120, 'days_out_of_range').default(21),
  /** People one full-time peer worker walks with. Shown as room left, never as a target. */
  peoplePerFullTime: z
    .number('number_missing')
    .int()
    .min(1, 'number_out_of_range')
    .max(40, 'number_out_of_range')
    .default(12),
  /** Days between two supervisions. */
  supervisionEveryDays: z
    .number('number_missing')
    .int()
    .min(7, 'days_out_of_range')
    .max(120, 'days_out_of_range')
    .default(28),
  /** The words read out when someone is asked about taking part in the evaluation. */
  evaluationWords: oneLine(1200).optional(),
  /** Whether devices may keep a copy for reading and words that wait for signal. Left as it is when not named. */
  offlineAllowed: z.boolean('choice_missing').optional(),
});

export const AmendOrganisationInput = OrganisationInput.extend({ version: VersionInput });
export type AmendOrganisationInput = z.infer<typeof AmendOrganisationInput>;
