import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lte,
  max,
  min,
  type SQL,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../../actor.ts';
import { answersConcern, knowsName, knowsOfConcern, raisedConcern } from '../../reach/concern-reach.ts';
import { standingWaits } from './standing-waits.ts';

const closedShown = 50;

const rowsOf = (reader: Reader, actor: Actor, now: Date, where: SQL | undefined) => {
  const { account, concern, person, team } = reader.tables;
  const asking = { ...actor, now };
  return reader.db
    .select({
      id: concern.id,
      state: concern.state,
      isDangerNow: concern.isDangerNow,
      personId: concern.personId,
      personName: sql<string | null>`case when ${knowsName(reader, asking)} then ${person.displayName} end`,
      teamName: team.name,
      raisedBy: account.name,
      raisedById: concern.raisedBy,
      raisedAt: concern.raisedAt,
      writtenAt: concern.writtenAt,
      acknowledgedAt: concern.acknowledgedAt,
      acknowledgedBy: concern.acknowledgedBy,
      closedAt: concern.closedAt,
      answers: sql<number>`case when ${answersConcern(reader, asking)} then 1 else 0 end`,
    })
    .from(concern)
    .innerJoin(account, eq(account.id, concern.raisedBy))
    .leftJoin(person, eq(person.id, concern.personId))
    .leftJoin(team, eq(team.id, concern.teamId))
    .where(and(knowsOfConcern(reader, asking), where));
};

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** When something of each kind was last written, and how often. */
const entriesOf = ({ db, tables: { concernEntry } }: Reader, concernIds: readonly string[]) =>
  db
    .select({
      concernId: concernEntry.concernId,
      kind: concernEntry.kind,
      last: max(concernEntry.recordedAt),
    })
    .from(concernEntry)
    .where(inArray(concernEntry.concernId, [...concernIds]))
    .groupBy(concernEntry.concernId, concernEntry.kind);

/** When the ladder comes to its next rung. */
const climbsOf = ({ db, tables: { concernNotice } }: Reader, concernIds: readonly string[], now: Date) =>
  db
    .select({ concernId: concernNotice.concernId, at: min(concernNotice.dueAt) })
    .from(concernNotice)
    .where(
      and(
        inArray(concernNotice.concernId, [...concernIds]),
        isNull(concernNotice.calledOffAt),
        gt(concernNotice.dueAt, now),
      ),
    )
    .groupBy(concernNotice.concernId);

const unseenOf = ({ db, tables: { concernNotice } }: Reader, { accountId }: Actor, now: Date) =>
  db
    .selectDistinct({ concernId: concernNotice.concernId })
    .from(concernNotice)
    .where(
      and(
        eq(concernNotice.accountId, accountId),
        eq(concernNotice.channel, 'app'),
        isNull(concernNotice.seenAt),
        isNull(concernNotice.calledOffAt),
        lte(concernNotice.dueAt, now),
      ),
    );

const namesOf = async ({ db, tables: { account } }: Reader, ids: readonly (string | null)[]) => {
  const known = [...new Set(ids.flatMap((id) => (id ? [id] : [])))];
  const found = await db.select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, known));
  return new Map(found.map(({ id, name }) => [id, name]));
};

const someoneIsNamed = async ({ db, tables: { account, concernLead } }: Reader, { organisationId }: Actor) => {
  const [found] = await db
    .select({ id: concernLead.id })
    .from(concernLead)
    .innerJoin(account, eq(account.id, concernLead.accountId))
    .where(
      and(
        eq(concernLead.organisationId, organisationId),
        inArray(concernLead.part, ['lead', 'deputy']),
        isNull(account.deactivatedAt),
      ),
    )
    .limit(1);
  return found !== undefined;
};

/** Unacknowledged on top, danger now before the others; within that the longest waiting first. */
const byNeed = (one: Row, other: Row): number =>
  Number(one.state !== 'raised') - Number(other.state !== 'raised') ||
  Number(other.isDangerNow && other.state === 'raised') - Number(one.isDangerNow && one.state === 'raised') ||
  one.raisedAt.getTime() - other.raisedAt.getTime();

/**
 * The concerns the caller answers, open ones first, and those they raised. Whom it is about and how it stands, never what
 * was told. The number of queries does not grow with the concerns.
 */
export const listConcerns = async (reader: Reader, actor: Actor, now: Date) => {
  const { concern } = reader.tables;
  const asking = { ...actor, now };
  const open = await rowsOf(reader, actor, now, inArray(concern.state, ['raised', 'acknowledged'])).orderBy(
    asc(concern.raisedAt),
    asc(concern.id),
  );
  const closedOf = (whose: SQL) =>
    rowsOf(reader, actor, now, and(eq(concern.state, 'closed'), whose))
      .orderBy(desc(concern.closedAt), desc(concern.id))
      .limit(closedShown);
  const closedAnswered = await closedOf(answersConcern(reader, asking));
  const closedMine = await closedOf(raisedConcern(reader, asking));
  const [closed] = await reader.db
    .select({ count: count() })
    .from(concern)
    .where(and(eq(concern.state, 'closed'), answersConcern(reader, asking)));

  const all = [...open, ...closedAnswered, ...closedMine];
  const ids = [...new Set(all.map(({ id }) => id))];
  const entries = Map.groupBy(await entriesOf(reader, ids), ({ concernId }) => concernId);
  const climbs = new Map((await climbsOf(reader, ids, now)).map((row) => [row.concernId, row.at]));
  const unseen = new Set((await unseenOf(reader, actor, now)).map(({ concernId }) => concernId));
  const waiting = new Map(
    (await standingWaits(reader, answersConcern(reader, asking))).map(({ concernId, waits }) => [concernId, waits]),
  );
  const names = await namesOf(
    reader,
    all.map(({ acknowledgedBy }) => acknowledgedBy),
  );

  const shown = ({ answers: _, raisedById, acknowledgedBy, ...row }: Row) => {
    const lastOf = (kind: string) => entries.get(row.id)?.find((each) => each.kind === kind)?.last ?? null;
    return {
      ...row,
      raisedByMe: raisedById === actor.accountId,
      acknowledgedBy: acknowledgedBy ? (names.get(acknowledgedBy) ?? null) : null,
      unseen: unseen.has(row.id),
      lastAddedAt: lastOf('added'),
      fedBackAt: lastOf('fed_back'),
      debriefOfferedAt: lastOf('debrief_offered'),
    };
  };
  return {
    /** Whether anybody at all is named to answer concerns here. */
    someoneIsNamed: await someoneIsNamed(reader, actor),
    answering: {
      open: open
        .filter(({ answers }) => answers === 1)
        .sort(byNeed)
        .map((row) => ({
          ...shown(row),
          isDecided: entries.get(row.id)?.some(({ kind }) => kind === 'decided') ?? false,
          heldByMe: row.acknowledgedBy === actor.accountId,
          waits: waiting.get(row.id) ?? [],
          climbsAt: row.state === 'raised' ? (climbs.get(row.id) ?? null) : null,
        })),
      closed: closedAnswered.map(shown),
      closedCount: closed?.count ?? 0,
    },
    mine: [
      ...open
        .filter(({ raisedById }) => raisedById === actor.accountId)
        .reverse()
        .map(shown),
      ...closedMine.map(shown),
    ],
  };
};
