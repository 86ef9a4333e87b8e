import { and, asc, desc, eq, gte, inArray, isNull, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { concernTies } from '@alongside/domain/concern/concern-words.ts';
import { type Day, dayIn } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import type { LinkConcernInput } from '@alongside/domain/supervision/hold-supervision.ts';
import { v7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { knowsName, knowsOfConcern } from '../../reach/concern-reach.ts';
import { writeEntry } from '../concern/write-entry.ts';
import { openSupervision, raiseVersion } from './own-supervision.ts';

/*
 * That a concern was talked about stands with the concern, as an entry that only a supervision reads: whoever reads the
 * supervision meets those they may know of by themselves, and not so much as a number of the others. The two are offered
 * those that both may know of, so that naming one tells neither anything.
 */

interface OfTwo {
  id: string;
  peerWorkerId: string;
  supervisorId: string;
}

const closedForDays = 90;
const offeredAtMost = 20;

/** The other of the two, as somebody who may know of concerns. */
const theOther = async ({ db, tables: { accountRole } }: Reader, actor: Actor, found: OfTwo, now: Date) => {
  const accountId = found.peerWorkerId === actor.accountId ? found.supervisorId : found.peerWorkerId;
  const rows = await db
    .select({ role: accountRole.role })
    .from(accountRole)
    .where(eq(accountRole.accountId, accountId));
  return { accountId, organisationId: actor.organisationId, roles: rows.map(({ role }) => role), now };
};

const rowsOf = (reader: Reader, actor: Actor, now: Date, where: SQL | undefined) => {
  const { concern, person } = reader.tables;
  const asking = { ...actor, now };
  return reader.db
    .select({
      concernId: concern.id,
      raisedAt: concern.raisedAt,
      personName: sql<string | null>`case when ${knowsName(reader, asking)} then ${person.displayName} end`,
    })
    .from(concern)
    .leftJoin(person, eq(person.id, concern.personId))
    .where(and(knowsOfConcern(reader, asking), where))
    .orderBy(desc(concern.raisedAt), desc(concern.id));
};

/** What was said last of each concern and this supervision, of those the caller may know of. */
const tiedIds = async (reader: Reader, actor: Actor, supervisionId: string, now: Date): Promise<string[]> => {
  const { concern, concernEntry } = reader.tables;
  const ties = await reader.db
    .select({ concernId: concernEntry.concernId, kind: concernEntry.kind })
    .from(concernEntry)
    .innerJoin(concern, eq(concern.id, concernEntry.concernId))
    .where(
      and(
        inArray(concernEntry.kind, [...concernTies]),
        eq(concernEntry.choice, supervisionId),
        knowsOfConcern(reader, { ...actor, now }),
      ),
    )
    .orderBy(asc(concernEntry.recordedAt), asc(concernEntry.id));
  const last = new Map(ties.map(({ concernId, kind }) => [concernId, kind]));
  return [...last].flatMap(([concernId, kind]) => (kind === 'in_supervision' ? [concernId] : []));
};

/** Those both of the two may know of: open, or closed a while ago. */
const bothKnow = async (reader: Reader, actor: Actor, found: OfTwo, now: Date): Promise<SQL | undefined> => {
  const { concern } = reader.tables;
  const lately = new Date(now.getTime() - closedForDays * 86_400_000);
  return and(
    knowsOfConcern(reader, await theOther(reader, actor, found, now)),
    or(isNull(concern.closedAt), gte(concern.closedAt, lately)),
  );
};

export interface ConcernDiscussed {
  concernId: string;
  raisedOn: Day;
  /** Null where the reader may know of the concern, and not of whom it is about. */
  personName: string | null;
  isLinked: boolean;
}

/** Concerns that were talked about, and for the two also those that could be; each only where the reader knows of it. */
export const concernsDiscussed = async (
  reader: Reader,
  actor: Actor,
  supervision: OfTwo & { isOfMine: boolean },
  now: Date,
): Promise<ConcernDiscussed[]> => {
  const tied = await tiedIds(reader, actor, supervision.id, now);
  const isTied = inArray(reader.tables.concern.id, tied);
  const offered = supervision.isOfMine ? await bothKnow(reader, actor, supervision, now) : undefined;
  const rows = (await rowsOf(reader, actor, now, offered ? or(isTied, offered) : isTied)).map(
    ({ raisedAt, ...row }) => ({
      ...row,
      raisedOn: dayIn(actor.timeZone, raisedAt),
      isLinked: tied.includes(row.concernId),
    }),
  );
  const others = rows.filter(({ isLinked }) => !isLinked);
  return [...rows.filter(({ isLinked }) => isLinked), ...others.slice(0, offeredAtMost)];
};

/**
 * Either of the two says that they talked about a concern, or takes that back. It belongs to what is signed.
 * @throws NOT_FOUND out of reach, and for a concern that one of the two may not know of; CLOSED once both have signed.
 */
export const linkConcern = async (tx: Tx, actor: Actor, input: LinkConcernInput, now: Date) => {
  const { concern } = tx.tables;
  const { supervisionId, concernId, linked } = input;
  const found = await openSupervision(tx, actor, supervisionId);
  const isLinked = (await tiedIds(tx, actor, supervisionId, now)).includes(concernId);
  const reached = linked && !isLinked ? await bothKnow(tx, actor, found, now) : undefined;
  const [known] = await rowsOf(tx, actor, now, and(eq(concern.id, concernId), reached));
  if (!known) throw new DomainError('NOT_FOUND');
  if (linked !== isLinked) {
    const kind = linked ? 'in_supervision' : 'out_of_supervision';
    const id = makeId('concernEntry', () => v7());
    await writeEntry(tx, actor, { id, concernId, kind, choice: supervisionId }, now);
    await raiseVersion(tx, found);
  }
  await recordAudit(tx, actor, 'supervision.linkConcern', supervisionId, now);
  return { linked };
};
