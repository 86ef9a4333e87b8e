import { and, desc, eq, exists, inArray, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import {
  type AmendGroupSupervisionInput,
  groupDayRefusal,
  type WriteGroupSupervisionInput,
} from '@alongside/domain/supervision/group-supervision.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { supervisesAccount } from '../../reach/person-reach.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { staleVersion } from '../../stale-version.ts';
import { findWorkers } from './team-workers.ts';

const listLength = 50;

const attendees = ({ db, tables: { groupSupervisionAttendee, account } }: Reader, ids: readonly string[]) =>
  db
    .select({
      groupSupervisionId: groupSupervisionAttendee.groupSupervisionId,
      accountId: account.id,
      name: account.name,
    })
    .from(groupSupervisionAttendee)
    .innerJoin(account, eq(account.id, groupSupervisionAttendee.accountId))
    .where(inArray(groupSupervisionAttendee.groupSupervisionId, [...ids]));

/**
 * A supervisor writes down who of their teams was there, and themes.
 * @throws NOT_FOUND when one of them is out of reach; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the same
 * id said something else.
 */
export const writeGroupSupervision = async (tx: Tx, actor: Actor, input: WriteGroupSupervisionInput, now: Date) => {
  const { groupSupervision, groupSupervisionAttendee } = tx.tables;
  const { attendeeIds, ...held } = input;
  const [already] = await tx.db.select().from(groupSupervision).where(eq(groupSupervision.id, input.id));
  if (already) {
    const there = (await attendees(tx, [input.id])).map((each) => each.accountId);
    if (already.supervisorId !== actor.accountId || !there.some((id) => attendeeIds.includes(id)))
      throw new DomainError('NOT_FOUND');
    refuseOtherWords(
      { ...held, themes: held.themes.toSorted(), attendeeIds: attendeeIds.toSorted() },
      { ...already, themes: already.themes.toSorted(), attendeeIds: there.toSorted() },
    );
    return { id: input.id };
  }
  const mine = new Set((await findWorkers(tx, actor)).map((worker) => worker.accountId));
  if (attendeeIds.some((id) => !mine.has(id))) throw new DomainError('NOT_FOUND');
  const refusal = groupDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(groupSupervision).values({
    ...held,
    supervisorId: actor.accountId,
    organisationId: actor.organisationId,
    recordedAt: now,
  });
  await tx.db
    .insert(groupSupervisionAttendee)
    .values(attendeeIds.map((accountId) => ({ groupSupervisionId: input.id, accountId })));
  await recordAudit(tx, actor, 'supervision.writeGroup', input.id, now);
  return { id: input.id };
};

/**
 * Whoever held it puts it right; who came before may stay, also where they have left the team since.
 * @throws NOT_FOUND when it is not the caller's, or a newcomer is out of reach; STALE_VERSION; FIELDS_REFUSED.
 */
export const amendGroupSupervision = async (tx: Tx, actor: Actor, input: AmendGroupSupervisionInput, now: Date) => {
  const { groupSupervision, groupSupervisionAttendee } = tx.tables;
  const { groupSupervisionId: id, attendeeIds, version, ...held } = input;
  const own = and(eq(groupSupervision.id, id), eq(groupSupervision.supervisorId, actor.accountId));
  const [found] = await tx.db.select({ version: groupSupervision.version }).from(groupSupervision).where(own);
  if (!found) throw new DomainError('NOT_FOUND');
  const there = (await attendees(tx, [id])).map((each) => each.accountId);
  const mine = new Set((await findWorkers(tx, actor)).map((worker) => worker.accountId));
  if (![...there, ...attendeeIds].some((accountId) => mine.has(accountId))) throw new DomainError('NOT_FOUND');
  if (attendeeIds.some((accountId) => !mine.has(accountId) && !there.includes(accountId)))
    throw new DomainError('NOT_FOUND');
  const refusal = groupDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const moved = await tx.db
    .update(groupSupervision)
    .set({ ...held, version: version + 1 })
    .where(and(own, eq(groupSupervision.version, version)))
    .returning({ version: groupSupervision.version });
  if (moved.length === 0) throw staleVersion({ heldOn: input.heldOn }, { heldOn: null, ...found }, ['heldOn']);
  await tx.db.delete(groupSupervisionAttendee).where(eq(groupSupervisionAttendee.groupSupervisionId, id));
  await tx.db
    .insert(groupSupervisionAttendee)
    .values(attendeeIds.map((accountId) => ({ groupSupervisionId: id, accountId })));
  await recordAudit(tx, actor, 'supervision.amendGroup', id, now);
  return { version: version + 1 };
};

const isAttendee = (reader: Reader, which: SQL | undefined): SQL => {
  const { groupSupervision, groupSupervisionAttendee } = reader.tables;
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(groupSupervisionAttendee)
      .where(and(eq(groupSupervisionAttendee.groupSupervisionId, groupSupervision.id), which)),
  );
};

