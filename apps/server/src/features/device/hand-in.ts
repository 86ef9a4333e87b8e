import { and, eq, isNotNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { type HandInInput, SealedWriteInput } from '@alongside/domain/device/hand-in.ts';
import { type LateAtOnce, readLate } from '@alongside/domain/late-words/hand-late-words.ts';
import { type LateWords, oneForEach } from '@alongside/domain/late-words/late-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { writtenAtOf } from '@alongside/domain/shared/sent.ts';
import { recordAudit } from '../../audit.ts';
import type { Asking } from '../concern/concern-in-reach.ts';
import { doAtOnce } from '../late-words/do-at-once.ts';
import { handedInBefore, keepLateWords, placesOf } from '../late-words/keep-late-words.ts';
import { letterboxHashOf, unseal } from './device-keys.ts';

/** @throws NOT_FOUND for a token that is not known, and for one whose account may still sign in: the two look alike. */
const letterboxOf = async ({ db, tables }: Reader, letterbox: string) => {
  const { device, account, wordsKey } = tables;
  const [found] = await db
    .select({ accountId: account.id, organisationId: account.organisationId, wordsKey: wordsKey.secret })
    .from(device)
    .innerJoin(account, eq(account.id, device.accountId))
    .innerJoin(wordsKey, eq(wordsKey.accountId, account.id))
    .where(and(eq(device.letterboxHash, letterboxHashOf(letterbox)), isNotNull(account.deactivatedAt)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

type Unsealed = { id: string; writtenAt: Date } & ({ words: LateWords } | { atOnce: LateAtOnce });

/** Before the transaction. What this account did not seal, or no procedure would take, is left on the device. */
export const unsealHandedIn = async (reader: Reader, input: HandInInput, now: Date): Promise<Unsealed[]> => {
  const { accountId, wordsKey } = await letterboxOf(reader, input.letterbox);
  return input.items.flatMap(({ id, sealed }) => {
    const write = SealedWriteInput.safeParse(unseal(wordsKey, { id, sealed }));
    if (!write.success || write.data.by !== accountId) return [];
    const { path, input: typed, writtenAt } = write.data;
    const read = readLate(path, typed);
    if (!read) return [];
    return [
      {
        id,
        ...read,
        writtenAt: writtenAtOf({ writtenAt, sentAt: input.sentAt }, now) ?? now,
      },
    ];
  });
};

/** Done at once, and left on the device only where its id names something else, or it was never the author's to write. */
const doHandedIn = async (
  tx: Tx,
  author: Asking,
  handed: { key: string; late: LateAtOnce; writtenAt: Date },
  now: Date,
) => {
  try {
    await doAtOnce(tx, author, handed, now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
};

/**
 * A closed account's device hands in what was written on it and never sent. Answers nothing but which items it need not
 * keep; the words wait for the supervisors of the people they are about, a concern is raised at once, and an answer goes to
 * whoever asked.
 * @throws NOT_FOUND for an unknown letterbox, and while its account may sign in.
 */
export const handIn = async (tx: Tx, letterbox: string, unsealed: readonly Unsealed[], now: Date) => {
  const author = await letterboxOf(tx, letterbox);
  const taken: string[] = [];
  for (const { id, writtenAt, ...read } of unsealed) {
    if ('atOnce' in read) {
      if (!(await doHandedIn(tx, { ...author, roles: [] }, { key: id, late: read.atOnce, writtenAt }, now))) continue;
      await recordAudit(tx, author, 'device.handIn', id, now);
      taken.push(id);
      continue;
    }
    const all = oneForEach(read.words);
    const before = await handedInBefore(tx, author, id, all);
    if (before === 'there') taken.push(id);
    if (before) continue;
    const placed = await placesOf(tx, author, all);
    if (!placed) continue;
    await keepLateWords(tx, author, { id, placed, writtenAt, reason: 'account_closed' }, now);
    await recordAudit(tx, author, 'device.handIn', id, now);
    taken.push(id);
  }
  return { taken };
};
