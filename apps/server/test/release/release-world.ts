import type { Store, Tx } from '@alongside/db/store.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { ReleaseMethod } from '@alongside/domain/release/release-words.ts';
import { buildEpisode, buildPairing, buildPerson, buildSession, buildTeam } from '@alongside/testing/build.ts';
import { buildEvaluation, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Caller } from '../call-as.ts';
import { makeWorld, type World } from '../world.ts';

const names = ['Ffion', 'Bilal', 'Oisín', 'Zdenka', 'Kwame', 'Marigold', 'Tove'];

export interface ReleaseWorld extends World {
  evaluationId: string;
  /** Four teams of two organisations: places enough for groups of two. */
  teams: readonly { organisationId: string; teamId: string; accountId: string }[];
}

export interface PersonGiven {
  answer?: 'given' | 'withdrawn' | 'expired' | 'never_asked';
  referredOn?: string;
  permittedOn?: string;
  permittedUntil?: string;
  gender?: '1' | '2' | '3' | 'X' | 'Z';
  ethnicity?: 'A' | 'N' | 'J' | 'Z';
  birthYear?: number;
  first?: number;
  last?: number | null;
  /** Days on which the measure was filled in, instead of the usual two. */
  measuredOn?: readonly string[];
  team?: number;
}

/** Someone with a story, sessions and scores, and what they said about evaluation. `at` spreads people over everything. */
export const addPerson = (world: ReleaseWorld, at: number, given: PersonGiven = {}): Promise<string> =>
  world.store.write((tx) => putPerson(tx, world, at, given));

const putPerson = async (
  tx: Tx,
  { teams }: Pick<ReleaseWorld, 'teams'>,
  at: number,
  given: PersonGiven,
): Promise<string> => {
  const { answer = 'given', referredOn = '2026-01-12', permittedOn = '2026-01-12' } = given;
  const place = teams[given.team ?? at % teams.length];
  if (!place) throw new Error('no such team');
  const { organisationId, teamId, accountId } = place;
  const personId = await buildPerson(tx, {
    organisationId,
    displayName: `${names[at % names.length]} Invented${at}`,
    phone: `07700 900${100 + at}`,
    contactSafely: `Only after ${at} rings`,
    birthYear: given.birthYear ?? 1961 + ((at * 7) % 3) * 12,
    gender: given.gender ?? (at % 3 === 0 ? '1' : '2'),
    ethnicity: given.ethnicity ?? 'A',
  });
  const episodeId = await buildEpisode(tx, { organisationId, personId, teamId, referredOn, startedOn: referredOn });
  await buildPairing(tx, { episodeId, personId, accountId });
  const whose = { organisationId, episodeId, personId, accountId };
  await buildSession(tx, {
    ...whose,
    heldOn: '2026-01-20',
    note: `Told me about the lighthouse and the keeper number ${at}`,
    ownWords: `I slept well for once, night ${at}`,
    strengths: `Keeps an eye on the lighthouse lamp, number ${at}`,
  });
  await buildSession(tx, { ...whose, heldOn: '2026-06-18' });
  const scored = { personId, episodeId, accountId, occasion: 'review' as const };
  const days = given.measuredOn ?? ['2026-01-20', '2026-06-18'];
  const first = given.first ?? 18 + ((at * 5) % 9);
  const last = given.last === undefined ? first + ((at * 3) % 7) - 1 : given.last;
  for (const [nth, takenOn] of days.entries()) {
    const score = nth === 0 ? first : last;
    if (score !== null) await buildOutcome(tx, { ...scored, score, takenOn });
  }
  if (answer === 'never_asked') return personId;
  await buildPermission(tx, {
    personId,
    accountId,
    onDay: permittedOn,
    endsOn: answer === 'expired' ? '2026-11-18' : (given.permittedUntil ?? null),
  });
  if (answer === 'withdrawn')
    await buildPermission(tx, {
      personId,
      accountId,
      kind: 'withdrawn',
      recordedAt: new Date('2026-11-19T09:30:00Z'),
    });
  return personId;
};

/** Takes somebody's permission back, as of now. */
export const withdrawPermission = (world: ReleaseWorld, personId: string): Promise<unknown> =>
  world.store.write((tx) =>
    buildPermission(tx, {
      personId,
      accountId: world.accounts.coordinator,
      kind: 'withdrawn',
      recordedAt: new Date('2026-11-19T09:45:00Z'),
    }),
  );

