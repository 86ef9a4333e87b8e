import { createHash } from 'node:crypto';
import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { RowOutcome } from '@alongside/domain/take-in/taken-row.ts';
import type { Actor } from '../actor.ts';

/** A stand-in date is one that the file did not state: sessions taken in later may move it back. */
type Kind = 'person' | 'session' | 'stand_in_date';

/** Only this is kept of a row: enough to know it again, too little to read it back. */
export const fingerprintOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Which of these rows were taken in before, by any file. */
export const takenBefore = async (
  { db, tables: { importedRow } }: Reader,
  actor: Actor,
  kind: Kind,
  fingerprints: readonly string[],
): Promise<Set<string>> => {
  if (fingerprints.length === 0) return new Set();
  const found = await db
    .select({ fingerprint: importedRow.fingerprint })
    .from(importedRow)
    .where(
      and(
        eq(importedRow.organisationId, actor.organisationId),
        eq(importedRow.kind, kind),
        inArray(importedRow.fingerprint, [...fingerprints]),
      ),
    );
  return new Set(found.map((row) => row.fingerprint));
};

export const rememberRows = async (
  { db, tables: { importedRow } }: Tx,
  actor: Actor,
  kind: Kind,
  rows: readonly { fingerprint: string; recordId: string }[],
): Promise<void> => {
  if (rows.length === 0) return;
  const { organisationId } = actor;
  await db.insert(importedRow).values(rows.map((row) => ({ ...row, organisationId, kind })));
};

/** The audit entry of a batch holds figures and nothing else. */
export const countsOf = (outcomes: readonly RowOutcome[]): string => {
  const count = (outcome: RowOutcome['outcome']) => outcomes.filter((each) => each.outcome === outcome).length;
  return `accepted=${count('accepted')} already_there=${count('already_there')} duplicate=${count('duplicate')} refused=${count('refused')}`;
};
