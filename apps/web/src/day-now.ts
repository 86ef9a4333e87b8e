import { addDays, type Day, dayIn, daysBetween } from '@alongside/domain/shared/day.ts';

/**
 * What is read without signal may be of yesterday. The days since it was read are added to the day it told, so that a
 * phone whose clock is wrong is still right about today.
 */
export const dayNow = (told: Day, readAt: number, timeZone: string, now: Date): Day =>
  addDays(told, Math.max(0, daysBetween(dayIn(timeZone, new Date(readAt)), dayIn(timeZone, now))));
