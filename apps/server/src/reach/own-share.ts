import { and, eq, exists, inArray, isNull, ne, or, type SQL, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import type { SharedThing } from '@alongside/domain/working-terms/working-terms-words.ts';
import { type Actor, has } from '../actor.ts';
import { inOwnOrganisation } from './organisation-reach.ts';
import { supervisesAccount } from './person-reach.ts';

/*
 * What a peer worker lets somebody else see, each by name. A share opens something only while its reader is somebody it
 * may be shared with: leaving the team, or the role, ends it at the next request, without the worker doing anything.
 */

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

/** Colleagues may see a plan or what somebody learned; never adjustments, and a boundary is for supervisors alone. */
const toColleagues: readonly SharedThing[] = ['wellbeing_plan', 'learning'];
const toCoordinators: readonly SharedThing[] = ['wellbeing_plan', 'learning', 'adjustments'];

export type ReaderKind = 'supervisor' | 'coordinator' | 'colleague';

const holds = ({ db, tables: { accountRole } }: Reader, accountId: IdColumn, role: Role): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(accountRole)
      .where(and(eq(accountRole.accountId, accountId), eq(accountRole.role, role))),
  );

/** In one team together, whatever either does there. */
const inOneTeam = ({ db, tables: { teamMember } }: Reader, accountId: IdColumn, otherId: string): SQL => {
  const theirs = sql`(select theirs.team_id from ${teamMember} theirs where theirs.account_id = ${otherId})`;
  return exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(and(eq(teamMember.accountId, accountId), sql`${teamMember.teamId} in ${theirs}`)),
  );
};

interface Shared {
  thing: SharedThing;
  recordId: IdColumn;
  ownerId: IdColumn;
}

/** It was shared with me and not taken back, and I am still somebody it may be shared with. */
export const sharedWithMe = (reader: Reader, actor: Actor, { thing, recordId, ownerId }: Shared): SQL => {
  const { ownShare, account } = reader.tables;
  const named = exists(
    reader.db
      .select({ one: sql`1` })
      .from(ownShare)
      .where(
        and(
          eq(ownShare.recordId, recordId),
          eq(ownShare.thing, thing),
          eq(ownShare.readerId, actor.accountId),
          isNull(ownShare.takenBackAt),
        ),
      ),
  );
  // The owner's account may stand in the query itself, so the inner one has a name of its own.
  const ofMyOrganisation = sql`${ownerId} in (select owner.id from ${account} owner where owner.organisation_id = ${actor.organisationId})`;
  const still = [
    has(actor, 'supervisor') ? supervisesAccount(reader, ownerId, actor.accountId) : undefined,
    has(actor, 'coordinator') && toCoordinators.includes(thing) ? ofMyOrganisation : undefined,
    has(actor, 'peer_worker') && toColleagues.includes(thing) ? inOneTeam(reader, ownerId, actor.accountId) : undefined,
  ].filter((each) => each !== undefined);
  if (still.length === 0) return sql`1 = 0`;
  return sql`(${and(named, ne(ownerId, actor.accountId), or(...still))})`;
};

/** Whom the caller may let see it, by name. One query. */
export const possibleReaders = async (reader: Reader, actor: Actor, thing: SharedThing) => {
  const { account, teamMember } = reader.tables;
  const mine = sql`(select mine.team_id from ${teamMember} mine where mine.account_id = ${actor.accountId} and not mine.supervises)`;
  const supervisesMe = sql`(${and(
    holds(reader, account.id, 'supervisor'),
    exists(
      reader.db
        .select({ one: sql`1` })
        .from(teamMember)
        .where(
          and(
            eq(teamMember.accountId, account.id),
            eq(teamMember.supervises, true),
            sql`${teamMember.teamId} in ${mine}`,
          ),
        ),
    ),
  )})`;
  const coordinates = holds(reader, account.id, 'coordinator');
  const isColleague = sql`(${and(holds(reader, account.id, 'peer_worker'), inOneTeam(reader, account.id, actor.accountId))})`;
  const kinds: [ReaderKind, SQL][] = [
    ['supervisor', supervisesMe],
    ...(toCoordinators.includes(thing) ? [['coordinator', coordinates] as [ReaderKind, SQL]] : []),
    ...(toColleagues.includes(thing) ? [['colleague', isColleague] as [ReaderKind, SQL]] : []),
  ];
  const kind = sql<ReaderKind>`case ${sql.join(
    kinds.map(([name, when]) => sql`when ${when} then cast(${name} as text)`),
    sql` `,
  )} end`;
  const found = await reader.db
    .select({ accountId: account.id, name: account.name, kind })
    .from(account)
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        isNull(account.deactivatedAt),
        ne(account.id, actor.accountId),
        or(...kinds.map(([, when]) => when)),
      ),
    );
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

