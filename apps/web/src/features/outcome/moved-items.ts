import type { Item } from '@alongside/domain/outcome/instrument.ts';
import type { Answers } from '@alongside/domain/outcome/score-instrument.ts';

export interface MovedItem {
  item: Item;
  now: number | null;
  before: number | null;
  /** 0 where it stayed, or where either answer is missing; 1 from one end to the other. */
  moved: number;
}

const answerOf = ({ key, notAnAnswer }: Item, answers: Answers | null): number | null => {
  const answer = answers?.[key] ?? null;
  return answer !== null && notAnAnswer?.includes(answer) ? null : answer;
};

/** The questions, those first whose answer moved most since last time; whichever way it went. */
export const movedItems = (items: readonly Item[], now: Answers | null, before: Answers | null): MovedItem[] =>
  items
    .filter(({ kind }) => kind === 'number')
    .map((item) => {
      const [is, was] = [answerOf(item, now), answerOf(item, before)];
      const span = item.max - item.min || 1;
      return { item, now: is, before: was, moved: is === null || was === null ? 0 : Math.abs(is - was) / span };
    })
    .sort((one, other) => other.moved - one.moved);
