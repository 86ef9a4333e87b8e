import { and, count, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { ConfirmDestroyedInput, TakeReleaseInput } from '@alongside/domain/release/keep-release.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { belongsToEvaluation } from '../../reach/evaluation-reach.ts';
import { reachesReleases } from '../../reach/release-reach.ts';

/**
 * The researcher who asked takes the files, a part at a time, while they wait. Every part taken is recorded. Files whose time is over
 * are removed.
 * @throws NOT_FOUND when they are not one's own; HELD_BACK once the time is over.
 */
export const takeRelease = async (tx: Tx, actor: Actor, { releaseId, part }: TakeReleaseInput, now: Date) => {
  const { release, releaseFile } = tx.tables;
  const [found] = await tx.db
    .select({ downloadUntil: release.downloadUntil, sha256: release.sha256, releasedAt: release.releasedAt })
    .from(release)
    .where(
      and(
        eq(release.id, releaseId),
        eq(release.state, 'released'),
        eq(release.accountId, actor.accountId),
        belongsToEvaluation(tx, release.evaluationId, actor),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  if (!found.downloadUntil || found.downloadUntil.getTime() <= now.getTime())
    throw new DomainError('HELD_BACK', { reason: 'download_over' });
  const [content] = await tx.db
    .select({ base64: releaseFile.content })
    .from(releaseFile)
    .where(and(eq(releaseFile.releaseId, releaseId), eq(releaseFile.part, part)));
  const [all] = await tx.db.select({ parts: count() }).from(releaseFile).where(eq(releaseFile.releaseId, releaseId));
  if (!content) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'release.download', releaseId, now, `part_${part}`);
  return {
    base64: content.base64,
    parts: Number(all?.parts ?? 0),
    fileName: `alongside-release-${found.releasedAt.toISOString().slice(0, 7)}.zip`,
    sha256: found.sha256,
  };
};

/**
 * The researcher who took it, or a data steward, confirms that every copy of a release is gone. Once said it stands.
 * @throws NOT_FOUND out of reach; FIELDS_REFUSED for a day before it left or still to come; HELD_BACK for one open to everybody.
 */
export const confirmDestroyed = async (tx: Tx, actor: Actor, { releaseId, on }: ConfirmDestroyedInput, now: Date) => {
  const { release, releaseFile } = tx.tables;
  const [found] = await tx.db
    .select()
    .from(release)
    .where(
      and(
        eq(release.id, releaseId),
        eq(release.state, 'released'),
        reachesReleases(tx, release.evaluationId, actor),
        has(actor, 'data_steward') ? undefined : eq(release.accountId, actor.accountId),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.tier === 'open') throw new DomainError('HELD_BACK', { reason: 'open_to_everybody' });
  const today = todayOf(actor, now);
  if (on > today) throw refuseFields({ on: 'day_in_future' });
  if (on < todayOf(actor, found.releasedAt)) throw refuseFields({ on: 'day_not_after' });
  if (!found.destroyedOn) {
    await tx.db
      .update(release)
      .set({ destroyedOn: on, destroyedBy: actor.accountId, destroyedAt: now })
      .where(eq(release.id, releaseId));
    await tx.db.delete(releaseFile).where(eq(releaseFile.releaseId, releaseId));
  }
  await recordAudit(tx, actor, 'release.confirmDestroyed', releaseId, now);
  return { releaseId, destroyedOn: found.destroyedOn ?? on };
};