/**
 * Everyone it may be shared with and whether it is; and those it was shared with who can see it no longer, so that the
 * worker may take that back before they return. Three queries, however many records.
 */
export const findShares = async (
  reader: Reader,
  actor: Actor,
  { thing, recordIds }: { thing: SharedThing; recordIds: readonly string[] },
) => {
  const { ownShare, account } = reader.tables;
  const readers = await possibleReaders(reader, actor, thing);
  const active = await reader.db
    .select({
      recordId: ownShare.recordId,
      accountId: ownShare.readerId,
      name: account.name,
      sharedAt: ownShare.sharedAt,
    })
    .from(ownShare)
    .innerJoin(account, eq(account.id, ownShare.readerId))
    .where(
      and(
        eq(ownShare.ownerId, actor.accountId),
        eq(ownShare.thing, thing),
        inArray(ownShare.recordId, [...recordIds]),
        isNull(ownShare.takenBackAt),
      ),
    );
  return {
    readers,
    sharesOf: (recordId: string) =>
      active
        .filter((share) => share.recordId === recordId)
        .map(({ recordId: _of, ...share }) => ({
          ...share,
          canSee: readers.some((each) => each.accountId === share.accountId),
        }))
        .sort((one, other) => byName.compare(one.name, other.name)),
  };
};

interface ShareStep {
  thing: SharedThing;
  recordId: string;
  readerId: string;
  shared: boolean;
}

/** Whether the step changed anything: a request that comes twice is told to nobody twice. */
export type ShareMade = 'changed' | 'as_it_was';

/** Null where there is nobody to share it with, or nothing to take back. The caller has checked whose it is. */
export const putShare = async (tx: Tx, actor: Actor, step: ShareStep, now: Date): Promise<ShareMade | null> => {
  const { ownShare } = tx.tables;
  const { thing, recordId, readerId, shared } = step;
  const thisOne = and(eq(ownShare.recordId, recordId), eq(ownShare.thing, thing), eq(ownShare.readerId, readerId));
  if (!shared) {
    const [already] = await tx.db.select({ takenBackAt: ownShare.takenBackAt }).from(ownShare).where(thisOne);
    if (!already) return null;
    if (already.takenBackAt) return 'as_it_was';
    await tx.db.update(ownShare).set({ takenBackAt: now }).where(thisOne);
    return 'changed';
  }
  const readers = await possibleReaders(tx, actor, thing);
  if (!readers.some((each) => each.accountId === readerId)) return null;
  const [already] = await tx.db.select({ takenBackAt: ownShare.takenBackAt }).from(ownShare).where(thisOne);
  if (!already)
    await tx.db.insert(ownShare).values({ ownerId: actor.accountId, thing, recordId, readerId, sharedAt: now });
  else if (!already.takenBackAt) return 'as_it_was';
  else await tx.db.update(ownShare).set({ sharedAt: now, takenBackAt: null }).where(thisOne);
  return 'changed';
};

/** What is gone is shared with nobody, also when it comes back. */
export const endShares = async (
  { db, tables: { ownShare } }: Tx,
  { thing, recordId }: Pick<ShareStep, 'thing' | 'recordId'>,
): Promise<void> => {
  await db.delete(ownShare).where(and(eq(ownShare.thing, thing), eq(ownShare.recordId, recordId)));
};
