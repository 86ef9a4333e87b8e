import { agoWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';

interface Stands {
  state: 'raised' | 'acknowledged' | 'closed';
  raisedAt: Date | string;
  acknowledgedBy: string | null;
}

const t = wordsOf('concern');

/** "Nobody has answered yet, 25 minutes", "With Colin Yarrow", "Closed": never a colour alone. */
export function stateWords({ state, raisedAt, acknowledgedBy }: Stands): string {
  if (state === 'closed') return t('state.closed');
  if (state === 'acknowledged') return t('state.acknowledged', { name: acknowledgedBy ?? '' });
  return t('state.raised', { age: agoWords(new Date(raisedAt).getTime()) });
}
