import i18next from 'i18next';
import { agoWords } from '../../words/day-words.ts';

interface Stands {
  state: 'raised' | 'acknowledged' | 'closed';
  raisedAt: Date | string;
  acknowledgedBy: string | null;
}

/** "Nobody has answered yet, 25 minutes", "With Colin Yarrow", "Closed": never a colour alone. */
export function stateWords({ state, raisedAt, acknowledgedBy }: Stands): string {
  if (state === 'closed') return i18next.t('state.closed', { ns: 'concern' });
  if (state === 'acknowledged') return i18next.t('state.acknowledged', { ns: 'concern', name: acknowledgedBy ?? '' });
  return i18next.t('state.raised', { ns: 'concern', age: agoWords(new Date(raisedAt).getTime()) });
}
