import { useQuery } from '@tanstack/react-query';
import { firstFew, howKnown, type TodayLines } from '../../today-lines.ts';
import { trpc } from '../../trpc.ts';
import { dayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';

export function useGapLines(): TodayLines {
  const t = useWords('cover');
  const { data, isLoading } = useQuery(trpc.cover.gaps.queryOptions());
  const { gaps = [], today = '' } = data ?? {};
  const [only] = gaps;
  const line = only && {
    key: 'gaps',
    to: gaps.length === 1 ? `/cover/${only.leaveId}` : '/cover',
    title: t('gapsCount', { count: gaps.reduce((sum, { people }) => sum + people.length, 0) }),
    sub: firstFew(
      gaps.map(({ workerName, startsOn, people }) => {
        const name = firstName(workerName);
        const when = startsOn <= today ? t('gapLine.now') : t('gapLine.from', { when: dayWords(startsOn, today) });
        return t('gapLine.who', { name, when, people: people.length });
      }),
    ),
  };
  return { lines: line ? [line] : [], ...howKnown({ data, isLoading }) };
}
