import { releaseApprovers } from '@alongside/domain/release/release-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';

/** For the menu: how many requests wait for the reader's yes or no. */
export function useWaitingReleases(): Readonly<Record<string, number>> {
  const judges = useAccount().roles.some((role) => releaseApprovers.some((approver) => approver === role));
  const { data } = useQuery({ ...trpc.release.list.queryOptions(), enabled: judges });
  return { '/releases': data?.requests.filter(({ waitsForMe }) => waitsForMe).length ?? 0 };
}
