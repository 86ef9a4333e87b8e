import { eq, inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { supervisionDayRefusal, type WriteSupervisionInput } from '@alongside/domain/supervision/write-supervision.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { ownerIdOf, withAgreedOwner } from './agreed-owner.ts';
import { findWorkers } from './team-workers.ts';

const refuseIdsInUse = async ({ db, tables: { action } }: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const [taken] = await db
    .select({ id: action.id })
    .from(action)
    .where(inArray(action.id, [...ids]))
    .limit(1);
  if (taken) throw new DomainError('ALREADY_THERE', { field: 'actions' });
};

const actionsOf = async ({ db, tables: { action } }: Tx, supervisionId: string, peerWorkerId: string) => {
  const found = await db
    .select({
      id: action.id,
      words: action.words,
      ownerId: action.ownerId,
      handedOnBy: action.handedOnBy,
      dueOn: action.dueOn,
      isShared: action.isShared,
    })
    .from(action)
    .where(eq(action.supervisionId, supervisionId));
  return found.map((row) => withAgreedOwner(row, peerWorkerId));
};

const byId = <T extends { id: string }>(actions: readonly T[]): T[] =>
  [...actions].sort((one, other) => (one.id < other.id ? -1 : 1));

/**
 * A supervisor writes what was talked about and agreed with a peer worker of their team. Sending the same id again is the
 * same supervision. Its actions appear on both people's Today.
 * @throws NOT_FOUND out of reach; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE for an action of
 * another, or when the same id said something else.
 */
export const writeSupervision = async (tx: Tx, actor: Actor, input: WriteSupervisionInput, now: Date) => {
  const { action, supervision } = tx.tables;
  const { actions, ...words } = input;
  const [already] = await tx.db.select().from(supervision).where(eq(supervision.id, input.id));
  if (already) {
    if (already.supervisorId !== actor.accountId || already.peerWorkerId !== input.peerWorkerId)
      throw new DomainError('NOT_FOUND');
    refuseOtherWords(
      { ...words, topics: words.topics.toSorted(), actions: byId(actions) },
      {
        ...already,
        topics: already.topics.toSorted(),
        actions: byId(await actionsOf(tx, input.id, already.peerWorkerId)),
      },
    );
    return { id: input.id };
  }
  const [worker] = await findWorkers(tx, actor, input.peerWorkerId);
  if (!worker) throw new DomainError('NOT_FOUND');
  const refusal = supervisionDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await refuseIdsInUse(
    tx,
    actions.map(({ id }) => id),
  );

  const between = { supervisorId: actor.accountId, peerWorkerId: input.peerWorkerId };
  await tx.db
    .insert(supervision)
    .values({ ...words, ...between, organisationId: actor.organisationId, recordedAt: now, sharedAt: now });
  if (actions.length > 0)
    await tx.db.insert(action).values(
      actions.map(({ owner, ...agreed }) => ({
        ...agreed,
        supervisionId: input.id,
        ownerId: ownerIdOf(owner, between),
        organisationId: actor.organisationId,
        addedBy: actor.accountId,
        addedAt: now,
      })),
    );
  const about = { supervisionId: input.id };
  await tellAbout(tx, { kind: 'supervision_shared', accountId: input.peerWorkerId, about, byId: actor.accountId, now });
  await recordAudit(tx, actor, 'supervision.write', input.id, now);
  return { id: input.id };
};