/** One evaluation of both organisations; the world's own four people never said anything about it. */
export const makeReleaseWorld = async (people: number, place?: Store): Promise<ReleaseWorld> => {
  const world = await makeWorld(place);
  const { organisationId, otherOrganisationId } = world;
  const made = await world.store.write(async (tx) => {
    const evaluationId = await buildEvaluation(tx, {
      begunBy: organisationId,
      sites: [otherOrganisationId],
      members: [world.accounts.researcher],
    });
    const near = await buildTeam(tx, { organisationId, name: 'Willow team' });
    const far = await buildTeam(tx, { organisationId: otherOrganisationId, name: 'Plover team' });
    return { evaluationId, near, far };
  });
  const releaseWorld = {
    ...world,
    evaluationId: made.evaluationId,
    teams: [
      { organisationId, teamId: world.teamId, accountId: world.accounts.peer_worker },
      { organisationId, teamId: made.near, accountId: world.accounts.peer_worker },
      { organisationId: otherOrganisationId, teamId: world.farTeamId, accountId: world.farWorker },
      { organisationId: otherOrganisationId, teamId: made.far, accountId: world.farWorker },
    ],
  };
  await world.store.write(async (tx) => {
    for (let at = 0; at < people; at += 1) await putPerson(tx, releaseWorld, at, {});
  });
  return releaseWorld;
};

export type Asking = Partial<ReleaseAsked>;

export const askedFor = ({ evaluationId }: ReleaseWorld, asking: Asking = {}): ReleaseAsked => ({
  evaluationId,
  variables: ['age_band', 'gender', 'qpr_15'],
  people: 'everyone',
  freeze: 'quarter',
  tier: 'named',
  k: 5,
  reuse: null,
  ...asking,
});

/** Runs it to its end, however long that takes. */
export const whenOver = async (caller: Caller, started: Awaited<ReturnType<Caller['release']['compare']>>) => {
  let run = started;
  while (run.state === 'running') run = await caller.release.run({ runId: run.id });
  return run;
};

export const compared = async (world: ReleaseWorld, asking: Asking = {}) => {
  const researcher = world.as('researcher');
  const run = await whenOver(
    researcher,
    await researcher.release.compare({ id: newId('releaseRun'), asked: askedFor(world, asking) }),
  );
  if (!run.report) throw new Error(`the run ended as ${run.state}`);
  return { runId: run.id, report: run.report };
};

export const words = {
  question: 'Does recovery grow where people walk together?',
  recipient: 'A university, under an agreement',
  destroyBy: '2027-06-30',
};

export const requested = async (world: ReleaseWorld, asking: Asking = {}, method: ReleaseMethod = 'uniform') => {
  const { runId, report } = await compared(world, asking);
  const id = newId('releaseRequest');
  await world.as('researcher').release.request({ id, runId, method, ...words });
  return { requestId: id, report };
};

export const approve = async (world: ReleaseWorld, requestId: string): Promise<void> => {
  const steward = world.as('data_steward');
  await steward.release.openReport({ requestId });
  await steward.release.approve({ requestId, reasons: 'It asks for no more than it needs.' });
};

export const make = async (world: ReleaseWorld, requestId: string) => {
  const researcher = world.as('researcher');
  const releaseId = newId('release');
  const started = await researcher.release.make({ id: newId('releaseRun'), releaseId, requestId });
  const run = await whenOver(researcher, started);
  return { releaseId, state: run.state };
};

export const download = async (world: ReleaseWorld, releaseId: string) => {
  const researcher = world.as('researcher');
  const first = await researcher.release.download({ releaseId, part: 0 });
  const parts = [first.base64];
  for (let part = 1; part < first.parts; part += 1)
    parts.push((await researcher.release.download({ releaseId, part })).base64);
  const zip = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
  const files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return { ...first, zip, files };
};

/** All the way: asked, approved by another, made and taken. */
export const released = async (world: ReleaseWorld, asking: Asking = {}, method: ReleaseMethod = 'uniform') => {
  const { requestId, report } = await requested(world, asking, method);
  await approve(world, requestId);
  const { releaseId, state } = await make(world, requestId);
  if (state !== 'done') throw new Error(`the files were not made: ${state}`);
  return { requestId, releaseId, report, ...(await download(world, releaseId)) };
};

export type Row = Record<string, string>;
export const rowsOf = (csv: string | undefined): Row[] => parse(csv ?? '', { bom: true, columns: true });
