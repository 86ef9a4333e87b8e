// Writes a bad week into the demo of a folder, before a server opens it (bad-week.ts).
import { join } from 'node:path';
import { deriveKey, readOrMakeKey } from '@alongside/db/key.ts';
import { eq } from '@alongside/db/operators.ts';
import { openSqliteStore } from '@alongside/db/sqlite-store.ts';
import type { Tx } from '@alongside/db/store.ts';
import { addedToRung } from '@alongside/domain/concern/who-is-told.ts';
import { addDays, dayIn } from '@alongside/domain/shared/day.ts';
import { buildAccount, buildEpisode, buildPairing, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildConcern, buildConcernLead } from '@alongside/testing/build-concern.ts';
import { buildLeave } from '@alongside/testing/build-cover.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { buildQuestion } from '@alongside/testing/build-question.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { fillDemo } from '../apps/server/src/demo/fill-demo.ts';
import { supervisors } from './bad-week-names.ts';

const names = ['Rosalind', 'Bartholomew', 'Oluwaseun', 'Marguerite', 'Thaddeus', 'Philippa', 'Cornelius', 'Anneliese'];
const nameAt = (at: number, family: string): string =>
  `${names[at % names.length]} ${family}${Math.floor(at / names.length)}`;
const times = (count: number): number[] => [...Array(count).keys()];

/** Twelve who went off sick, each with people nobody covers for, supervision long due and one to sign. */
const away = 12;
const peopleOfEach = 4;

const placeOf = async ({ db, tables: { account, teamMember } }: Tx, name: string) => {
  const rows = await db
    .select({
      accountId: account.id,
      organisationId: account.organisationId,
      teamId: teamMember.teamId,
      supervises: teamMember.supervises,
    })
    .from(account)
    .innerJoin(teamMember, eq(teamMember.accountId, account.id))
    .where(eq(account.name, name));
  const found = rows.find(({ supervises }) => supervises);
  if (!found) throw new Error(`${name} supervises nobody`);
  return found;
};

type Place = Awaited<ReturnType<typeof placeOf>>;

const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

/** A worker who is away, and the people they walked with before. */
const buildAway = async (tx: Tx, { accountId, organisationId, teamId }: Place, at: number, now: Date) => {
  const today = dayIn('Europe/London', now);
  const began = addDays(today, -200);
  const worker = await buildAccount(tx, {
    organisationId,
    name: nameAt(at, 'Hazelnut'),
    startedOn: began,
    teams: [{ teamId }],
  });
  const met = { organisationId, supervisorId: accountId, peerWorkerId: worker };
  await buildSupervision(tx, { ...met, heldOn: addDays(today, -50 - at), signedBy: [worker] });
  await buildLeave(tx, {
    organisationId,
    accountId: worker,
    kind: 'sudden',
    startsOn: addDays(today, at - 6),
    endsOn: addDays(today, 12),
    setAt: hoursBefore(now, 30),
  });
  for (const place of times(peopleOfEach)) {
    const personId = await buildPerson(tx, {
      organisationId,
      displayName: nameAt(at * peopleOfEach + place, 'Quillwort'),
    });
    const from = { personId, organisationId, teamId, referredOn: began, startedOn: began };
    const episodeId = await buildEpisode(tx, from);
    await buildPairing(tx, { episodeId, personId, accountId: worker, startedOn: began });
    if (place > 0) continue;
    const heldOn = addDays(today, -40 - at);
    const sessionId = await buildSession(tx, { organisationId, episodeId, personId, accountId: worker, heldOn });
    const asked = { organisationId, sessionId, personId, askedBy: accountId, accountId: worker };
    await buildQuestion(tx, { ...asked, askedAt: hoursBefore(now, 100 + at) });
    const answers = Object.fromEntries(times(9).map((item) => [String(item + 1), 1]));
    const taken = { occasion: 'review' as const, takenOn: addDays(today, -1), recordedAt: hoursBefore(now, 20) };
    await buildOutcome(tx, { personId, episodeId, accountId: worker, instrument: 'phq_9', answers, ...taken });
  }
  return worker;
};

/** Nine nobody has answered, two of them with danger now; six the supervisor has and owes something; two with news. */
const buildConcerns = async (tx: Tx, place: Place, workers: readonly string[], now: Date): Promise<void> => {
  const { accountId, organisationId, teamId } = place;
  const { concernEntry, concernLead, concernNotice } = tx.tables;
  const named = await tx.db
    .select({ id: concernLead.id })
    .from(concernLead)
    .where(eq(concernLead.accountId, accountId));
  if (named.length === 0) await buildConcernLead(tx, { organisationId, accountId, teamId });
  const raised = (at: number) => ({
    organisationId,
    teamId,
    raisedBy: workers[at % workers.length] ?? accountId,
    raisedAt: hoursBefore(now, 90 + at),
  });
  for (const at of times(9)) await buildConcern(tx, { ...raised(at), isDangerNow: at < 2 });
  for (const at of times(6)) {
    const concernId = await buildConcern(tx, {
      ...raised(at),
      state: 'acknowledged',
      acknowledgedBy: accountId,
      acknowledgedAt: hoursBefore(now, 80 + at),
    });
    if (at > 1) continue;
    const raisedBy = workers[at % workers.length] ?? accountId;
    const added = {
      concernId,
      accountId: raisedBy,
      kind: 'added' as const,
      choice: 'wishes',
      words: 'To stay at home.',
    };
    await tx.db.insert(concernEntry).values({ ...added, id: newId('concernEntry'), recordedAt: hoursBefore(now, 2) });
    await tx.db.insert(concernNotice).values({
      id: newId('concernNotice'),
      concernId,
      accountId,
      rung: addedToRung,
      channel: 'app',
      dueAt: hoursBefore(now, 2),
      sentAt: hoursBefore(now, 2),
    });
  }
};

const fillBadWeek = async (tx: Tx, now: Date): Promise<void> => {
  for (const name of supervisors) {
    const place = await placeOf(tx, name);
    const workers: string[] = [];
    for (const at of times(away)) workers.push(await buildAway(tx, place, at, now));
    await buildConcerns(tx, place, workers, now);
  }
};

const [folder = ''] = process.argv.slice(2);
const key = deriveKey(readOrMakeKey(join(folder, 'alongside.key'), false), 'demo');
const store = openSqliteStore({ path: join(folder, 'demo.db'), key });
const now = new Date();
await fillDemo(store, now);
await store.write((tx) => fillBadWeek(tx, now));
await store.close();
