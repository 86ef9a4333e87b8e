import type { Reader, Store } from '@alongside/db/store.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import { and, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { recordAudit } from '../../audit.ts';
import type { Installation } from '../../installation.ts';
import { logUnforeseen } from '../../logger.ts';
import { keepAllLadders } from './keep-ladder.ts';
import { isReady, problemOf } from './notice-rhythm.ts';

/** The same for every concern and everybody: whoever sees it on a screen learns nothing about anybody. */
const words = {
  subject: 'Alongside',
  text: 'Something in Alongside needs you. Sign in to see it.\n',
} as const;

/** Few at a time: a mail server that hangs must not keep the others waiting for long, nor be flooded. */
const atOnce = 5;

const dueNow = ({ db, tables }: Reader, channels: readonly NoticeChannel[], now: Date) => {
  const { account, concern, concernNotice } = tables;
  return db
    .select({
      id: concernNotice.id,
      concernId: concernNotice.concernId,
      channel: concernNotice.channel,
      dueAt: concernNotice.dueAt,
      claimedAt: concernNotice.claimedAt,
      tries: concernNotice.tries,
      problem: concernNotice.problem,
      accountId: account.id,
      organisationId: account.organisationId,
      email: account.email,
    })
    .from(concernNotice)
    .innerJoin(account, eq(account.id, concernNotice.accountId))
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        isNull(concernNotice.sentAt),
        lte(concernNotice.dueAt, now),
        isNull(concernNotice.calledOffAt),
        inArray(concernNotice.channel, [...channels]),
        isNull(account.deactivatedAt),
        // A rung of the ladder only while nobody has it.
        or(lt(concernNotice.rung, 0), eq(concern.state, 'raised')),
      ),
    )
    .orderBy(concernNotice.dueAt, concernNotice.id);
};

type Due = Awaited<ReturnType<typeof dueNow>>[number];

/** True for the one server that sends it now: the row must stand as it was read. */
const claim = (store: Store, { id, claimedAt, tries }: Due, now: Date): Promise<boolean> =>
  store.write(async ({ db, tables: { concernNotice } }) => {
    const claimed = await db
      .update(concernNotice)
      .set({ claimedAt: now, tries: tries + 1, problem: null })
      .where(
        and(
          eq(concernNotice.id, id),
          eq(concernNotice.tries, tries),
          isNull(concernNotice.sentAt),
          isNull(concernNotice.calledOffAt),
          claimedAt ? eq(concernNotice.claimedAt, claimedAt) : isNull(concernNotice.claimedAt),
        ),
      )
      .returning({ id: concernNotice.id });
    return claimed.length > 0;
  });

const markSent = (store: Store, { id, dueAt, concernId, ...who }: Due, now: Date): Promise<void> =>
  store.write(async (tx) => {
    const { concernNotice } = tx.tables;
    await tx.db
      .update(concernNotice)
      .set({ sentAt: now })
      .where(and(eq(concernNotice.id, id), eq(concernNotice.dueAt, dueAt)));
    await recordAudit(tx, who, 'concern.send', concernId, now);
  });

const markProblem = (store: Store, { id }: Due, problem: string): Promise<void> =>
  store.write(async ({ db, tables: { concernNotice } }) => {
    await db.update(concernNotice).set({ problem }).where(eq(concernNotice.id, id));
  });

type Ways = Pick<Installation, 'mail' | 'textHook'>;

const carry = async ({ mail, textHook }: Ways, { id, dueAt, channel, email, accountId }: Due): Promise<void> => {
  // The same at every try, and another when the row serves a second time.
  const key = `${id}.${dueAt.getTime()}`;
  if (channel === 'email') await mail?.send({ ...words, to: email, key });
  if (channel === 'text') await textHook?.send({ key, accountId, text: words.text.trim() });
};

/**
 * Claim, send, mark. One moment cannot be closed: a server that dies between the mail server's yes and our mark has sent
 * a letter it does not know of, and the next one sends it again. Its Message-ID is the same, so that mail systems which
 * drop doubles show one. The other order would lose a concern, and that must never be.
 */
const sendOne = async (store: Store, ways: Ways, due: Due, clock: () => Date): Promise<void> => {
  if (!(await claim(store, due, clock()))) return;
  try {
    await carry(ways, due);
  } catch (error) {
    await markProblem(store, due, problemOf(error));
    return;
  }
  await markSent(store, due, clock());
};

/**
 * Runs every minute, and right after a concern is raised: brings the ladder of every unanswered concern up to date and sends
 * what is due. What cannot be sent is tried again for ever, with growing pauses, and shown to those who answer it.
 */
export const sendNotices = async (store: Store, ways: Ways, clock: () => Date): Promise<void> => {
  await keepAllLadders(store, clock());
  const channels: NoticeChannel[] = [
    ...(ways.mail ? ['email' as const] : []),
    ...(ways.textHook ? ['text' as const] : []),
  ];
  if (channels.length === 0) return;
  const now = clock();
  const due = (await dueNow(store.read, channels, now)).filter((each) => isReady(each, now));
  for (let from = 0; from < due.length; from += atOnce)
    await Promise.all(due.slice(from, from + atOnce).map((each) => sendOne(store, ways, each, clock)));
};

/** Asks nobody to wait, and never makes an answer fail: what is not sent now is sent by the next round. */
export const sendSoon = ({ store, mail, textHook, clock }: Installation): void => {
  if (!mail && !textHook) return;
  sendNotices(store, { mail, textHook }, clock).catch((error: unknown) => logUnforeseen('concern notices', error));
};
