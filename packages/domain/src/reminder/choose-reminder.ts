import { z } from 'zod';

export const ChooseReminderInput = z.object({ byEmail: z.boolean('not_answered') });
export type ChooseReminderInput = z.infer<typeof ChooseReminderInput>;

/** On the clock of the organisation. Later than that, a mail would come in the night. */
const evening = { from: '18:00', to: '22:00' };

export const isReminderTime = (clock: string): boolean => clock >= evening.from && clock < evening.to;
