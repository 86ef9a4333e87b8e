import { and, count, desc, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { NoticeAbout, NoticeKind } from '@alongside/domain/notice/notice-words.ts';
import type { Actor } from '../../actor.ts';
import { type ConcernNews, concernNews } from './concern-news.ts';

const longest = 200;

export interface ShownNotice {
  id: string;
  kind: NoticeKind | ConcernNews['kind'];
  about: NoticeAbout;
  toldAt: Date;
  readAt: Date | null;
  byName: string | null;
  /** A concern is read by opening it, and by nothing else. */
  canMark: boolean;
}

const standing = ({ tables: { notice } }: Reader, { accountId }: Actor) =>
  and(eq(notice.accountId, accountId), isNull(notice.calledOffAt));

/** What was told to the caller, the newest first, concerns among them. No words of anybody's: three queries. */
export const listNotices = async (reader: Reader, actor: Actor, now: Date) => {
  const { account, notice } = reader.tables;
  const own = await reader.db
    .select({
      id: notice.id,
      kind: notice.kind,
      about: notice.about,
      toldAt: notice.toldAt,
      readAt: notice.readAt,
      byName: account.name,
    })
    .from(notice)
    .leftJoin(account, eq(account.id, notice.byId))
    .where(standing(reader, actor))
    .orderBy(desc(notice.toldAt), desc(notice.id))
    .limit(longest);
  const news = await concernNews(reader, actor, now);
  const notices: ShownNotice[] = [
    ...own.map((each) => ({ ...each, canMark: true })),
    ...news.map(({ id, kind, concernId, toldAt, readAt }) => ({
      ...{ id, kind, toldAt, readAt },
      about: { concernId },
      byName: null,
      canMark: false,
    })),
  ].sort((one, other) => other.toldAt.getTime() - one.toldAt.getTime());
  return { longest, notices: notices.slice(0, longest) };
};

/** How many the menu counts: unread ones of the kinds that are on in the app, and news of concerns. */
export const waitingNotices = async (reader: Reader, actor: Actor, now: Date) => {
  const { notice } = reader.tables;
  const [unread] = await reader.db
    .select({ count: count() })
    .from(notice)
    .where(and(standing(reader, actor), isNull(notice.readAt), eq(notice.isCounted, true)));
  const news = await concernNews(reader, actor, now);
  return { count: (unread?.count ?? 0) + news.filter(({ readAt }) => !readAt).length };
};
