import { castEvaluation, castMembers, castOrganisations, evaluationWordsOf } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { inventedEmail, inventedName } from '../words/names.ts';
import { type Context, known } from './context.ts';
import { phonesOf } from './fill-concerns.ts';

/** The cast keeps its ids whatever the seed and whatever the day: a journey may know them. */
const castStart = new Date('2025-01-06T09:00:00Z');
const castId = (kind: 'organisation' | 'team' | 'account' | 'evaluation', key: string): string =>
  seededId(makeRandom(`cast/${kind}/${key}`), kind, castStart);

const daysInMonths = (months: number): number => Math.round(months * 30.44) + 8;

/** Six organisations and the one evaluation they share. Their teams and staff come block by block. */
export const fillOrganisations = (world: Context): void => {
  const { rows, instantAgo } = world;
  for (const { key, name, kind, quietDays, peoplePerFullTime, supervisionEveryDays } of castOrganisations) {
    const id = castId('organisation', key);
    world.organisationIds.set(key, id);
    world.evaluationWords.set(key, evaluationWordsOf(name));
    rows.organisation.push({
      id,
      name,
      kind,
      timeZone: 'Europe/London',
      idleMinutes: 30,
      absoluteHours: 12,
      quietDays,
      peoplePerFullTime,
      supervisionEveryDays,
      evaluationWords: evaluationWordsOf(name),
      concernPhones: phonesOf(key),
      addedAt: instantAgo(400, 540),
    });
  }
  const evaluationId = castId('evaluation', 'six-towns');
  const begunBy = known(world.organisationIds, 'sorrelmere');
  rows.evaluation.push({ id: evaluationId, ...castEvaluation, begunBy, begunAt: instantAgo(300, 600) });
  for (const organisationId of world.organisationIds.values())
    rows.evaluationSite.push({ evaluationId, organisationId, joinedAt: instantAgo(290, 600) });
};

const addTeams = (world: Context, block: number): void => {
  for (const organisation of castOrganisations)
    for (const { key, name } of organisation.teams) {
      const id = castId('team', block === 0 ? key : `${key}/${block}`);
      world.teamIds.set(`${block}/${key}`, id);
      const organisationId = known(world.organisationIds, organisation.key);
      world.rows.team.push({ id, organisationId, name: block === 0 ? name : `${name} ${block + 1}` });
    }
};

const placeOf = (organisation: string): string => {
  const found = castOrganisations.find(({ key }) => key === organisation);
  if (!found) throw new Error(`no such organisation: ${organisation}`);
  return found.place;
};

/**
 * Teams and staff for one run of 120 people. The first run is the cast itself; later ones, in a larger world, are more
 * teams of the same six organisations, with other names.
 */
export const fillStaff = (world: Context, block: number): void => {
  addTeams(world, block);
  const { rows, instantAgo, dayAgo } = world;
  castMembers.forEach((member, index) => {
    if (block > 0 && member.teams.length === 0) return;
    const id = castId('account', block === 0 ? member.key : `${member.key}/${block}`);
    world.accountIds.set(`${block}/${member.key}`, id);
    const name = block === 0 ? member.name : inventedName(2400 + block * castMembers.length + index);
    const place = placeOf(member.organisation);
    const startedAgo = daysInMonths(member.worker?.monthsInRole ?? 14);
    rows.account.push({
      id,
      organisationId: known(world.organisationIds, member.organisation),
      name,
      email: inventedEmail(name, block === 0 ? place : `team${block + 1}.${place}`),
      emailVerified: true,
      wte: member.worker?.wte ?? null,
      startedOn: dayAgo(startedAgo),
      createdAt: instantAgo(startedAgo, 540),
      updatedAt: instantAgo(startedAgo, 540),
    });
    for (const role of member.roles)
      if (block === 0 || role !== 'coordinator') rows.accountRole.push({ accountId: id, role });
    for (const { team, supervises } of member.teams)
      rows.teamMember.push({ accountId: id, teamId: known(world.teamIds, `${block}/${team}`), supervises });
    if (block === 0 && member.roles.includes('researcher'))
      rows.evaluationMember.push({ evaluationId: castId('evaluation', 'six-towns'), accountId: id });
  });
};
