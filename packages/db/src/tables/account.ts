import type { Role } from '@alongside/domain/shared/role.ts';
import type { Kit } from '../columns.ts';
import type { organisationTables } from './organisation.ts';

export const accountTables = (kit: Kit, { organisation, team }: ReturnType<typeof organisationTables>) => {
  /** One person who signs in. Never deleted while the record names them as an author; deactivated instead. */
  const account = kit.table(
    'account',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      name: kit.text('identifying').notNull(),
      email: kit.text('identifying').notNull(),
      emailVerified: kit.flag('internal').notNull().default(false),
      image: kit.text('internal'),
      twoFactorEnabled: kit.flag('internal').notNull().default(false),
      /** Share of a full-time week; null for someone who walks with nobody. */
      wte: kit.real('internal'),
      startedOn: kit.text('internal'),
      deactivatedAt: kit.instant('internal'),
      createdAt: kit.instant('internal').notNull(),
      updatedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('account_by_email').on(t.email), kit.index('account_by_organisation').on(t.organisationId)],
  );

  /** One role an account holds. */
  const accountRole = kit.table(
    'account_role',
    {
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      role: kit.text<Role>('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('account_role_once').on(t.accountId, t.role)],
  );

  /** One account's place in one team; leaving the team removes the row and the reach with it. */
  const teamMember = kit.table(
    'team_member',
    {
      teamId: kit
        .text('internal')
        .notNull()
        .references(() => team.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      supervises: kit.flag('internal').notNull(),
    },
    (t) => [
      kit.uniqueIndex('team_member_once').on(t.teamId, t.accountId),
      kit.index('team_member_by_account').on(t.accountId),
    ],
  );

  /** One one-time link to choose a password. Only the hash of its token is kept. */
  const invitation = kit.table(
    'invitation',
    {
      tokenHash: kit.text('internal').primaryKey(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      madeAt: kit.instant('internal').notNull(),
      endsAt: kit.instant('internal').notNull(),
      usedAt: kit.instant('internal'),
    },
    (t) => [kit.index('invitation_by_account').on(t.accountId)],
  );

  return { account, accountRole, teamMember, invitation };
};
