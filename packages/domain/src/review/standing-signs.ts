import type { EndingReason } from '../episode/episode-words.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import type { Standing } from './review-sign.ts';
import type { ReviewSign, SignSettings } from './sign-settings.ts';
import type { WalkFacts } from './walk-facts.ts';
import { type WalkSign, walkRules, walkSigns } from './walk-signs.ts';
import { type WorkerFacts, workerRules, workerSigns } from './worker-signs.ts';

export interface StandingSign extends Standing {
  sign: ReviewSign;
}

/** One thing is said once: what the first of these tells, the others would only tell again. */
const saidBy: Partial<Record<WalkSign, readonly WalkSign[]>> = {
  not_met: ['no_attempt', 'two_misses'],
  no_next: ['no_attempt', 'two_misses', 'not_met'],
  no_strengths: ['no_persons_side'],
  no_own_words: ['no_persons_side'],
};

/** The signs that stand for a walk, most pressing first. The one definition every list and count uses. */
export const standingSigns = (facts: WalkFacts, settings: SignSettings, today: Day): StandingSign[] => {
  const found = walkSigns.flatMap((sign) => {
    const { isOn, at } = settings[sign];
    const standing = isOn ? walkRules[sign].stands(facts, at, today) : null;
    return standing ? [{ sign, ...standing }] : [];
  });
  return found.filter(({ sign }) => !saidBy[sign]?.some((other) => found.some((each) => each.sign === other)));
};

/** The same for a worker's own load. */
export const standingForWorker = (facts: WorkerFacts, settings: SignSettings, today: Day): StandingSign[] =>
  workerSigns.flatMap((sign) => {
    const { isOn, at } = settings[sign];
    const standing = isOn ? workerRules[sign].stands(facts, at, today) : null;
    return standing ? [{ sign, ...standing }] : [];
  });

export interface EndedFacts {
  endedOn: Day;
  endingReason: EndingReason | null;
  /** They met, at any time, to look back or to talk about the ending. */
  lookedBack: boolean;
}

/** For a time together that ended lately. Where somebody died there was no ending to talk about. */
export const standingAfterEnding = (
  { endedOn, endingReason, lookedBack }: EndedFacts,
  settings: SignSettings,
  today: Day,
): StandingSign[] => {
  const { isOn, at } = settings.ended_without_goodbye;
  if (!isOn || lookedBack || endingReason === 'died' || daysBetween(endedOn, today) > at) return [];
  return [{ sign: 'ended_without_goodbye', since: endedOn, fact: endedOn, count: null }];
};
