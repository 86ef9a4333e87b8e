import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { referralDayRefusal } from '@alongside/domain/episode/episode-rules.ts';
import { birthYearRefusal } from '@alongside/domain/person/add-person.ts';
import {
  type PersonRow,
  personKey,
  type TakeInPeopleInput,
  TakenInPerson,
} from '@alongside/domain/person/take-in-person.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { firstIssue, nameKey, type RowOutcome } from '@alongside/domain/take-in/taken-row.ts';
import { v7 } from 'uuid';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { countsOf, fingerprintOf, rememberRows, takenBefore } from '../../take-in/taken-rows.ts';

/** Peer workers of the team by name; those who share one are nobody's match. */
const workersOfTeam = async ({ db, tables }: Reader, actor: Actor, teamId: string): Promise<Map<string, string[]>> => {
  const { account, accountRole, teamMember } = tables;
  const found = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .innerJoin(teamMember, and(eq(teamMember.accountId, account.id), eq(teamMember.teamId, teamId)))
    .where(and(inOwnOrganisation(account.organisationId, actor), isNull(account.deactivatedAt)));
  return new Map(
    [...Map.groupBy(found, (row) => nameKey(row.name))].map(([name, rows]) => [name, rows.map((row) => row.id)]),
  );
};

/** People added by hand count as there, too. */
const keysInRegister = async ({ db, tables: { person } }: Reader, actor: Actor): Promise<Set<string>> => {
  const found = await db
    .select({
      displayName: person.displayName,
      birthYear: person.birthYear,
      phone: person.phone,
      email: person.email,
    })
    .from(person)
    .where(inOwnOrganisation(person.organisationId, actor));
  return new Set(found.map((row) => fingerprintOf(personKey(row))));
};

type Read = { row: number; value: TakenInPerson } | { row: number; field: string; code: string };

const readRow = (given: PersonRow & { row: number }, today: string): Read => {
  const { row } = given;
  const parsed = TakenInPerson.safeParse(given);
  if (!parsed.success) return { row, ...firstIssue(parsed.error) };
  const { birthYear, referredOn } = parsed.data;
  const refusal = birthYearRefusal(birthYear, today) ?? (referredOn ? referralDayRefusal(referredOn, today) : null);
  const [wrong] = Object.entries(refusal ?? {});
  return wrong ? { row, field: wrong[0], code: wrong[1] } : { row, value: parsed.data };
};

/**
 * One batch of people out of a spreadsheet. Each gets an episode in the chosen team and, when exactly one peer worker of
 * the team has the name in the row, a pairing. Rows that are there already, or twice in the batch, change nothing: the
 * same file again is no harm. One audit entry a batch.
 * @throws NOT_FOUND for a team of elsewhere. Rows are answered one by one.
 */
export const takeInPeople = async (tx: Tx, actor: Actor, input: TakeInPeopleInput, now: Date) => {
  const { team, person, episode, pairing } = tx.tables;
  const [foundTeam] = await tx.db
    .select({ id: team.id })
    .from(team)
    .where(and(eq(team.id, input.teamId), inOwnOrganisation(team.organisationId, actor)));
  if (!foundTeam) throw new DomainError('NOT_FOUND');

  const today = todayOf(actor, now);
  const { organisationId } = actor;
  const read = input.rows.map((row) => readRow(row, today));
  const fingerprints = read.map((each) => ('value' in each ? fingerprintOf(personKey(each.value)) : ''));
  const before = await takenBefore(tx, actor, 'person', fingerprints);
  const inRegister = await keysInRegister(tx, actor);
  const workers = await workersOfTeam(tx, actor, input.teamId);

  const people: (typeof person.$inferInsert)[] = [];
  const episodes: (typeof episode.$inferInsert)[] = [];
  const pairings: (typeof pairing.$inferInsert)[] = [];
  const remembered = new Map<string, string>();
  const standIns: string[] = [];

  const takeIn = (each: Read, fingerprint: string): RowOutcome => {
    const { row } = each;
    if (!('value' in each)) return { row, outcome: 'refused', field: each.field, code: each.code };
    if (remembered.has(fingerprint)) return { row, outcome: 'duplicate' };
    if (before.has(fingerprint) || inRegister.has(fingerprint)) return { row, outcome: 'already_there' };
    const { referralSource, referredOn, workerName, ...about } = each.value;
    const personId = makeId('person', v7);
    const episodeId = makeId('episode', v7);
    const startedOn = referredOn ?? today;
    const named = workerName === null ? [] : (workers.get(nameKey(workerName)) ?? []);
    const accountId = named.length === 1 ? named[0] : undefined;
    remembered.set(fingerprint, personId);
    if (referredOn === null) standIns.push(episodeId);
    people.push({ ...about, id: personId, organisationId, addedAt: now });
    episodes.push({
      id: episodeId,
      organisationId,
      personId,
      teamId: input.teamId,
      referralSource: referralSource ?? 'not_known',
      referredOn: startedOn,
      ...(accountId ? { state: 'active' as const, startedOn } : { state: 'waiting' as const }),
    });
    if (accountId) pairings.push({ id: makeId('pairing', v7), episodeId, personId, accountId, startedOn });
    return { row, outcome: 'accepted', code: workerName !== null && !accountId ? 'worker_not_matched' : null };
  };
  const rows = read.map((each, index) => takeIn(each, fingerprints[index] ?? ''));

  if (people.length > 0) {
    await tx.db.insert(person).values(people);
    await tx.db.insert(episode).values(episodes);
  }
  if (pairings.length > 0) await tx.db.insert(pairing).values(pairings);
  await rememberRows(
    tx,
    actor,
    'person',
    [...remembered].map(([fingerprint, recordId]) => ({ fingerprint, recordId })),
  );
  await rememberRows(
    tx,
    actor,
    'stand_in_date',
    standIns.map((episodeId) => ({ fingerprint: episodeId, recordId: episodeId })),
  );
  await recordAudit(tx, actor, 'person.takeIn', input.teamId, now, countsOf(rows));
  return { rows };
};
