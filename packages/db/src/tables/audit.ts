import type { Kit } from '../columns.ts';

export const auditTables = (kit: Kit) => {
  /** One thing someone did or looked at: who, what, which record, when, why. No names, no free text. Only ever added to. */
  const audit = kit.table(
    'audit',
    {
      seq: kit.int('internal').primaryKey(),
      at: kit.instant('internal').notNull(),
      organisationId: kit.text('internal'),
      accountId: kit.text('internal'),
      action: kit.text('internal').notNull(),
      recordId: kit.text('internal'),
      reason: kit.text('internal'),
      hash: kit.text('internal').notNull(),
    },
    (t) => [kit.index('audit_by_record').on(t.recordId), kit.index('audit_by_account').on(t.accountId)],
  );

  /** One row: the newest entry's number and hash, signed with a key that is not in the database. */
  const auditHead = kit.table('audit_head', {
    id: kit.int('internal').primaryKey(),
    seq: kit.int('internal').notNull(),
    hash: kit.text('internal').notNull(),
    signature: kit.text('internal').notNull(),
  });

  /** One row of a spreadsheet taken in: the same file twice adds nothing. Removed with its organisation. */
  const importedRow = kit.table(
    'imported_row',
    {
      organisationId: kit.text('internal').notNull(),
      kind: kit.text<'person' | 'session' | 'stand_in_date'>('internal').notNull(),
      fingerprint: kit.text('internal').notNull(),
      recordId: kit.text('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('imported_row_once').on(t.organisationId, t.kind, t.fingerprint)],
  );
  return { audit, auditHead, importedRow };
};
