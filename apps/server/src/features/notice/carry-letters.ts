import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import { recordAudit } from '../../audit.ts';
import type { Installation } from '../../installation.ts';
import { isReady, problemOf } from './letter-rhythm.ts';

/*
 * The one way anything leaves this server for somebody's attention: claim, send, mark. You need this file to change how a
 * letter is tried again; who is told what and when is for those who write the letters.
 */

/** The same for every matter and everybody: whoever sees it on a screen learns nothing about anybody. */
const words = {
  subject: 'Alongside',
  text: 'Something in Alongside needs you. Sign in to see it.\n',
} as const;

/** Few at a time: a mail server that hangs must not keep the others waiting for long, nor be flooded. */
const atOnce = 5;

/** What a table of letters must hold; others hold more. */
export type LetterTable = Tables['noticeLetter'];

export interface DueLetter {
  id: string;
  channel: NoticeChannel;
  dueAt: Date;
  claimedAt: Date | null;
  tries: number;
  problem: string | null;
  accountId: string;
  organisationId: string;
  email: string;
}

export interface Letters<T extends DueLetter> {
  table: (tables: Tables) => LetterTable;
  /** Written, due, neither sent nor called off, to an account that has not ended. */
  findDue: (reader: Reader, channels: readonly NoticeChannel[], now: Date) => Promise<T[]>;
  /** Asked once it is claimed: false calls it off. */
  isStillWanted?: (tx: Tx, letter: T) => Promise<boolean>;
  audit: { action: string; recordOf: (letter: T) => string };
}

export type Ways = Pick<Installation, 'mail' | 'textHook'>;

/** True for the one server that sends it now: the row must stand as it was read. */
const claim = async <T extends DueLetter>(
  store: Store,
  { table, isStillWanted }: Letters<T>,
  letter: T,
  now: Date,
): Promise<boolean> =>
  store.write(async (tx) => {
    const letters = table(tx.tables);
    const { id, claimedAt, tries } = letter;
    const claimed = await tx.db
      .update(letters)
      .set({ claimedAt: now, tries: tries + 1, problem: null })
      .where(
        and(
          eq(letters.id, id),
          eq(letters.tries, tries),
          isNull(letters.sentAt),
          isNull(letters.calledOffAt),
          claimedAt ? eq(letters.claimedAt, claimedAt) : isNull(letters.claimedAt),
        ),
      )
      .returning({ id: letters.id });
    if (claimed.length === 0) return false;
    if (!isStillWanted || (await isStillWanted(tx, letter))) return true;
    await tx.db.update(letters).set({ calledOffAt: now }).where(eq(letters.id, id));
    return false;
  });

const markSent = <T extends DueLetter>(store: Store, { table, audit }: Letters<T>, letter: T, now: Date) =>
  store.write(async (tx) => {
    const letters = table(tx.tables);
    await tx.db
      .update(letters)
      .set({ sentAt: now })
      .where(and(eq(letters.id, letter.id), eq(letters.dueAt, letter.dueAt)));
    await recordAudit(tx, letter, audit.action, audit.recordOf(letter), now);
  });

const markProblem = <T extends DueLetter>(store: Store, { table }: Letters<T>, { id }: T, problem: string) =>
  store.write(async ({ db, tables }) => {
    await db
      .update(table(tables))
      .set({ problem })
      .where(eq(table(tables).id, id));
  });

const carry = async ({ mail, textHook }: Ways, { id, dueAt, channel, email, accountId }: DueLetter): Promise<void> => {
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
const sendOne = async <T extends DueLetter>(
  store: Store,
  ways: Ways,
  letters: Letters<T>,
  letter: T,
  clock: () => Date,
): Promise<void> => {
  if (!(await claim(store, letters, letter, clock()))) return;
  try {
    await carry(ways, letter);
  } catch (error) {
    await markProblem(store, letters, letter, problemOf(error));
    return;
  }
  await markSent(store, letters, letter, clock());
};

/** Sends what is due, once however many servers look; what cannot be sent is tried again for ever, with growing pauses. */
export const carryLetters = async <T extends DueLetter>(
  store: Store,
  ways: Ways,
  letters: Letters<T>,
  clock: () => Date,
): Promise<void> => {
  const channels: NoticeChannel[] = [
    ...(ways.mail ? ['email' as const] : []),
    ...(ways.textHook ? ['text' as const] : []),
  ];
  if (channels.length === 0) return;
  const now = clock();
  const due = (await letters.findDue(store.read, channels, now)).filter((each) => isReady(each, now));
  for (let from = 0; from < due.length; from += atOnce)
    await Promise.all(due.slice(from, from + atOnce).map((each) => sendOne(store, ways, letters, each, clock)));
};
