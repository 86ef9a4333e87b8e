import { and, eq, inArray, isNull, or } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { ChooseNoticesInput } from '@alongside/domain/notice/choose-notices.ts';
import { letterDueAt } from '@alongside/domain/notice/letter-time.ts';
import { channelsOf, noticeChannels, noticeKinds } from '@alongside/domain/notice/notice-words.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { joinLetter } from './join-letter.ts';
import { wishOf } from './notice-wish.ts';

/** What has not left yet goes as its reader wants it now: at another time, by another way, or not at all. */
const moveWaiting = async (tx: Tx, { accountId }: Actor, now: Date): Promise<void> => {
  const { notice, noticeLetter } = tx.tables;
  const wish = await wishOf(tx, accountId);
  if (!wish) return;
  const letters = await tx.db
    .select({ id: noticeLetter.id })
    .from(noticeLetter)
    .where(
      and(eq(noticeLetter.accountId, accountId), isNull(noticeLetter.claimedAt), isNull(noticeLetter.calledOffAt)),
    );
  const waiting = letters.map(({ id }) => id);
  const unread = await tx.db
    .select({
      id: notice.id,
      kind: notice.kind,
      emailLetterId: notice.emailLetterId,
      textLetterId: notice.textLetterId,
    })
    .from(notice)
    .where(
      and(
        eq(notice.accountId, accountId),
        isNull(notice.readAt),
        isNull(notice.calledOffAt),
        or(inArray(notice.emailLetterId, waiting), inArray(notice.textLetterId, waiting)),
      ),
    );
  const dueAt = letterDueAt(wish, now);
  for (const { id, kind, ...before } of unread) {
    const channels = channelsOf(wish.choices, kind);
    const letterBy = (channel: 'email' | 'text', was: string | null) => {
      // One that has left already is not written again because the other way still waits.
      if (was !== null && !waiting.includes(was)) return was;
      return channels.includes(channel) ? joinLetter(tx, { accountId, channel, dueAt }) : null;
    };
    const emailLetterId = await letterBy('email', before.emailLetterId);
    const textLetterId = await letterBy('text', before.textLetterId);
    await tx.db
      .update(notice)
      .set({ emailLetterId, textLetterId, isCounted: channels.includes('app') })
      .where(eq(notice.id, id));
  }
};

/** How the caller is told of everything but concerns, which always come at once. */
export const chooseNotices = async (tx: Tx, actor: Actor, { choices, ...times }: ChooseNoticesInput, now: Date) => {
  const { noticeWish } = tx.tables;
  const inOrder = Object.fromEntries(
    noticeKinds.flatMap((kind) => {
      const chosen = choices[kind];
      return chosen ? [[kind, noticeChannels.filter((channel) => chosen.includes(channel))]] : [];
    }),
  );
  const chosen = { ...times, choices: inOrder, chosenAt: now };
  await tx.db
    .insert(noticeWish)
    .values({ accountId: actor.accountId, ...chosen })
    .onConflictDoUpdate({ target: noticeWish.accountId, set: chosen });
  await moveWaiting(tx, actor, now);
  await recordAudit(tx, actor, 'notice.choose', actor.accountId, now);
  return times;
};

/** How the caller is told now, which ways there are here, and the clock it goes by where they chose none. */
export const readWish = async (reader: Reader, actor: Actor, ways: { canMail: boolean; canText: boolean }) => {
  const { noticeWish } = reader.tables;
  const wish = await wishOf(reader, actor.accountId);
  const [chosen] = await reader.db
    .select({ timeZone: noticeWish.timeZone })
    .from(noticeWish)
    .where(eq(noticeWish.accountId, actor.accountId));
  return {
    choices: Object.fromEntries(noticeKinds.map((kind) => [kind, channelsOf(wish?.choices ?? {}, kind)])),
    digestAt: wish?.digestAt ?? null,
    quietFrom: wish?.quietFrom ?? null,
    quietTo: wish?.quietTo ?? null,
    timeZone: chosen?.timeZone ?? null,
    organisationTimeZone: actor.timeZone,
    ...ways,
  };
};