/** Whoever held it and whoever was there: they know the themes. */
const wasThere = (reader: Reader, actor: Actor): SQL => {
  const { groupSupervision, groupSupervisionAttendee } = reader.tables;
  const came = isAttendee(reader, eq(groupSupervisionAttendee.accountId, actor.accountId));
  return sql`(${or(
    has(actor, 'supervisor') ? eq(groupSupervision.supervisorId, actor.accountId) : undefined,
    has(actor, 'peer_worker') ? came : undefined,
  )})`;
};

/** Those, and supervisors of anyone who was there: they know the day, the kind, the minutes and who came. */
const knowsOf = (reader: Reader, actor: Actor): SQL => {
  const { groupSupervisionAttendee } = reader.tables;
  const ofMyTeam = has(actor, 'supervisor')
    ? isAttendee(reader, supervisesAccount(reader, groupSupervisionAttendee.accountId, actor.accountId))
    : undefined;
  return sql`(${or(wasThere(reader, actor), ofMyTeam)})`;
};

/** Newest first; two queries. */
export const findGroupSupervision = async (reader: Reader, actor: Actor, id?: string) => {
  const { groupSupervision, account } = reader.tables;
  const rows = await reader.db
    .select({
      id: groupSupervision.id,
      kind: groupSupervision.kind,
      heldOn: groupSupervision.heldOn,
      minutes: groupSupervision.minutes,
      themes: groupSupervision.themes,
      nextOn: groupSupervision.nextOn,
      supervisorId: groupSupervision.supervisorId,
      supervisorName: account.name,
      version: groupSupervision.version,
      there: sql<unknown>`case when ${wasThere(reader, actor)} then 1 else 0 end`,
    })
    .from(groupSupervision)
    .innerJoin(account, eq(account.id, groupSupervision.supervisorId))
    .where(and(id === undefined ? undefined : eq(groupSupervision.id, id), knowsOf(reader, actor)))
    .orderBy(desc(groupSupervision.heldOn), desc(groupSupervision.recordedAt))
    .limit(listLength);
  const came = await attendees(
    reader,
    rows.map((row) => row.id),
  );
  return rows.map(({ there, themes, nextOn, supervisorId, ...row }) => {
    const iWasThere = there === 1 || there === true;
    return {
      ...row,
      iWasThere,
      iHeldIt: supervisorId === actor.accountId,
      themes: iWasThere ? themes : null,
      nextOn: iWasThere ? nextOn : null,
      attendees: came
        .filter((each) => each.groupSupervisionId === row.id)
        .sort((one, other) => byName.compare(one.name, other.name))
        .map(({ accountId, name }) => ({ accountId, name })),
    };
  });
};

/** @throws NOT_FOUND for whoever neither was there nor supervises anyone who was. */
export const readGroupSupervision = async (reader: Reader, actor: Actor, id: string, now: Date) => {
  const [found] = await findGroupSupervision(reader, actor, id);
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...found, today: todayOf(actor, now) };
};
