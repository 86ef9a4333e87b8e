import { type Day, daysBetween } from '../shared/day.ts';
import { isLocked, isSpokenTo, type SupervisionSeen, signersOf, supervisionState } from './supervision-state.ts';

/** A week before is early enough to prepare; a record nobody asked to sign for two months rests in the list. */
const prepareDays = 7;
const signDays = 56;

export const supervisionWaits = ['prepare', 'write', 'sign', 'answer'] as const;
export type SupervisionWait = (typeof supervisionWaits)[number];

/** What a supervision asks of one of the two today; null when it is the other's turn, or nobody's. */
export const waitsFor = (
  accountId: string,
  seen: SupervisionSeen & { heldOn: Day },
  today: Day,
): SupervisionWait | null => {
  const state = supervisionState(seen);
  const daysSince = daysBetween(seen.heldOn, today);
  if (state === 'draft') {
    if (daysSince >= 0) return 'write';
    return daysSince >= -prepareDays ? 'prepare' : null;
  }
  if (isLocked(state) || daysSince > signDays) return null;
  // Who signed and is told what is missing says more, changes it, or lets it stand by signing once more.
  if (signersOf(seen).includes(accountId)) return isSpokenTo(accountId, seen) ? 'answer' : null;
  const last = seen.marks.at(-1);
  const waitsForOther = last?.accountId === accountId && last.kind === 'commented' && last.version === seen.version;
  return waitsForOther ? null : 'sign';
};
