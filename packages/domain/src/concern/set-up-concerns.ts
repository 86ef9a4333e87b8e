import { z } from 'zod';
import { ClockTimeInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { type ConcernLadder, concernParts } from './concern-words.ts';

export const mostLeads = 60;
export const mostPhones = 12;

/** The whole list as it is to be. One account may stand in it for several teams, once for each. */
export const ChooseLeadsInput = z.object({
  leads: z
    .array(
      z.object({
        accountId: idOf('account'),
        /** Null: for the whole organisation. */
        teamId: idOf('team').nullable().default(null),
        part: z.enum(concernParts, 'choice_missing'),
      }),
    )
    .max(mostLeads, 'too_many')
    .superRefine((leads, refine) => {
      const seen = new Set<string>();
      leads.forEach(({ accountId, teamId }, at) => {
        const key = `${accountId} ${teamId}`;
        if (seen.has(key)) refine.addIssue({ code: 'custom', path: [at, 'accountId'], message: 'listed_twice' });
        seen.add(key);
      });
    }),
  version: VersionInput,
});
export type ChooseLeadsInput = z.infer<typeof ChooseLeadsInput>;

const PhoneInput = z.object({
  label: oneLine(80),
  number: oneLine(30).refine((text) => /^\+?[\d ()-]*\d[\d ()-]*$/.test(text), 'phone_not_understood'),
});

/** Null goes back to those that come with Alongside. */
export const AmendPhonesInput = z.object({
  phones: z.array(PhoneInput).min(1, 'text_missing').max(mostPhones, 'too_many').nullable(),
  version: VersionInput,
});
export type AmendPhonesInput = z.infer<typeof AmendPhonesInput>;

const mostMinutes = 3 * 24 * 60;
const LadderMinutes = z
  .number('number_missing')
  .int('number_missing')
  .min(5, 'minutes_out_of_range')
  .max(mostMinutes, 'minutes_out_of_range');

/** Null goes back to the one that comes with Alongside. */
export const AmendLadderInput = z.object({
  ladder: z
    .object({ deputyAfterMinutes: LadderMinutes, allLeadsAfterMinutes: LadderMinutes, coordinatorAt: ClockTimeInput })
    .superRefine(({ deputyAfterMinutes, allLeadsAfterMinutes }, refine) => {
      if (allLeadsAfterMinutes <= deputyAfterMinutes)
        refine.addIssue({ code: 'custom', path: ['allLeadsAfterMinutes'], message: 'rung_before_last' });
    })
    .nullable(),
  version: VersionInput,
});
export type AmendLadderInput = z.infer<typeof AmendLadderInput>;

export const builtInLadder: ConcernLadder = {
  deputyAfterMinutes: 60,
  allLeadsAfterMinutes: 240,
  coordinatorAt: '09:00',
};
