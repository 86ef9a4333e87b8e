import { desc, eq } from '@alongside/db/operators.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { buildRelease, buildReleaseRequest, buildReleaseRun, plainAsked } from '@alongside/testing/build-release.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { words } from '../release/release-world.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, type Reach, reaches, type Target, wholeOrganisation } from './access-rows.ts';

/** One evaluation of each organisation; the researcher under test has a place in their own only. */
const oneEach = async ({ store, organisationId, otherOrganisationId, accounts }: World) =>
  store.write(async (tx) => ({
    own: await buildEvaluation(tx, { begunBy: organisationId, members: [accounts.researcher] }),
    far: await buildEvaluation(tx, { begunBy: otherOrganisationId }),
  }));

const evaluationOf = async ({ store }: World, organisationId: string): Promise<string> => {
  const { evaluation } = store.tables;
  const [found] = await store.read.db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(eq(evaluation.begunBy, organisationId));
  return found?.id ?? newId('evaluation');
};

type Table = 'releaseRequest' | 'release' | 'releaseRun';

/** One for each reach, in the evaluation of its organisation: each call meets one that nobody has touched. */
const oneForEach =
  (add: (world: World, evaluationId: string, accountId: string) => Promise<unknown>, byAnother = false) =>
  async (world: World) => {
    const { own, far } = await oneEach(world);
    const mine = byAnother ? world.colleague : world.accounts.researcher;
    for (const reach of reaches)
      await (reach === 'otherOrganisation' ? add(world, far, world.farWorker) : add(world, own, mine));
  };

const idOf = async (world: World, table: Table, { reach, organisationId }: Target): Promise<string> => {
  const { tables, read } = world.store;
  const evaluationId = await evaluationOf(world, organisationId);
  const rows = await read.db
    .select({ id: tables[table].id })
    .from(tables[table])
    .where(eq(tables[table].evaluationId, evaluationId))
    .orderBy(desc(tables[table].id));
  const place: Record<Reach, number> = { own: 0, sameTeam: 1, otherTeam: 2, otherOrganisation: 0 };
  return rows[place[reach]]?.id ?? newId('release');
};

const run = oneForEach(({ store }, evaluationId, accountId) =>
  store.write((tx) => buildReleaseRun(tx, { evaluationId, accountId })),
);
const running = oneForEach(({ store }, evaluationId, accountId) =>
  store.write((tx) => buildReleaseRun(tx, { evaluationId, accountId, state: 'running', report: null })),
);
const request = oneForEach(({ store }, evaluationId, accountId) =>
  store.write((tx) => buildReleaseRequest(tx, { evaluationId, accountId })),
);
const approved = oneForEach(({ store }, evaluationId, accountId) =>
  store.write((tx) => buildReleaseRequest(tx, { evaluationId, accountId, state: 'approved' })),
);
const toJudge = oneForEach(
  ({ store, accounts }, evaluationId, accountId) =>
    store.write((tx) =>
      buildReleaseRequest(tx, {
        evaluationId,
        accountId,
        openedBy: [
          { accountId: accounts.data_steward, role: 'data_steward' },
          { accountId: accounts.lived_experience_representative, role: 'lived_experience_representative' },
        ],
      }),
    ),
  true,
);
const out = oneForEach(({ store }, evaluationId, accountId) =>
  store.write((tx) => buildRelease(tx, { evaluationId, accountId })),
);

const judges = { data_steward: wholeOrganisation, lived_experience_representative: wholeOrganisation };
const reasons = 'It asks for no more than it needs.';

export const releaseRows: AccessRows = {
  'release.variables': {
    prepare: async (world) => void (await oneEach(world)),
    call: async (caller, { organisationId }, world) =>
      caller.release.variables({ evaluationId: await evaluationOf(world, organisationId) }),
    expect: { researcher: wholeOrganisation },
  },
  'release.compare': {
    prepare: async (world) => void (await oneEach(world)),
    call: async (caller, { organisationId }, world) =>
      caller.release.compare({
        id: newId('releaseRun'),
        asked: plainAsked(await evaluationOf(world, organisationId)),
      }),
    expect: { researcher: wholeOrganisation },
  },
  'release.run': {
    prepare: run,
    call: async (caller, target, world) => caller.release.run({ runId: await idOf(world, 'releaseRun', target) }),
    expect: { researcher: wholeOrganisation },
  },
  'release.cancelRun': {
    prepare: running,
    call: async (caller, target, world) => caller.release.cancelRun({ runId: await idOf(world, 'releaseRun', target) }),
    expect: { researcher: wholeOrganisation },
  },
  'release.request': {
    prepare: run,
    call: async (caller, target, world) =>
      caller.release.request({
        id: newId('releaseRequest'),
        runId: await idOf(world, 'releaseRun', target),
        method: 'uniform',
        ...words,
      }),
    expect: { researcher: wholeOrganisation },
  },
  'release.withdraw': {
    prepare: request,
    call: async (caller, target, world) =>
      caller.release.withdraw({ requestId: await idOf(world, 'releaseRequest', target) }),
    expect: { researcher: wholeOrganisation },
  },
  'release.make': {
    prepare: approved,
    call: async (caller, target, world) =>
      caller.release.make({
        id: newId('releaseRun'),
        releaseId: newId('release'),
        requestId: await idOf(world, 'releaseRequest', target),
      }),
    expect: { researcher: wholeOrganisation },
  },
  'release.download': {
    prepare: out,
    call: async (caller, target, world) =>
      caller.release.download({ releaseId: await idOf(world, 'release', target), part: 0 }),
    expect: { researcher: wholeOrganisation },
  },
  'release.list': {
    prepare: request,
    call: (caller) => caller.release.list(),
    expect: { researcher: everywhere, data_steward: everywhere, lived_experience_representative: everywhere },
  },
  'release.read': {
    prepare: request,
    call: async (caller, target, world) =>
      caller.release.read({ requestId: await idOf(world, 'releaseRequest', target) }),
    expect: { researcher: wholeOrganisation, ...judges },
  },
  'release.openReport': {
    prepare: request,
    call: async (caller, target, world) =>
      caller.release.openReport({ requestId: await idOf(world, 'releaseRequest', target) }),
    expect: judges,
  },
  'release.approve': {
    prepare: toJudge,
    call: async (caller, target, world) =>
      caller.release.approve({ requestId: await idOf(world, 'releaseRequest', target), reasons }),
    expect: judges,
  },
  'release.refuse': {
    prepare: toJudge,
    call: async (caller, target, world) =>
      caller.release.refuse({ requestId: await idOf(world, 'releaseRequest', target), reasons }),
    expect: judges,
  },
  'release.confirmDestroyed': {
    prepare: out,
    call: async (caller, target, world) =>
      caller.release.confirmDestroyed({ releaseId: await idOf(world, 'release', target), on: '2026-11-19' }),
    expect: { researcher: wholeOrganisation, data_steward: wholeOrganisation },
  },
  'release.withdrawn': {
    call: (caller) => caller.release.withdrawn(),
    expect: { data_steward: everywhere },
  },
  'release.approvers': {
    call: (caller) => caller.release.approvers(),
    expect: { coordinator: everywhere, data_steward: everywhere, lived_experience_representative: everywhere },
  },
  'release.chooseApprovers': {
    call: (caller) => caller.release.chooseApprovers({ needsRepresentative: true }),
    expect: { coordinator: everywhere },
  },
};
