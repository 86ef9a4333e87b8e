import type { Instrument, Item } from './instrument.ts';
import type { Answers } from './score-instrument.ts';

/** As it was chosen, before anything is turned round: the limit is said on the answers people see. */
const asksForTalk = ({ riskToLife, notAnAnswer }: Item, answer: number): boolean => {
  if (!riskToLife || notAnAnswer?.includes(answer)) return false;
  return riskToLife.side === 'and_above' ? answer >= riskToLife.from : answer <= riskToLife.from;
};

/**
 * Keys of the items answered in a way that asks for a conversation the same day. It is no score and no judgement: it opens
 * the phone numbers and the concern first.
 */
export const itemsOnRisk = ({ items }: Pick<Instrument, 'items'>, answers: Answers | null): string[] =>
  items.flatMap((item) => {
    const answer = answers?.[item.key] ?? null;
    return answer !== null && asksForTalk(item, answer) ? [item.key] : [];
  });
