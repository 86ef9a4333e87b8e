import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { CompareReport } from '@alongside/domain/release/release-report.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');

export const plainAsked = (evaluationId: string): ReleaseAsked => ({
  evaluationId,
  variables: ['age_band', 'gender', 'qpr_15'],
  people: 'everyone',
  freeze: 'quarter',
  tier: 'named',
  k: 5,
  reuse: null,
});

/** A report in which nothing stands in the way. */
export const plainReport = (asked: ReleaseAsked): CompareReport => {
  const nothing = {
    refusals: [],
    warnings: [],
    people: 60,
    leftOut: 0,
    risk: null,
    loss: null,
    groups: [],
    headline: [],
    neighbour: [],
    joint: null,
    shape: { readingsLeftOut: 0, blocksCoarser: 0, blocksHidden: 0, valuesHidden: 0 },
    levels: null,
  };
  return {
    asked,
    frozenOn: '2026-09-30',
    seed: 'an invented seed',
    people: 60,
    excluded: [],
    measuresLeftOut: [],
    files: [
      { ...nothing, method: 'uniform' },
      { ...nothing, method: 'detail' },
    ],
    table: { refusals: [], measures: [], tables: [], joint: null },
  };
};

type OfEvaluation = { evaluationId: string; accountId: string };

/** A run that is done, unless said otherwise. */
export const buildReleaseRun = async (
  tx: Tx,
  { evaluationId, ...given }: Partial<Row<'releaseRun'>> & OfEvaluation,
): Promise<string> => {
  const id = given.id ?? newId('releaseRun');
  const asked = given.asked ?? plainAsked(evaluationId);
  await tx.db.insert(tx.tables.releaseRun).values({
    seed: 'an invented seed',
    state: 'done',
    step: 'keeping',
    share: 1,
    report: plainReport(asked),
    startedAt: at,
    beatAt: at,
    ...given,
    asked,
    evaluationId,
    id,
  });
  return id;
};

/** A request that waits for an answer, unless said otherwise; `openedBy` have opened its report. */
export const buildReleaseRequest = async (
  tx: Tx,
  {
    evaluationId,
    openedBy = [],
    ...given
  }: Partial<Row<'releaseRequest'>> &
    OfEvaluation & {
      openedBy?: readonly { accountId: string; role: Row<'releaseApproval'>['role'] }[];
    },
): Promise<string> => {
  const id = given.id ?? newId('releaseRequest');
  const asked = given.asked ?? plainAsked(evaluationId);
  await tx.db.insert(tx.tables.releaseRequest).values({
    question: 'Does recovery grow where people walk together?',
    recipient: 'A university, under an agreement',
    tier: asked.tier,
    k: asked.k,
    method: 'uniform',
    seed: 'an invented seed',
    destroyBy: '2027-06-30',
    report: plainReport(asked),
    state: 'asked',
    askedAt: at,
    decidedAt: given.state === 'approved' ? at : null,
    ...given,
    asked,
    evaluationId,
    id,
  });
  for (const each of openedBy)
    await tx.db.insert(tx.tables.releaseApproval).values({ ...each, requestId: id, openedAt: at });
  return id;
};

/** A release that left this morning, with one part of a file to take. */
export const buildRelease = async (tx: Tx, given: Partial<Row<'release'>> & OfEvaluation): Promise<string> => {
  const id = given.id ?? newId('release');
  const requestId =
    given.requestId === undefined
      ? await buildReleaseRequest(tx, {
          evaluationId: given.evaluationId,
          accountId: given.accountId,
          state: 'released',
          ...(given.tier && { tier: given.tier }),
        })
      : given.requestId;
  await tx.db.insert(tx.tables.release).values({
    k: 5,
    rows: 60,
    smallestGroup: 6,
    leftOut: {},
    sha256: 'an invented hash',
    releasedAt: at,
    state: 'released',
    tier: 'named',
    method: 'uniform',
    frozenOn: '2026-09-30',
    destroyBy: '2027-06-30',
    downloadUntil: new Date('2026-12-03T09:00:00Z'),
    ...given,
    id,
    requestId,
  });
  await tx.db.insert(tx.tables.releaseFile).values({ releaseId: id, part: 0, content: 'UEsFBg==' });
  return id;
};
