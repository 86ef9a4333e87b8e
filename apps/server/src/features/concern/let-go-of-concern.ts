import { and, eq, exists, inArray, isNotNull, isNull, ne, not, or, sql } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import { concernAccess } from '@alongside/domain/concern/access.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { keepLadder } from './keep-ladder.ts';
import { whoAnswers } from './who-may-hold.ts';
import { writeEntry } from './write-entry.ts';

/** Held by an account that may have stopped answering: closed, moved, without a role that may, or not named as it was. */
const perhapsLetGo = (reader: Reader) => {
  const { account, accountRole, concern, concernLead } = reader.tables;
  const mayAnswer = exists(
    reader.db
      .select({ one: sql`1` })
      .from(accountRole)
      .where(and(eq(accountRole.accountId, account.id), inArray(accountRole.role, [...concernAccess.read]))),
  );
  const isNamed = exists(
    reader.db
      .select({ one: sql`1` })
      .from(concernLead)
      .where(
        and(
          eq(concernLead.accountId, account.id),
          eq(concernLead.organisationId, concern.organisationId),
          or(isNull(concernLead.teamId), eq(concernLead.teamId, concern.teamId)),
        ),
      ),
  );
  return reader.db
    .select({
      id: concern.id,
      organisationId: concern.organisationId,
      teamId: concern.teamId,
      state: concern.state,
      raisedBy: concern.raisedBy,
      isDangerNow: concern.isDangerNow,
      acknowledgedBy: concern.acknowledgedBy,
      version: concern.version,
    })
    .from(concern)
    .innerJoin(account, eq(account.id, concern.acknowledgedBy))
    .where(
      and(
        eq(concern.state, 'acknowledged'),
        or(
          isNotNull(account.deactivatedAt),
          ne(account.organisationId, concern.organisationId),
          not(mayAnswer),
          not(isNamed),
        ),
      ),
    );
};

/** Those nobody has any more. Few may have been let go at any time, so that each of them may be asked for. */
const letGo = async (reader: Reader, now: Date) => {
  const found = [];
  for (const concern of await perhapsLetGo(reader)) {
    const answering = await whoAnswers(reader, { ...concern, answers: true }, now);
    if (!answering.some(({ accountId }) => accountId === concern.acknowledgedBy)) found.push(concern);
  }
  return found;
};

const raiseAnew = async (tx: Tx, { id, acknowledgedBy }: Awaited<ReturnType<typeof letGo>>[number], now: Date) => {
  if (!acknowledgedBy) return;
  const { concern } = tx.tables;
  await tx.db
    .update(concern)
    .set({ state: 'raised', acknowledgedAt: null, acknowledgedBy: null, version: sql`${concern.version} + 1` })
    .where(eq(concern.id, id));
  const entry = { id: makeId('concernEntry', () => v7()), concernId: id, kind: 'left' as const };
  await writeEntry(tx, { accountId: acknowledgedBy }, entry, now);
  await keepLadder(tx, eq(concern.id, id), now);
};

/**
 * Whoever had a concern has left, or answers concerns no more: it is nobody's, so it is told to the others again and its
 * ladder begins anew. Nobody has to notice.
 */
export const letGoOfConcerns = async (store: Store, now: Date): Promise<void> => {
  if ((await letGo(store.read, now)).length === 0) return;
  await store.write(async (tx) => {
    for (const concern of await letGo(tx, now)) await raiseAnew(tx, concern, now);
  });
};
