import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';

/** While a page stands open, somebody may be told of a new one at any time. */
const askAgainAfter = 60_000;

export const useWaitingConcerns = () => {
  const mayKnow = useAccount().roles.some((role) => role !== 'researcher');
  return useQuery({ ...trpc.concern.waiting.queryOptions(), enabled: mayKnow, refetchInterval: askAgainAfter });
};

/** For the menu: the place is there for those who answer concerns or raised one, with a number only where something waits. */
export function useConcernPlace(): { opened: readonly string[]; waiting: Readonly<Record<string, number>> } {
  const { data } = useWaitingConcerns();
  return { opened: data?.knowsOfAny ? ['/concerns'] : [], waiting: { '/concerns': data?.count ?? 0 } };
}
