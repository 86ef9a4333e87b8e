import { and, eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { coordinatorRefusal } from '@alongside/domain/account/account-rules.ts';
import type { AmendAccountInput } from '@alongside/domain/account/invite-account.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { checkTeams, setPlaces } from './account-places.ts';
import { otherCoordinators, ownAccount } from './account-reads.ts';

/** Hours that were agreed no longer say what the share of a week says: they are left open until they are agreed again. */
const forgetHours = ({ db, tables: { workingTerms } }: Tx, accountId: string) =>
  db
    .update(workingTerms)
    .set({ weeklyHours: null, fullWeekHours: null, version: sql`${workingTerms.version} + 1` })
    .where(eq(workingTerms.accountId, accountId));

/**
 * A coordinator changes a name, roles, teams or hours. The address stays: it is what the person signs in with.
 * @throws NOT_FOUND; FIELDS_REFUSED when nobody would be left to let others in; STALE_VERSION.
 */
export const amendAccount = async (tx: Tx, actor: Actor, input: AmendAccountInput, now: Date) => {
  const { account } = tx.tables;
  const current = await ownAccount(tx, actor, input.id);
  await checkTeams(tx, actor, input);
  const refusal = coordinatorRefusal(input.roles, await otherCoordinators(tx, actor, input.id));
  if (refusal) throw refuseFields(refusal);
  const { id, name, wte, startedOn, version } = input;
  const moved = await tx.db
    .update(account)
    .set({ name, wte, startedOn, updatedAt: now, version: version + 1 })
    .where(and(eq(account.id, id), eq(account.version, version)))
    .returning({ version: account.version });
  if (moved.length === 0) throw staleVersion(input, current, ['name']);
  if (wte !== current.wte) await forgetHours(tx, id);
  await setPlaces(tx, id, input);
  await recordAudit(tx, actor, 'account.amend', id, now);
  return { version: version + 1 };
};
