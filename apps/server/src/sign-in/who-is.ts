import { and, eq, isNull, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { logUnforeseen } from '../logger.ts';
import type { Signed } from './sign-in-door.ts';

const minute = 60_000;

const findByToken = prepared('sign_in_who', ({ db, tables: { signIn, account, organisation, accountRole } }: Reader) =>
  db
    .select({
      signInId: signIn.id,
      createdAt: signIn.createdAt,
      lastSeenAt: signIn.lastSeenAt,
      proof: signIn.proof,
      accountId: account.id,
      name: account.name,
      organisationId: account.organisationId,
      timeZone: organisation.timeZone,
      idleMinutes: organisation.idleMinutes,
      absoluteHours: organisation.absoluteHours,
      role: accountRole.role,
    })
    .from(signIn)
    .innerJoin(account, eq(account.id, signIn.userId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(and(eq(signIn.token, sql.placeholder('token')), isNull(account.deactivatedAt))),
);

export interface Lapsing {
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** Lapsed by standing idle, or by age whatever was done in it; both as the organisation has agreed. */
export const hasLapsed = (row: Lapsing, now: Date): boolean => {
  const idle = now.getTime() - (row.lastSeenAt ?? row.createdAt).getTime();
  const age = now.getTime() - row.createdAt.getTime();
  return idle >= row.idleMinutes * minute || age >= row.absoluteHours * 60 * minute;
};

/** Not seen moving is no reason to refuse: with a full disk people can still read. */
const moveLastSeen = (store: Store, signInId: string, now: Date): Promise<void> =>
  store
    .write(async ({ db, tables: { signIn } }) => {
      await db.update(signIn).set({ lastSeenAt: now }).where(eq(signIn.id, signInId));
    })
    .catch((error: unknown) => logUnforeseen('whoIs', error));

/** Who holds this token now: roles, deactivation and both times are read afresh for each request. */
export const findSigned = async (store: Store, token: string, now: Date): Promise<Signed | null> => {
  const rows = await findByToken(store.read, { token });
  const [row] = rows;
  if (!row?.proof || hasLapsed(row, now)) return null;
  if (now.getTime() - (row.lastSeenAt ?? row.createdAt).getTime() >= minute)
    await moveLastSeen(store, row.signInId, now);
  return {
    signInId: row.signInId,
    needs: row.proof === 'full' ? 'nothing' : 'second_factor',
    actor: {
      accountId: row.accountId,
      organisationId: row.organisationId,
      name: row.name,
      timeZone: row.timeZone,
      roles: rows.flatMap(({ role }) => (role ? [role] : [])),
    },
  };
};
