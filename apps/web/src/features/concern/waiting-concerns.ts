import { rolesApart } from '@alongside/domain/shared/role.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';

/** Whoever goes from page to page hears of a new one at most this long after it came. */
const oldAfter = 60_000;

export const useWaitingConcerns = () => {
  const mayKnow = useAccount().roles.some((role) => !rolesApart.includes(role));
  return useQuery({ ...trpc.concern.waiting.queryOptions(), enabled: mayKnow, staleTime: oldAfter });
};

/**
 * For the menu: the place is there for those who answer concerns or raised one, with a number only where something waits.
 * Asked for by going somewhere, never by a clock: a page left standing must not keep its sign-in alive.
 */
export function useConcernPlace(): { opened: readonly string[]; waiting: Readonly<Record<string, number>> } {
  const { pathname } = useLocation();
  const { data, dataUpdatedAt, isFetching, refetch } = useWaitingConcerns();
  const isOld = data !== undefined && !isFetching && Date.now() - dataUpdatedAt > oldAfter;
  useEffect(() => {
    if (pathname && isOld) void refetch();
  }, [pathname, isOld, refetch]);
  return { opened: data?.knowsOfAny ? ['/concerns'] : [], waiting: { '/concerns': data?.count ?? 0 } };
}
