import { useQuery } from '@tanstack/react-query';
import { duesOf, kindOfDue } from '../../supervision-due.ts';
import { firstFew, howKnown, type TodayLine, type TodayLines } from '../../today-lines.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';

type Waiting = Answered['today']['read']['supervisionWaiting'];

/** Supervision that is due with somebody and not planned, and what waits to be prepared, written down or signed. */
export function useSupervisionLines(waiting: Waiting): TodayLines {
  const t = useWords('today');
  // The figures of My team, from the same answer: they never differ, and are there when that page is opened.
  const { data: team, isLoading } = useQuery(trpc.supervision.team.queryOptions());
  const whenWords = (days: number): string => (days === 0 ? t('dueToday') : t('duePast', { count: days }));
  const due = [
    ...(team?.workers.flatMap((worker) => duesOf(worker).map((of) => ({ who: firstName(worker.name), of }))) ?? []),
    ...(team?.groupsDue.filter(({ daysPast }) => daysPast >= 0).map((of) => ({ who: kindOfDue(of), of })) ?? []),
  ].sort((one, other) => other.of.daysPast - one.of.daysPast);
  const [only] = waiting;
  const lines: TodayLine[] = [
    ...(due.length > 0
      ? [
          {
            key: 'due',
            to: '/team',
            title: t('due', { count: due.length }),
            sub: firstFew(due.map(({ who, of }) => t('who', { name: who, why: whenWords(of.daysPast) }))),
          },
        ]
      : []),
    ...(only
      ? [
          {
            key: 'waiting',
            to: waiting.length === 1 ? `/supervision/${only.id}` : '/supervision',
            title: t('toDoInSupervision', { count: waiting.length }),
            sub: firstFew(
              waiting.map(({ withName, waits }) =>
                t('who', { name: firstName(withName), why: t(`supervisionTo.${waits}`) }),
              ),
            ),
          },
        ]
      : []),
  ];
  return { lines, ...howKnown({ data: team, isLoading }) };
}
