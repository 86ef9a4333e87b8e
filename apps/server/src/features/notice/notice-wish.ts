import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { firstWish } from '@alongside/domain/notice/choose-notices.ts';

/** How an account wants to be told, with the clock it goes by. Null for one that has ended. */
export const wishOf = async ({ db, tables: { account, organisation, noticeWish } }: Reader, accountId: string) => {
  const [found] = await db
    .select({
      organisationId: account.organisationId,
      chosen: {
        choices: noticeWish.choices,
        digestAt: noticeWish.digestAt,
        quietFrom: noticeWish.quietFrom,
        quietTo: noticeWish.quietTo,
        timeZone: noticeWish.timeZone,
      },
      organisationTimeZone: organisation.timeZone,
    })
    .from(account)
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(noticeWish, eq(noticeWish.accountId, account.id))
    .where(and(eq(account.id, accountId), isNull(account.deactivatedAt)));
  if (!found) return null;
  const { organisationId, chosen, organisationTimeZone } = found;
  const wish = chosen ?? firstWish;
  return { ...wish, organisationId, timeZone: wish.timeZone ?? organisationTimeZone };
};
