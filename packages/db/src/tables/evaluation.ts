import type { SmallNumbers } from '@alongside/domain/outcome/small-numbers.ts';
import type { PermissionPurpose, permissionWays } from '@alongside/domain/permission/give-permission.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const evaluationTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
) => {
  /** One thing said about one permission: given or withdrawn, with the words shown. Only ever added to. */
  const permission = kit.table(
    'permission',
    {
      id: kit.text('internal').primaryKey(),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      purpose: kit.text<PermissionPurpose>('internal').notNull(),
      kind: kit.text<'given' | 'withdrawn'>('internal').notNull(),
      onDay: kit.text('sensitive').notNull(),
      way: kit.text<(typeof permissionWays)[number]>('internal').notNull(),
      wordsShown: kit.text('internal'),
      endsOn: kit.text('sensitive'),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      recordedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('permission_by_person').on(t.personId, t.purpose, t.recordedAt, t.id, t.kind, t.endsOn)],
  );

  /** One evaluation across organisations. Kept as long as a release of it is in use. */
  const evaluation = kit.table(
    'evaluation',
    {
      id: kit.text('internal').primaryKey(),
      name: kit.text('internal').notNull(),
      joiningCode: kit.text('internal').notNull(),
      begunBy: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      begunAt: kit.instant('internal').notNull(),
      /** How small numbers are shown in it; null is the rule of the Mental Health Services Data Set. */
      smallNumbers: kit.json<SmallNumbers>('internal'),
    },
    (t) => [kit.uniqueIndex('evaluation_by_joining_code').on(t.joiningCode)],
  );

  /** One organisation taking part in one evaluation. */
  const evaluationSite = kit.table(
    'evaluation_site',
    {
      evaluationId: kit
        .text('internal')
        .notNull()
        .references(() => evaluation.id),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      joinedAt: kit.instant('internal').notNull(),
    },
    (t) => [
      kit.uniqueIndex('evaluation_site_once').on(t.evaluationId, t.organisationId),
      kit.index('evaluation_site_by_organisation').on(t.organisationId),
    ],
  );

  /** One researcher's place in one evaluation: the whole of a researcher's reach. */
  const evaluationMember = kit.table(
    'evaluation_member',
    {
      evaluationId: kit
        .text('internal')
        .notNull()
        .references(() => evaluation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
    },
    (t) => [
      kit.uniqueIndex('evaluation_member_once').on(t.evaluationId, t.accountId),
      kit.index('evaluation_member_by_account').on(t.accountId),
    ],
  );
  return { permission, evaluation, evaluationSite, evaluationMember };
};
