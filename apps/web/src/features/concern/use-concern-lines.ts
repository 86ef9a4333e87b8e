import { useAccount } from '../../shell/account.ts';
import { firstFew, howKnown, type TodayLine, type TodayLines } from '../../today-lines.ts';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useWaitingConcerns } from './waiting-concerns.ts';
import { waitsWords } from './waits-words.ts';

const placeOf = (concerns: readonly { concernId: string }[]): string => {
  const ids = new Set(concerns.map(({ concernId }) => concernId));
  const [only] = ids;
  return ids.size === 1 ? `/concerns/${only}` : '/concerns';
};

/** Concerns that wait for the reader: how many, and since when the first has waited. Never whom one is about. */
export function useConcernLines(): TodayLines & { isUnanswered: boolean } {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const { data, isLoading } = useWaitingConcerns();
  const { concerns = [], held = [] } = data ?? {};
  const unanswered = concerns.filter(({ why }) => why === 'to_acknowledge');
  const news = concerns.filter(({ why }) => why !== 'to_acknowledge');
  const newsAbout = new Set(news.map(({ concernId }) => concernId)).size;
  const inDanger = unanswered.filter(({ isDangerNow }) => isDangerNow).length;
  const [oldest] = unanswered;
  const [first] = held;
  const lines: TodayLine[] = [
    ...(oldest
      ? [
          {
            key: 'unanswered',
            to: placeOf(unanswered),
            title: t('today.title', { count: unanswered.length }),
            sub: firstFew([
              t('today.sub', { age: agoWords(new Date(oldest.since).getTime()) }),
              ...(inDanger > 0 ? [t('today.danger', { count: inDanger })] : []),
            ]),
          },
        ]
      : []),
    ...(first
      ? [
          {
            key: 'held',
            to: placeOf(held),
            title: t('today.held', { count: held.length }),
            sub: waitsWords(first, true, timeZone),
          },
        ]
      : []),
    ...(newsAbout > 0 ? [{ key: 'news', to: placeOf(news), title: t('today.news', { count: newsAbout }) }] : []),
  ];
  return { lines, isUnanswered: unanswered.length > 0, ...howKnown({ data, isLoading }) };
}
