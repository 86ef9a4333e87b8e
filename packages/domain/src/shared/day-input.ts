import { z } from 'zod';
import { isDay } from './day.ts';

export const DayInput = z.string('day_missing').refine(isDay, 'day_not_understood');

/** `HH:MM`, 24 hours. */
export const ClockTimeInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_not_understood');
