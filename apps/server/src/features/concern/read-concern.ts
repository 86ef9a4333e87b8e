import { alias, and, asc, eq, gte, isNull, lte, notInArray, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { type ConcernEntryKind, type ConcernTie, concernTies } from '@alongside/domain/concern/concern-words.ts';
import { toldInFull } from '@alongside/domain/concern/told-in-full.ts';
import { rungsInARound } from '@alongside/domain/concern/who-is-told.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { knowsName } from '../../reach/concern-reach.ts';
import { type ConcernInReach, concernInReach } from './concern-in-reach.ts';
import { standingWaits } from './standing-waits.ts';
import { whoMayHold } from './who-may-hold.ts';

/** What whoever raised it may read besides their own words: that it is in hand, and what was said to them. */
const forRaiser: readonly ConcernEntryKind[] = [
  'acknowledged',
  'fed_back',
  'debrief_offered',
  'closed',
  'reopened',
  'left',
];
/** Said to the raiser; the words of the others are for those who answer it. */
const wordsForRaiser: readonly ConcernEntryKind[] = ['fed_back', 'debrief_offered'];

const aboutOf = async (reader: Reader, actor: Actor, concernId: string, now: Date) => {
  const { account, concern, person, team } = reader.tables;
  const [found] = await reader.db
    .select({
      personId: concern.personId,
      personName: sql<string | null>`case when ${knowsName(reader, { ...actor, now })} then ${person.displayName} end`,
      teamName: team.name,
      sessionId: concern.sessionId,
      outcomeId: concern.outcomeId,
      told: concern.told,
      raisedBy: account.name,
      raisedAt: concern.raisedAt,
      writtenAt: concern.writtenAt,
      acknowledgedAt: concern.acknowledgedAt,
      closedAt: concern.closedAt,
    })
    .from(concern)
    .innerJoin(account, eq(account.id, concern.raisedBy))
    .leftJoin(person, eq(person.id, concern.personId))
    .leftJoin(team, eq(team.id, concern.teamId))
    .where(eq(concern.id, concernId));
  if (!found) throw new Error('a concern in reach is there');
  return found;
};

const entriesOf = ({ db, tables: { account, concernEntry } }: Reader, concernId: string) =>
  db
    .select({
      id: concernEntry.id,
      kind: sql<Exclude<ConcernEntryKind, ConcernTie>>`${concernEntry.kind}`,
      choice: concernEntry.choice,
      words: concernEntry.words,
      by: account.name,
      accountId: concernEntry.accountId,
      recordedAt: concernEntry.recordedAt,
      writtenAt: concernEntry.writtenAt,
    })
    .from(concernEntry)
    .innerJoin(account, eq(account.id, concernEntry.accountId))
    .where(and(eq(concernEntry.concernId, concernId), notInArray(concernEntry.kind, [...concernTies])))
    // Acknowledged by acting on it: one moment, and the acknowledging comes first.
    .orderBy(
      asc(concernEntry.recordedAt),
      sql`case when ${concernEntry.kind} = 'acknowledged' then 0 else 1 end`,
      asc(concernEntry.id),
    );

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

const actionsOf = (reader: Reader, concernId: string) => {
  const { action, account } = reader.tables;
  const adder = alias(account, 'adder');
  return reader.db
    .select({
      id: action.id,
      words: action.words,
      ownerId: action.ownerId,
      owner: account.name,
      dueOn: action.dueOn,
      finishedAt: action.finishedAt,
      addedBy: adder.name,
      addedAt: action.addedAt,
      version: action.version,
    })
    .from(action)
    .innerJoin(account, eq(account.id, action.ownerId))
    .innerJoin(adder, eq(adder.id, action.addedBy))
    .where(eq(action.concernId, concernId))
    .orderBy(asc(action.addedAt), asc(action.id));
};

/** Who was told, by which way, and what stood in the way: codes, never the words of a mail server. */
const noticesOf = ({ db, tables: { account, concernNotice } }: Reader, concernId: string) =>
  db
    .select({
      id: concernNotice.id,
      name: account.name,
      rung: concernNotice.rung,
      channel: concernNotice.channel,
      dueAt: concernNotice.dueAt,
      sentAt: concernNotice.sentAt,
      seenAt: concernNotice.seenAt,
      tries: concernNotice.tries,
      problem: concernNotice.problem,
    })
    .from(concernNotice)
    .innerJoin(account, eq(account.id, concernNotice.accountId))
    .where(and(eq(concernNotice.concernId, concernId), gte(concernNotice.rung, 0), isNull(concernNotice.calledOffAt)))
    .orderBy(asc(concernNotice.dueAt), asc(concernNotice.rung), asc(concernNotice.id));

/** A way that is not set up here is left out, and what is still to come has not been sent. */
const shownNotices = (notices: Awaited<ReturnType<typeof noticesOf>>, now: Date) =>
  notices
    .filter(({ channel, tries }) => channel !== 'text' || tries > 0)
    .map(({ rung, sentAt, ...notice }) => ({
      ...notice,
      rung: rung % rungsInARound,
      sentAt: notice.dueAt <= now ? sentAt : null,
    }));

const toRaiser = (entries: readonly Entry[], actor: Actor): Entry[] =>
  entries
    .filter(({ kind, accountId }) => forRaiser.includes(kind) || (kind === 'added' && accountId === actor.accountId))
    .map((entry) => ({
      ...entry,
      words: wordsForRaiser.includes(entry.kind) || entry.accountId === actor.accountId ? entry.words : null,
      // What was answered at the close is for those who answer it.
      choice: entry.kind === 'added' ? entry.choice : null,
    }));

const nameOf = async ({ db, tables: { account } }: Reader, accountId: string | null) => {
  if (!accountId) return null;
  const [found] = await db.select({ name: account.name }).from(account).where(eq(account.id, accountId));
  return found?.name ?? null;
};

const compose = async (reader: Reader, actor: Actor, found: ConcernInReach, now: Date) => {
  const { told, ...about } = await aboutOf(reader, actor, found.id, now);
  const entries = await entriesOf(reader, found.id);
  const actions = await actionsOf(reader, found.id);
  const notices = await noticesOf(reader, found.id);
  const [standing] = found.answers ? await standingWaits(reader, eq(reader.tables.concern.id, found.id)) : [];
  const shown = found.answers ? entries : toRaiser(entries, actor);
  return {
    id: found.id,
    state: found.state,
    version: found.version,
    isDangerNow: found.isDangerNow,
    /** `lead` answers it; `raiser` reads what they told and what was said back. */
    as: found.answers ? ('lead' as const) : ('raiser' as const),
    raisedByMe: found.raisedBy === actor.accountId,
    ...about,
    acknowledgedBy: await nameOf(reader, found.acknowledgedBy),
    heldByMe: found.acknowledgedBy === actor.accountId,
    /** What it asks of whoever has it, and until when: for those who answer it. */
    waits: standing?.waits ?? [],
    told: toldInFull(
      told,
      shown.flatMap(({ kind, choice, words }) =>
        kind === 'added' && choice && words !== null ? [{ step: choice, words }] : [],
      ),
    ),
    entries: shown.map(({ accountId, ...entry }) => ({ ...entry, mine: accountId === actor.accountId })),
    actions: actions
      .filter(({ ownerId }) => found.answers || ownerId === actor.accountId)
      .map((each) => ({ ...each, mine: each.ownerId === actor.accountId })),
    /** Whom the ladder has come to so far, by name, once each. */
    toldTo: [...new Set(notices.filter(({ dueAt }) => dueAt <= now).map(({ name }) => name))],
    notices: found.answers ? shownNotices(notices, now) : [],
    /** Whom an action can be given to. */
    holders: found.answers ? await whoMayHold(reader, found, now) : [],
  };
};

/**
 * One concern: all of it for those who answer it; for whoever raised it what they told, how it stands and what was said
 * back. Recorded, and what was waiting for the reader is marked as seen.
 * @throws NOT_FOUND for everybody else.
 */
export const readConcern = async (tx: Tx, actor: Actor, concernId: string, now: Date) => {
  const { concernNotice } = tx.tables;
  const found = await concernInReach(tx, actor, concernId, now);
  const answer = await compose(tx, actor, found, now);
  await tx.db
    .update(concernNotice)
    .set({ seenAt: now })
    .where(
      and(
        eq(concernNotice.concernId, concernId),
        eq(concernNotice.accountId, actor.accountId),
        eq(concernNotice.channel, 'app'),
        isNull(concernNotice.seenAt),
        lte(concernNotice.dueAt, now),
      ),
    );
  await recordAudit(tx, actor, 'concern.read', concernId, now);
  return answer;
};
