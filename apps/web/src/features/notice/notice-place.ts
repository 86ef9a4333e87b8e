import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { trpc } from '../../trpc.ts';

/** Whoever goes from page to page hears of a new one at most this long after it came. */
const oldAfter = 60_000;

/** For the menu: how many are unread. Asked for by going somewhere, never by a clock, as for concerns. */
export function useUnreadNotices(): number {
  const { pathname } = useLocation();
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    ...trpc.notice.waiting.queryOptions(),
    staleTime: oldAfter,
  });
  const isOld = data !== undefined && !isFetching && Date.now() - dataUpdatedAt > oldAfter;
  useEffect(() => {
    if (pathname && isOld) void refetch();
  }, [pathname, isOld, refetch]);
  return data?.count ?? 0;
}
