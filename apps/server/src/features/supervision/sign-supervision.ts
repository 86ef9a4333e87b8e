import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type {
  AddendInput,
  CommentInput,
  SignSupervisionInput,
  TakeBackMarkInput,
} from '@alongside/domain/supervision/sign-supervision.ts';
import { isLocked, isSpokenTo, signersOf } from '@alongside/domain/supervision/supervision-state.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openSupervision, ownSupervision } from './own-supervision.ts';
import { tellNoMoreOfIt, tellTheOther } from './tell-the-other.ts';

/** Null for a new mark. @throws NOT_FOUND where the id names somebody else's. */
const markAlready = async (tx: Tx, actor: Actor, { id, supervisionId }: { id: string; supervisionId: string }) => {
  const { supervisionMark } = tx.tables;
  const [already] = await tx.db.select().from(supervisionMark).where(eq(supervisionMark.id, id));
  if (already && (already.accountId !== actor.accountId || already.supervisionId !== supervisionId))
    throw new DomainError('NOT_FOUND');
  return already ?? null;
};

/** What may be signed or commented, just as the caller has read it. */
const readyFor = async (tx: Tx, actor: Actor, input: SignSupervisionInput) => {
  const found = await openSupervision(tx, actor, input.supervisionId);
  if (found.state === 'draft') throw new DomainError('CLOSED', { reason: 'supervision_not_shared' });
  if (found.version !== input.version)
    throw new DomainError('STALE_VERSION', { current: found.summary ?? '', version: found.version });
  return found;
};

/** Signing and commenting both answer what was asked of this one of the two. */
const answered = async (tx: Tx, actor: Actor, found: Parameters<typeof tellNoMoreOfIt>[2], now: Date) => {
  for (const kind of ['supervision_to_sign', 'supervision_commented'] as const)
    await tellNoMoreOfIt(tx, actor, found, { kind, whom: 'me' }, now);
};

/**
 * One of the two signs what they read. With both signatures it is closed for good. Signing once more after the other
 * commented says that it stands as it is: the comment is answered, and it is the other's turn.
 * @throws NOT_FOUND; CLOSED while it is prepared, and once both signed; STALE_VERSION when the words changed meanwhile.
 */
export const signSupervision = async (tx: Tx, actor: Actor, input: SignSupervisionInput, now: Date) => {
  const { supervisionMark } = tx.tables;
  const { id, supervisionId, version } = input;
  const already = await markAlready(tx, actor, input);
  if (already) {
    if (already.kind !== 'signed') throw new DomainError('NOT_FOUND');
    return { state: (await ownSupervision(tx, actor, supervisionId)).state };
  }
  const found = await readyFor(tx, actor, input);
  if (!signersOf(found).includes(actor.accountId) || isSpokenTo(actor.accountId, found))
    await tx.db
      .insert(supervisionMark)
      .values({ id, supervisionId, accountId: actor.accountId, kind: 'signed', version, markedAt: now });
  await answered(tx, actor, found, now);
  if (signersOf(found).every((accountId) => accountId === actor.accountId))
    await tellTheOther(tx, actor, found, 'supervision_to_sign', now);
  await recordAudit(tx, actor, 'supervision.sign', supervisionId, now);
  return { state: (await ownSupervision(tx, actor, supervisionId)).state };
};

/**
 * Says what should be put differently, instead of signing; an own signature given before it goes. The other is told.
 * @throws as signing does; ALREADY_THERE when the same id said something else.
 */
export const commentOnSupervision = async (tx: Tx, actor: Actor, input: CommentInput, now: Date) => {
  const { supervisionMark } = tx.tables;
  const { id, supervisionId, version, comment } = input;
  const already = await markAlready(tx, actor, input);
  if (already) {
    if (already.comment !== comment) throw new DomainError('ALREADY_THERE', { field: 'comment' });
    return { id };
  }
  const found = await readyFor(tx, actor, input);
  const mine = and(eq(supervisionMark.supervisionId, supervisionId), eq(supervisionMark.accountId, actor.accountId));
  await tx.db.delete(supervisionMark).where(and(mine, eq(supervisionMark.kind, 'signed')));
  await tx.db
    .insert(supervisionMark)
    .values({ id, supervisionId, accountId: actor.accountId, kind: 'commented', comment, version, markedAt: now });
  await answered(tx, actor, found, now);
  await tellNoMoreOfIt(tx, actor, found, { kind: 'supervision_to_sign', whom: 'the_other' }, now);
  await tellTheOther(tx, actor, found, 'supervision_commented', now);
  await recordAudit(tx, actor, 'supervision.comment', supervisionId, now);
  return { id };
};

/** An own signature or comment goes. @throws NOT_FOUND for the other's; CLOSED once both have signed. */
export const takeBackMark = async (tx: Tx, actor: Actor, input: TakeBackMarkInput, now: Date) => {
  const { supervisionMark } = tx.tables;
  const own = and(eq(supervisionMark.id, input.markId), eq(supervisionMark.accountId, actor.accountId));
  const [mark] = await tx.db.select().from(supervisionMark).where(own);
  if (!mark) throw new DomainError('NOT_FOUND');
  const found = await openSupervision(tx, actor, mark.supervisionId);
  const kind = mark.kind === 'signed' ? 'supervision_to_sign' : 'supervision_commented';
  await tellNoMoreOfIt(tx, actor, found, { kind, whom: 'the_other' }, now);
  await tx.db.delete(supervisionMark).where(own);
  await recordAudit(tx, actor, 'supervision.takeBackMark', mark.supervisionId, now);
  return {};
};

/**
 * After both signed, either adds to it, with the day. What was signed stays as it is.
 * @throws NOT_FOUND; CLOSED before both have signed; ALREADY_THERE when the same id said something else.
 */
export const addendSupervision = async (tx: Tx, actor: Actor, input: AddendInput, now: Date) => {
  const { supervisionAddendum } = tx.tables;
  const { id, supervisionId, words } = input;
  const [already] = await tx.db.select().from(supervisionAddendum).where(eq(supervisionAddendum.id, id));
  if (already && (already.accountId !== actor.accountId || already.supervisionId !== supervisionId))
    throw new DomainError('NOT_FOUND');
  const found = await ownSupervision(tx, actor, supervisionId);
  if (!isLocked(found.state)) throw new DomainError('CLOSED', { reason: 'supervision_not_signed' });
  if (already) {
    if (already.words !== words) throw new DomainError('ALREADY_THERE', { field: 'words' });
    return { id };
  }
  await tx.db
    .insert(supervisionAddendum)
    .values({ id, supervisionId, accountId: actor.accountId, words, addedAt: now });
  await tellTheOther(tx, actor, found, 'supervision_changed', now);
  await recordAudit(tx, actor, 'supervision.addend', supervisionId, now);
  return { id };
};
