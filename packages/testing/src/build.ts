import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { newId } from './new-id.ts';

/*
 * Builders: say what matters to the test, the rest is fixed. Parents are made only when none is named.
 * Every name is invented and looks it.
 */

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');

export const buildOrganisation = async (tx: Tx, given: Partial<Row<'organisation'>> = {}): Promise<string> => {
  const id = given.id ?? newId('organisation');
  await tx.db.insert(tx.tables.organisation).values({
    name: 'Lantern Row',
    kind: 'user_led_charity',
    timeZone: 'Europe/London',
    idleMinutes: 30,
    absoluteHours: 12,
    quietDays: 21,
    peoplePerFullTime: 12,
    supervisionEveryDays: 28,
    evaluationWords: 'We would like to count how things went, without your name.',
    addedAt: at,
    ...given,
    id,
  });
  return id;
};

export const buildTeam = async (tx: Tx, given: Partial<Row<'team'>> = {}): Promise<string> => {
  const id = given.id ?? newId('team');
  const organisationId = given.organisationId ?? (await buildOrganisation(tx));
  await tx.db.insert(tx.tables.team).values({ name: 'Harbour team', ...given, id, organisationId });
  return id;
};

export interface AccountGiven extends Partial<Row<'account'>> {
  roles?: readonly Role[];
  teams?: readonly { teamId: string; supervises?: boolean }[];
}

export const buildAccount = async (
  tx: Tx,
  { roles = ['peer_worker'], teams = [], ...given }: AccountGiven = {},
): Promise<string> => {
  const id = given.id ?? newId('account');
  const organisationId = given.organisationId ?? (await buildOrganisation(tx));
  const { account, accountRole, teamMember } = tx.tables;
  await tx.db.insert(account).values({
    name: 'Tamsin Invented',
    email: `${id}@alongside.invalid`,
    emailVerified: true,
    twoFactorEnabled: true,
    wte: 0.8,
    startedOn: '2025-09-01',
    createdAt: at,
    updatedAt: at,
    ...given,
    id,
    organisationId,
  });
  for (const role of roles) await tx.db.insert(accountRole).values({ accountId: id, role });
  for (const { teamId, supervises = false } of teams)
    await tx.db.insert(teamMember).values({ accountId: id, teamId, supervises });
  return id;
};

export const buildPerson = async (tx: Tx, given: Partial<Row<'person'>> = {}): Promise<string> => {
  const id = given.id ?? newId('person');
  const organisationId = given.organisationId ?? (await buildOrganisation(tx));
  await tx.db.insert(tx.tables.person).values({
    displayName: 'Wren Madeup',
    ageBand: 'X',
    ethnicity: '99',
    gender: 'X',
    addedAt: at,
    ...given,
    id,
    organisationId,
  });
  return id;
};

const organisationOf = async (tx: Tx, personId: string): Promise<string> => {
  const { person } = tx.tables;
  const [found] = await tx.db
    .select({ organisationId: person.organisationId })
    .from(person)
    .where(eq(person.id, personId));
  if (!found) throw new Error(`no such person: ${personId}`);
  return found.organisationId;
};

export const buildEpisode = async (tx: Tx, given: Partial<Row<'episode'>> = {}): Promise<string> => {
  const id = given.id ?? newId('episode');
  const personId = given.personId ?? (await buildPerson(tx));
  const organisationId = given.organisationId ?? (await organisationOf(tx, personId));
  const teamId = given.teamId ?? (await buildTeam(tx, { organisationId }));
  await tx.db.insert(tx.tables.episode).values({
    state: 'active',
    referralSource: 'self',
    referredOn: '2026-03-02',
    startedOn: '2026-03-09',
    ...given,
    id,
    personId,
    organisationId,
    teamId,
  });
  return id;
};

export const buildPairing = async (
  tx: Tx,
  given: Partial<Row<'pairing'>> & Pick<Row<'pairing'>, 'episodeId' | 'personId' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('pairing');
  await tx.db.insert(tx.tables.pairing).values({ startedOn: '2026-03-09', ...given, id });
  return id;
};

export const buildSession = async (
  tx: Tx,
  given: Partial<Row<'session'>> & Pick<Row<'session'>, 'organisationId' | 'episodeId' | 'personId' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('session');
  await tx.db.insert(tx.tables.session).values({
    heldOn: '2026-11-12',
    minutes: 60,
    attendance: 'met',
    mode: 'in_person',
    place: 'cafe',
    activities: ['listening'],
    recordedAt: at,
    ...given,
    id,
  });
  return id;
};
