import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { asc, eq, gt, sql } from './operators.ts';
import { prepared } from './prepared.ts';
import type { Reader, Tx } from './store.ts';

/** Who did or saw what, when and why. Ids and codes only: no names, no free text. */
export interface AuditEntry {
  at: Date;
  organisationId: string | null;
  accountId: string | null;
  action: string;
  recordId: string | null;
  reason: string | null;
}

export const makeSigner =
  (key: Buffer) =>
  (text: string): string =>
    createHmac('sha256', key).update(text).digest('hex');

const hashOf = (seq: number, entry: AuditEntry, previousHash: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        seq,
        entry.at.toISOString(),
        entry.organisationId,
        entry.accountId,
        entry.action,
        entry.recordId,
        entry.reason,
        previousHash,
      ]),
    )
    .digest('hex');

const firstHash = '0'.repeat(64);
const headText = (seq: number, hash: string): string => `${seq}:${hash}`;

const readHead = prepared('audit_head', ({ db, tables: { auditHead } }: Reader) =>
  db.select({ seq: auditHead.seq, hash: auditHead.hash, signature: auditHead.signature }).from(auditHead),
);

const addEntry = prepared('audit_add', ({ db, tables: { audit } }: Tx) =>
  db.insert(audit).values({
    seq: sql.placeholder('seq'),
    at: sql.placeholder('at'),
    organisationId: sql.placeholder('organisationId'),
    accountId: sql.placeholder('accountId'),
    action: sql.placeholder('action'),
    recordId: sql.placeholder('recordId'),
    reason: sql.placeholder('reason'),
    hash: sql.placeholder('hash'),
  }),
);

const moveHead = prepared('audit_head_move', ({ db, tables: { auditHead } }: Tx) =>
  db
    .update(auditHead)
    .set({
      seq: sql`${sql.placeholder('seq')}`,
      hash: sql`${sql.placeholder('hash')}`,
      signature: sql`${sql.placeholder('signature')}`,
    })
    .where(eq(auditHead.id, 1)),
);

/** Adds one entry to the chain, in the caller's transaction: a change without its entry, or the reverse, cannot stand. */
export const appendAudit = async (tx: Tx, entry: AuditEntry): Promise<void> => {
  const [head] = await readHead(tx);
  const seq = (head?.seq ?? 0) + 1;
  const hash = hashOf(seq, entry, head?.hash ?? firstHash);
  await addEntry(tx, { ...entry, seq, hash });
  const signature = tx.sign(headText(seq, hash));
  if (head) await moveHead(tx, { seq, hash, signature });
  else await tx.db.insert(tx.tables.auditHead).values({ id: 1, seq, hash, signature });
};

export type ChainReport = { entries: number; brokenAt: number | null; headIsSigned: boolean };

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Walks the whole chain. `brokenAt` is the first entry that does not follow from the one before it. */
export const verifyAudit = async (reader: Reader, sign: (text: string) => string): Promise<ChainReport> => {
  const { audit } = reader.tables;
  const page = 1000;
  let seq = 0;
  let hash = firstHash;
  for (;;) {
    const rows = await reader.db.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(page);
    for (const row of rows) {
      if (row.seq !== seq + 1 || row.hash !== hashOf(row.seq, row, hash))
        return { entries: seq, brokenAt: seq + 1, headIsSigned: false };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < page) break;
  }
  const [head] = await readHead(reader);
  const headIsSigned =
    seq === 0 ? !head : head?.seq === seq && head.hash === hash && same(head.signature, sign(headText(seq, hash)));
  return { entries: seq, brokenAt: null, headIsSigned };
};
