import { useInfiniteQuery } from '@tanstack/react-query';
import { type Answered, trpc } from '../../trpc.ts';

export type TimelineRow = Answered['person']['timeline']['entries'][number];
export type SessionRow = Extract<TimelineRow, { kind: 'session' }>;

export function useTimeline(personId: string) {
  const answer = useInfiniteQuery(
    trpc.person.timeline.infiniteQueryOptions({ personId }, { getNextPageParam: ({ next }) => next }),
  );
  return { ...answer, entries: answer.data?.pages.flatMap(({ entries }) => entries) };
}
