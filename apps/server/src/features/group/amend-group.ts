import { and, eq, isNull, notInArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AmendGroupInput, groupEndRefusal } from '@alongside/domain/group/begin-group.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { coFacilitatorsOf } from './begin-group.ts';
import { facilitatedGroup } from './facilitated-group.ts';

/** Whoever is named no longer leaves on that day; whoever is named again is back. */
const nameFacilitators = async (tx: Tx, groupId: string, accountIds: readonly string[], today: string) => {
  const { groupFacilitator } = tx.tables;
  await tx.db
    .update(groupFacilitator)
    .set({ leftOn: today })
    .where(
      and(
        eq(groupFacilitator.groupId, groupId),
        isNull(groupFacilitator.leftOn),
        notInArray(groupFacilitator.accountId, [...accountIds]),
      ),
    );
  await tx.db
    .insert(groupFacilitator)
    .values(accountIds.map((accountId) => ({ groupId, accountId, since: today })))
    .onConflictDoUpdate({ target: [groupFacilitator.groupId, groupFacilitator.accountId], set: { leftOn: null } });
};

/**
 * A facilitator changes what the group says about itself, who else facilitates it, or ends it. Whoever amends stays.
 * @throws NOT_FOUND; FIELDS_REFUSED; STALE_VERSION with both texts.
 */
export const amendGroup = async (tx: Tx, actor: Actor, input: AmendGroupInput, now: Date) => {
  const { group } = tx.tables;
  const current = await facilitatedGroup(tx, actor, input.id);
  const today = todayOf(actor, now);
  const refusal = groupEndRefusal(current, input.endedOn, today);
  if (refusal) throw refuseFields(refusal);
  const others = await coFacilitatorsOf(tx, actor, current.teamId, input.coFacilitators);
  const { id, version, coFacilitators: _asked, ...words } = input;
  const moved = await tx.db
    .update(group)
    .set({ ...words, version: version + 1 })
    .where(and(eq(group.id, id), eq(group.version, version)))
    .returning({ version: group.version });
  if (moved.length === 0) throw staleVersion(words, current, ['name', 'purpose', 'forWhom', 'venue']);
  await nameFacilitators(tx, id, [actor.accountId, ...others], today);
  await recordAudit(tx, actor, 'group.amend', id, now);
  return { version: version + 1 };
};
