import type { Answered } from '../../trpc.ts';

export type ShownNotice = Answered['notice']['list']['notices'][number];

/** What a worker keeps for themself, or lets somebody see. */
const ownSidePlace = ({ reviewId, learningOfId, adjustmentsOfId }: ShownNotice['about'], myId: string): string => {
  if (reviewId) return `/competence/${reviewId}`;
  if (learningOfId) return `/shared/learning/${learningOfId}`;
  if (adjustmentsOfId) return adjustmentsOfId === myId ? '/me/terms' : `/team/${adjustmentsOfId}/terms`;
  return '/shared';
};

/** Where it is read or answered; null where there is no page of its own. */
export function placeOf({ kind, about }: ShownNotice, myId: string): string | null {
  const { concernId, supervisionId, personId, accountId, planId } = about;
  if (planId && kind === 'review_day') return '/me/plan';
  if (planId) return `/shared/plans/${planId}`;
  if (concernId) return `/concerns/${concernId}`;
  if (supervisionId) return `/supervision/${supervisionId}`;
  if (about.actionId) return '/actions';
  if (kind === 'shared_with_me' || kind === 'review_day') return ownSidePlace(about, myId);
  if (about.leaveId) return `/cover/${about.leaveId}`;
  if (personId) return `/people/${personId}`;
  if (kind === 'supervision_due') return `/team/${accountId}`;
  if (kind === 'check_in_due') return accountId && accountId !== myId ? `/team/${accountId}` : '/';
  return about.coverId ? '/cover' : null;
}
