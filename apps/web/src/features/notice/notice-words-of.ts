import type { Answered } from '../../trpc.ts';

export type ShownNotice = Answered['notice']['list']['notices'][number];

/** Where it is read or answered; null where there is no page of its own. */
export function placeOf({ kind, about }: ShownNotice, myId: string): string | null {
  const { concernId, supervisionId, personId, accountId, planId } = about;
  if (planId) return `/shared/plans/${planId}`;
  if (concernId) return `/concerns/${concernId}`;
  if (supervisionId) return `/supervision/${supervisionId}`;
  if (about.actionId) return '/actions';
  if (personId) return `/people/${personId}`;
  if (kind === 'check_in_due') return accountId && accountId !== myId ? `/team/${accountId}` : '/';
  return about.coverId ? '/cover' : null;
}
