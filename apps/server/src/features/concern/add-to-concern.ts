import { and, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { AddToConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { addedToRung } from '@alongside/domain/concern/who-is-told.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { recordAudit } from '../../audit.ts';
import { type Asking, type ConcernInReach, concernInReach } from './concern-in-reach.ts';
import { keepLadder } from './keep-ladder.ts';
import { moveConcern } from './move-concern.ts';
import { notifyAccount } from './notify-account.ts';
import { whoAnswers } from './who-may-hold.ts';
import { writeEntry } from './write-entry.ts';

interface AddedEntry {
  choice: string;
  words: string | null;
}

const entriesOf = ({ isDangerNow, told }: AddToConcernInput): AddedEntry[] => [
  ...(isDangerNow ? [{ choice: 'isDangerNow', words: null }] : []),
  ...Object.entries(told).flatMap(([choice, words]) => (words === undefined ? [] : [{ choice, words }])),
];

/** Only the first of what was sent together bears the id: every word must be there, or it is not a retry. */
const addedAlready = async ({ db, tables: { concernEntry } }: Reader, actor: Asking, input: AddToConcernInput) => {
  const [kept] = await db
    .select({
      accountId: concernEntry.accountId,
      concernId: concernEntry.concernId,
      recordedAt: concernEntry.recordedAt,
    })
    .from(concernEntry)
    .where(eq(concernEntry.id, input.id));
  if (!kept) return false;
  if (kept.accountId !== actor.accountId || kept.concernId !== input.concernId) throw new DomainError('NOT_FOUND');
  const together = await db
    .select({ id: concernEntry.id, choice: concernEntry.choice, words: concernEntry.words })
    .from(concernEntry)
    .where(
      and(
        eq(concernEntry.concernId, kept.concernId),
        eq(concernEntry.accountId, kept.accountId),
        eq(concernEntry.recordedAt, kept.recordedAt),
        eq(concernEntry.kind, 'added'),
      ),
    );
  const isKept = ({ choice, words }: AddedEntry, order: number) =>
    together.some((each) => each.choice === choice && each.words === words && (order > 0 || each.id === input.id));
  if (!entriesOf(input).every(isKept)) throw new DomainError('ALREADY_THERE', { field: 'told' });
  return true;
};

/**
 * Whoever has it, while they still answer it. Where nobody has it any more, and where nobody has it yet but there is danger
 * now and there was none before, everybody who answers it: never somebody who could not open it.
 */
const whoIsToldOfMore = async (reader: Reader, found: ConcernInReach, isDangerNow: boolean, now: Date) => {
  if (!found.acknowledgedBy && (!isDangerNow || found.isDangerNow)) return [];
  const answering = (await whoAnswers(reader, found, now)).map(({ accountId }) => accountId);
  const holder = answering.filter((accountId) => accountId === found.acknowledgedBy);
  return holder.length > 0 ? holder : answering;
};

/** A new worry after the close, or one that nobody has any more: it is raised anew and its ladder begins again. */
const raiseAnew = async (tx: Tx, actor: Asking, found: ConcernInReach, now: Date): Promise<void> => {
  const id = makeId('concernEntry', () => v7());
  await writeEntry(tx, actor, { id, concernId: found.id, kind: 'reopened', choice: 'added' }, now);
  await keepLadder(tx, eq(tx.tables.concern.id, found.id), now);
};

/**
 * Adds to what was told, step by step: each step is an entry of its own, and nothing that stands is changed. Called by
 * whoever raised it, wherever they walk by now, and by those who answer it. Tells whoever has it; what the raiser adds
 * after the close raises it anew.
 * @throws NOT_FOUND; ALREADY_THERE when the id brings other words.
 */
export const addToConcern = async (
  tx: Tx,
  actor: Asking,
  input: AddToConcernInput,
  now: Date,
  writtenAt: Date | null = null,
  find = concernInReach,
) => {
  const found = await find(tx, actor, input.concernId, now);
  if (await addedAlready(tx, actor, input)) return { version: found.version };
  const told = await whoIsToldOfMore(tx, found, input.isDangerNow, now);
  const others = told.filter((accountId) => accountId !== actor.accountId);
  const isHeld = found.acknowledgedBy !== null && told.includes(found.acknowledgedBy);
  const isLeftAlone = found.state === 'acknowledged' && !isHeld && others.length === 0;
  const isNewWorry = isLeftAlone || (found.state === 'closed' && !found.answers);
  const version = await moveConcern(tx, found, {
    isDangerNow: found.isDangerNow || input.isDangerNow,
    ...(isNewWorry && { state: 'raised', closedAt: null, acknowledgedAt: null, acknowledgedBy: null }),
  });
  const entries = entriesOf(input);
  for (const [order, entry] of entries.entries()) {
    const id = order === 0 ? input.id : makeId('concernEntry', () => v7());
    await writeEntry(tx, actor, { ...entry, id, concernId: found.id, kind: 'added' }, now, writtenAt);
  }
  if (isNewWorry) await raiseAnew(tx, actor, found, now);
  else
    for (const accountId of others) await notifyAccount(tx, { concernId: found.id, accountId, rung: addedToRung }, now);
  await recordAudit(tx, actor, 'concern.add', found.id, now);
  return { version };
};
