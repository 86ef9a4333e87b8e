import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type {
  AmendBoundaryInput,
  LogBoundaryInput,
  ShareBoundaryInput,
} from '@alongside/domain/boundary/log-boundary.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { endShares, putShare } from '../../reach/own-share.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { staleVersion } from '../../stale-version.ts';
import { tellNobodyMore } from '../notice/tell-about.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';

const ownEntry = async ({ db, tables: { boundary } }: Tx, actor: Actor, id: string) => {
  const [found] = await db
    .select()
    .from(boundary)
    .where(and(eq(boundary.id, id), eq(boundary.accountId, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** `writtenAt` is when it was typed, where it waited on a device; null where it came at once. */
const refuseDayToCome = (actor: Actor, happenedOn: string, at: Date): void => {
  if (happenedOn > todayOf(actor, at)) throw refuseFields({ happenedOn: 'day_in_future' });
};

/**
 * A peer worker writes down a time a boundary was tested, for themselves. The same id after it was removed puts it back.
 * @throws NOT_FOUND for an id of somebody else's; FIELDS_REFUSED for a day to come; ALREADY_THERE when it said something
 * else.
 */
export const logBoundary = async (tx: Tx, actor: Actor, input: LogBoundaryInput, now: Date, writtenAt: Date | null) => {
  const { boundary } = tx.tables;
  const { id, kind, happenedOn, whatDone, takenToSupervision, learned } = input;
  const fields = { kind, happenedOn, whatDone, takenToSupervision, learned };
  const [already] = await tx.db.select().from(boundary).where(eq(boundary.id, id));
  if (already) {
    if (already.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
    refuseOtherWords(fields, already);
    return { id };
  }
  refuseDayToCome(actor, happenedOn, now);
  await tx.db.insert(boundary).values({ ...fields, id, accountId: actor.accountId, writtenAt: writtenAt ?? now });
  await recordAudit(tx, actor, 'boundary.log', id, now);
  return { id };
};

/** @throws NOT_FOUND for any but their own; FIELDS_REFUSED; STALE_VERSION with both texts. */
export const amendBoundary = async (tx: Tx, actor: Actor, input: AmendBoundaryInput, now: Date) => {
  const { boundary } = tx.tables;
  const { id, version, ...fields } = input;
  const found = await ownEntry(tx, actor, id);
  refuseDayToCome(actor, fields.happenedOn, now);
  if (found.version !== version) throw staleVersion(fields, found, ['whatDone', 'learned']);
  await tx.db
    .update(boundary)
    .set({ ...fields, version: version + 1 })
    .where(and(eq(boundary.id, id), eq(boundary.version, version)));
  await recordAudit(tx, actor, 'boundary.amend', id, now);
  return { version: version + 1 };
};

/** Gone for good, and with it every share. @throws NOT_FOUND for any but their own. */
export const removeBoundary = async (tx: Tx, actor: Actor, id: string, now: Date) => {
  const { boundary } = tx.tables;
  await ownEntry(tx, actor, id);
  await tx.db.delete(boundary).where(eq(boundary.id, id));
  await endShares(tx, { thing: 'boundary', recordId: id });
  await tellNobodyMore(tx, { kind: 'shared_with_me', about: { boundaryId: id }, now });
  await recordAudit(tx, actor, 'boundary.remove', id, now);
  return {};
};

/**
 * Lets one supervisor of theirs read one entry, or takes that back.
 * @throws NOT_FOUND for any but their own, and for whoever it cannot be shared with.
 */
export const shareBoundary = async (tx: Tx, actor: Actor, input: ShareBoundaryInput, now: Date) => {
  const { id, accountId, shared } = input;
  await ownEntry(tx, actor, id);
  const step = { thing: 'boundary', recordId: id, readerId: accountId, shared } as const;
  const made = await putShare(tx, actor, step, now);
  if (!made) throw new DomainError('NOT_FOUND');
  await tellOfShare(tx, actor, { accountId, about: { boundaryId: id }, shared, made }, now);
  await recordAudit(tx, actor, 'boundary.share', id, now);
  return { shared };
};
