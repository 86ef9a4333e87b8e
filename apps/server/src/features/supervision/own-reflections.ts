import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type {
  AmendReflectionInput,
  ReflectInput,
  ShareReflectionInput,
  TakeOutReflectionInput,
} from '@alongside/domain/supervision/prepare-supervision.ts';
import { isLocked } from '@alongside/domain/supervision/supervision-state.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { ownSupervision, raiseVersion } from './own-supervision.ts';

/** Only the peer worker it is with reflects, also where they supervise others. */
const asPeerWorker = async (tx: Tx, actor: Actor, supervisionId: string) => {
  const found = await ownSupervision(tx, actor, supervisionId);
  if (found.peerWorkerId !== actor.accountId) throw new DomainError('NOT_FOUND');
  return found;
};

const ownLine = async (tx: Tx, actor: Actor, reflectionId: string) => {
  const { supervisionReflection } = tx.tables;
  const [line] = await tx.db
    .select()
    .from(supervisionReflection)
    .where(and(eq(supervisionReflection.id, reflectionId), eq(supervisionReflection.accountId, actor.accountId)));
  if (!line) throw new DomainError('NOT_FOUND');
  const supervision = await asPeerWorker(tx, actor, line.supervisionId);
  return { line, supervision, isLocked: isLocked(supervision.state) };
};

/** A shared line belongs to what both signed; one that was never shared stays its writer's own for good. */
const refuseSigned = ({ line, isLocked: locked }: Awaited<ReturnType<typeof ownLine>>): void => {
  if (locked && line.sharedAt) throw new DomainError('CLOSED', { reason: 'supervision_signed' });
};

/**
 * A peer worker writes a line for themselves. Nobody else reads it until they share it.
 * @throws NOT_FOUND for everyone else, their supervisor too; ALREADY_THERE when the same id said something else.
 */
export const reflect = async (tx: Tx, actor: Actor, { id, supervisionId, words }: ReflectInput, now: Date) => {
  const { supervisionReflection } = tx.tables;
  const [already] = await tx.db.select().from(supervisionReflection).where(eq(supervisionReflection.id, id));
  if (already) {
    if (already.accountId !== actor.accountId || already.supervisionId !== supervisionId)
      throw new DomainError('NOT_FOUND');
    if (already.words !== words) throw new DomainError('ALREADY_THERE', { field: 'words' });
    return { id };
  }
  await asPeerWorker(tx, actor, supervisionId);
  await tx.db
    .insert(supervisionReflection)
    .values({ id, supervisionId, accountId: actor.accountId, words, writtenAt: now });
  await recordAudit(tx, actor, 'supervision.reflect', id, now);
  return { id };
};

/** @throws NOT_FOUND; CLOSED for a shared line that both have signed; STALE_VERSION with both wordings. */
export const amendReflection = async (tx: Tx, actor: Actor, input: AmendReflectionInput, now: Date) => {
  const { supervisionReflection } = tx.tables;
  const found = await ownLine(tx, actor, input.reflectionId);
  refuseSigned(found);
  const { words, version } = found.line;
  if (version !== input.version && words !== input.words)
    throw staleVersion({ words: input.words }, { words, version }, ['words']);
  const isSame = words === input.words;
  if (!isSame) {
    await tx.db
      .update(supervisionReflection)
      .set({ words: input.words, version: version + 1 })
      .where(eq(supervisionReflection.id, input.reflectionId));
    if (found.line.sharedAt) await raiseVersion(tx, found.supervision);
  }
  await recordAudit(tx, actor, 'supervision.amendReflection', input.reflectionId, now);
  return { version: isSame ? version : version + 1 };
};

/** @throws NOT_FOUND; CLOSED for a shared line that both have signed. */
export const takeOutReflection = async (tx: Tx, actor: Actor, input: TakeOutReflectionInput, now: Date) => {
  const { supervisionReflection } = tx.tables;
  const found = await ownLine(tx, actor, input.reflectionId);
  refuseSigned(found);
  await tx.db.delete(supervisionReflection).where(eq(supervisionReflection.id, input.reflectionId));
  if (found.line.sharedAt) await raiseVersion(tx, found.supervision);
  await recordAudit(tx, actor, 'supervision.takeOutReflection', input.reflectionId, now);
  return {};
};

/**
 * The other may read this one line, or no longer.
 * @throws NOT_FOUND; CLOSED once both have signed: what was shared by then stays, and the rest stays private.
 */
export const shareReflection = async (tx: Tx, actor: Actor, input: ShareReflectionInput, now: Date) => {
  const { supervisionReflection } = tx.tables;
  const { line, supervision, isLocked: locked } = await ownLine(tx, actor, input.reflectionId);
  if (locked) throw new DomainError('CLOSED', { reason: 'supervision_signed' });
  const sharedAt = input.shared ? (line.sharedAt ?? now) : null;
  await tx.db.update(supervisionReflection).set({ sharedAt }).where(eq(supervisionReflection.id, line.id));
  if ((line.sharedAt === null) === input.shared) await raiseVersion(tx, supervision);
  await recordAudit(tx, actor, 'supervision.shareReflection', line.id, now);
  return { sharedAt };
};
