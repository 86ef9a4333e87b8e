import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import { countRuleOf } from '@alongside/domain/outcome/small-numbers.ts';
import type { ExportReleaseInput } from '@alongside/domain/release/export-release.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { and, eq } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { belongsToEvaluation } from '../../reach/evaluation-reach.ts';
import { suppressLeftOut } from '../evaluation/suppressed-figures.ts';
import { anonymiseRelease } from './anonymise-release.ts';
import { packRelease } from './release-files.ts';
import { findReleaseUnits } from './release-units.ts';

type Asked = Pick<ExportReleaseInput, 'evaluationId' | 'k'>;

const makeRelease = async (reader: Reader, actor: Actor, asked: Asked, now: Date) => {
  const { smallNumbers, leftOut, ...found } = await findReleaseUnits(reader, actor, asked, now);
  const rule = countRuleOf(smallNumbers);
  return { leftOut, rule, safe: anonymiseRelease(found, { k: asked.k, rule }) };
};

/** The register is never shortened, and a number in it stands for one file only. */
const registerRelease = async (
  tx: Tx,
  actor: Actor,
  { id, evaluationId, k }: ExportReleaseInput,
  made: { rows: number; smallestGroup: number; leftOut: Record<string, number>; sha256: string },
  now: Date,
): Promise<void> => {
  const { release, evaluation } = tx.tables;
  const [stillMine] = await tx.db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.id, evaluationId), belongsToEvaluation(tx, evaluation.id, actor)));
  if (!stillMine) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db.select({ id: release.id }).from(release).where(eq(release.id, id));
  if (already) throw new DomainError('ALREADY_THERE', { field: 'id' });
  const { accountId } = actor;
  await tx.db.insert(release).values({ id, evaluationId, accountId, k, releasedAt: now, ...made });
  await recordAudit(tx, actor, 'release.export', id, now);
};

/**
 * What a release would hold, with no row of it: how many rows, the smallest group, what is hidden, who is left out and why.
 * @throws NOT_FOUND; TOO_FEW.
 */
export const previewRelease = async (reader: Reader, actor: Actor, asked: Asked, now: Date) => {
  const { safe, leftOut, rule } = await makeRelease(reader, actor, asked, now);
  const { rows, measures: _measures, ...measured } = safe;
  return { ...measured, rows: rows.length, k: asked.k, leftOut: suppressLeftOut(leftOut, rule) };
};

/**
 * Makes the zip, enters it in the register with its hash, and only then answers. The work is done before the write, so
 * that logging never waits for it.
 * @throws NOT_FOUND; TOO_FEW; ALREADY_THERE when the number stands for another file.
 */
export const exportRelease = async (store: Store, actor: Actor, input: ExportReleaseInput, now: Date) => {
  const { safe, leftOut, rule } = await makeRelease(store.read, actor, input, now);
  const { sha256, ...file } = packRelease(safe, { k: input.k, leftOut, rule, today: todayOf(actor, now) });
  const made = { rows: safe.rows.length, smallestGroup: safe.smallestGroup, leftOut, sha256 };
  await store.write((tx) => registerRelease(tx, actor, input, made, now));
  return { ...file, sha256, rows: made.rows, smallestGroup: made.smallestGroup };
};
