import { and, desc, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { CompareReport } from '@alongside/domain/release/release-report.ts';
import type { ReleaseRequestByIdInput } from '@alongside/domain/release/request-release.ts';
import { type Actor, has } from '../../actor.ts';
import { judgesReleases, reachesReleases } from '../../reach/release-reach.ts';
import { type Approval, approvalsOf, neededApprovers, waitsFor } from './approvals.ts';
import { findRequest } from './find-request.ts';
import { downToFive, toFive, unlessFew } from './thread/told-counts.ts';

/** What a researcher reads of a report: the seed would let them undo the shuffle. */
export const withoutSeed = ({ seed: _secret, ...report }: CompareReport): Omit<CompareReport, 'seed'> => report;

const shown = ({ accountId: _own, requestId: _request, ...approval }: Approval) => approval;

const releasesOf = async (
  { db, tables: { release } }: Reader,
  requestIds: readonly string[],
  actor: Actor,
  now: Date,
) => {
  const rows = await db
    .select({
      id: release.id,
      requestId: release.requestId,
      accountId: release.accountId,
      releasedAt: release.releasedAt,
      k: release.k,
      people: release.rows,
      smallestGroup: release.smallestGroup,
      files: release.files,
      destroyBy: release.destroyBy,
      destroyedOn: release.destroyedOn,
      downloadUntil: release.downloadUntil,
    })
    .from(release)
    .where(and(inArray(release.requestId, [...requestIds]), eq(release.state, 'released')));
  return new Map(
    rows.map(({ requestId, accountId, k, people, smallestGroup, ...each }) => [
      requestId,
      {
        ...each,
        people: toFive(people),
        smallestGroup: downToFive(smallestGroup, k),
        mayDownload:
          accountId === actor.accountId && each.downloadUntil !== null && each.downloadUntil.getTime() > now.getTime(),
      },
    ]),
  );
};

/** Everything asked for in the evaluations within reach, newest first, with what was said and what left. Five queries. */
export const listReleases = async (reader: Reader, actor: Actor, now: Date) => {
  const { releaseRequest, evaluation, account } = reader.tables;
  const requests = await reader.db
    .select({
      id: releaseRequest.id,
      evaluationId: releaseRequest.evaluationId,
      evaluation: evaluation.name,
      question: releaseRequest.question,
      recipient: releaseRequest.recipient,
      tier: releaseRequest.tier,
      k: releaseRequest.k,
      method: releaseRequest.method,
      state: releaseRequest.state,
      askedAt: releaseRequest.askedAt,
      decidedAt: releaseRequest.decidedAt,
      askedBy: account.name,
      accountId: releaseRequest.accountId,
    })
    .from(releaseRequest)
    .innerJoin(evaluation, eq(evaluation.id, releaseRequest.evaluationId))
    .innerJoin(account, eq(account.id, releaseRequest.accountId))
    .where(reachesReleases(reader, releaseRequest.evaluationId, actor))
    .orderBy(desc(releaseRequest.askedAt), desc(releaseRequest.id));
  const ids = requests.map(({ id }) => id);
  const needed = await neededApprovers(reader, [...new Set(requests.map((each) => each.evaluationId))]);
  const approvals = await approvalsOf(reader, ids);
  const releases = await releasesOf(reader, ids, actor, now);
  return {
    requests: requests.map(({ accountId, ...request }) => {
      const own = approvals.get(request.id) ?? [];
      const isMine = accountId === actor.accountId;
      const mine = own.find((each) => each.accountId === actor.accountId);
      return {
        ...request,
        isMine,
        /** Mine to answer, and not answered yet. */
        waitsForMe: request.state === 'asked' && judgesReleases(actor) && !isMine && !mine?.answer,
        waitsFor: request.state === 'asked' ? waitsFor(needed.get(request.evaluationId) ?? [], own) : [],
        approvals: own.map(shown),
        release: releases.get(request.id) ?? null,
      };
    }),
  };
};

const ofPeople = new Set(['people', 'rows']);

/**
 * What the register keeps of one release besides: the rules it had to keep to, the wordings that people in it agreed to, and what its
 * check read again. For the data steward, who answers for it.
 */
const registerOf = async ({ db, tables: { release } }: Reader, { id, k }: { id: string; k: number }, actor: Actor) => {
  if (!has(actor, 'data_steward')) return null;
  const [found] = await db
    .select({
      sha256: release.sha256,
      policy: release.policy,
      counts: release.counts,
      permissionVersions: release.permissionVersions,
    })
    .from(release)
    .where(and(eq(release.requestId, id), eq(release.state, 'released')));
  if (!found) return null;
  const { permissionVersions, counts, ...kept } = found;
  return {
    ...kept,
    counts: Object.fromEntries(
      Object.entries(counts ?? {}).map(([what, count]) => [what, ofPeople.has(what) ? toFive(count) : count]),
    ),
    wordings: Object.entries(permissionVersions ?? {}).map(([sha256, people]) => ({
      sha256,
      people: unlessFew(people, k),
    })),
  };
};

/**
 * One request, with all it was asked with. The whole report is for its researchers; those who judge open it by `openReport`,
 * which is kept.
 * @throws NOT_FOUND out of reach.
 */
export const readRequest = async (reader: Reader, actor: Actor, { requestId }: ReleaseRequestByIdInput, now: Date) => {
  const { evaluation, account } = reader.tables;
  const request = await findRequest(reader, actor, requestId);
  const [names] = await reader.db
    .select({ evaluation: evaluation.name, askedBy: account.name })
    .from(evaluation)
    .innerJoin(account, eq(account.id, request.accountId))
    .where(eq(evaluation.id, request.evaluationId));
  const needed = (await neededApprovers(reader, [request.evaluationId])).get(request.evaluationId) ?? [];
  const approvals = (await approvalsOf(reader, [requestId])).get(requestId) ?? [];
  const releases = await releasesOf(reader, [requestId], actor, now);
  const mine = approvals.find(({ accountId }) => accountId === actor.accountId);
  const isMine = request.accountId === actor.accountId;
  const { id, evaluationId, question, recipient, asked, tier, k, method, state, askedAt, decidedAt, destroyBy } =
    request;
  const facts = { id, evaluationId, question, recipient, asked, tier, k, method, state, askedAt, decidedAt, destroyBy };
  return {
    ...facts,
    evaluation: names?.evaluation ?? '',
    askedBy: names?.askedBy ?? '',
    isMine,
    mayJudge: state === 'asked' && judgesReleases(actor) && !isMine && !mine?.answer,
    reportOpenedByMe: mine !== undefined,
    waitsFor: state === 'asked' ? waitsFor(needed, approvals) : [],
    approvals: approvals.map(shown),
    release: releases.get(requestId) ?? null,
    register: await registerOf(reader, request, actor),
    report: actor.roles.includes('researcher') || mine ? withoutSeed(request.report) : null,
  };
};
