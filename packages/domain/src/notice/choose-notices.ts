import { z } from 'zod';
import { ClockTimeInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { type NoticeChoices, noticeChannels, noticeKinds } from './notice-words.ts';

const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: text }).format(0) !== '';
  } catch {
    return false;
  }
};

/** How one wants to be told. Concerns are not part of it: they always come at once. */
export const ChooseNoticesInput = z
  .object({
    choices: z.partialRecord(
      z.enum(noticeKinds),
      z.array(z.enum(noticeChannels, 'choice_missing')).max(noticeChannels.length),
    ),
    /** One letter a day at this time; null: each at once. */
    digestAt: ClockTimeInput.nullable(),
    quietFrom: ClockTimeInput.nullable(),
    quietTo: ClockTimeInput.nullable(),
    /** Null: the organisation's. */
    timeZone: z.string().max(60, 'time_zone_unknown').refine(isTimeZone, 'time_zone_unknown').nullable(),
  })
  .superRefine(({ quietFrom, quietTo }, refine) => {
    if ((quietFrom === null) === (quietTo === null)) return;
    refine.addIssue({ code: 'custom', path: [quietFrom ? 'quietTo' : 'quietFrom'], message: 'time_not_understood' });
  });
export type ChooseNoticesInput = z.infer<typeof ChooseNoticesInput>;

/** Before anybody has chosen: in Alongside only, and a quiet night for whatever is switched on later. */
export const firstWish = {
  choices: {} as NoticeChoices,
  digestAt: null,
  quietFrom: '20:00',
  quietTo: '08:00',
  timeZone: null,
} as const;

/** One, or all that are on the page; the other way round takes it back. */
export const MarkNoticesInput = z.object({
  noticeIds: z.array(idOf('notice')).min(1, 'choice_missing').max(200, 'too_many'),
  isRead: z.boolean('choice_missing'),
});
export type MarkNoticesInput = z.infer<typeof MarkNoticesInput>;
