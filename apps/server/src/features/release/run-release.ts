import { randomBytes } from 'node:crypto';
import { and, eq, lt } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import type { CompareReleaseInput, ReleaseRunByIdInput } from '@alongside/domain/release/compare-release.ts';
import type { CompareReport, ReleaseRefusal, StoppedRun } from '@alongside/domain/release/release-report.ts';
import type { ReleaseRunState, ReleaseStep } from '@alongside/domain/release/release-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { logUnforeseen } from '../../logger.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { findEvaluation } from '../evaluation/find-evaluation.ts';
import { withoutSeed } from './release-reads.ts';
import { type Run, RunCancelled, runInThread } from './thread/run-in-thread.ts';
import type { LeavingPeople, ReleaseOutcome, ReleaseTask } from './thread/task.ts';
import { isNotVerified } from './thread/verified-bytes.ts';

/** Runs of this process by id, so that they can be stopped at once; those of another server look at the table. */
const ownRuns = new Map<string, Standing>();

const msPerDay = 86_400_000;
/** A run that has said nothing for this long died with its server. */
const deadAfter = 60_000;
/** Progress is written this seldom, so that the run is no load on those who log. */
const beatEvery = 500;
/** Most runs are done before anyone would ask how far they are. */
const answerWithin = 1500;

type RunRow = { id: string; state: ReleaseRunState; step: ReleaseStep; share: number };
export interface RunView extends RunRow {
  report: Omit<CompareReport, 'seed'> | null;
  /** Set when `state` is `stopped`. */
  stopped: StoppedRun | null;
}

const brokeDown: StoppedRun = { code: 'broken', refusals: [] };

/** In codes: which gate refused it, but never what the check of the files found. */
const whyStopped = (error: unknown): StoppedRun => {
  if (!(error instanceof DomainError))
    return error instanceof Error && isNotVerified(error) ? { code: 'not_verified', refusals: [] } : brokeDown;
  if (error.code === 'CLOSED') return { code: 'request_closed', refusals: [] };
  const { reason, refusals } = error.details;
  if (reason === 'another_left' || reason === 'record_changed') return { code: reason, refusals: [] };
  return reason === 'refused' ? { code: 'refused', refusals: refusals as readonly ReleaseRefusal[] } : brokeDown;
};

export const readRun = async (
  reader: Reader,
  actor: Actor,
  { runId }: ReleaseRunByIdInput,
  now: Date,
): Promise<RunView> => {
  const { releaseRun } = reader.tables;
  const [found] = await reader.db
    .select()
    .from(releaseRun)
    .where(and(eq(releaseRun.id, runId), eq(releaseRun.accountId, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  const isDead = found.state === 'running' && now.getTime() - found.beatAt.getTime() > deadAfter && !ownRuns.has(runId);
  const { id, step, share } = found;
  return {
    id,
    state: isDead ? 'stopped' : found.state,
    step,
    share,
    report: found.report && withoutSeed(found.report),
    stopped: isDead ? brokeDown : found.stopped,
  };
};

/** Secret, and enough that nobody guesses it. */
export const drawSeed = (): string => randomBytes(16).toString('hex');

/** Writes the row of a run that is about to begin, and clears away those of days gone by. */
export const addRun = async (
  tx: Tx,
  run: { id: string; evaluationId: string; accountId: string; requestId: string | null; seed: string } & Pick<
    ReleaseTask,
    'asked'
  >,
  now: Date,
) => {
  const { releaseRun } = tx.tables;
  await tx.db
    .delete(releaseRun)
    .where(and(eq(releaseRun.accountId, run.accountId), lt(releaseRun.startedAt, new Date(now.getTime() - msPerDay))));
  await tx.db
    .insert(releaseRun)
    .values({ ...run, state: 'running', step: 'waiting', share: 0, startedAt: now, beatAt: now });
};

const endRun = (
  store: Store,
  runId: string,
  ended: { state: ReleaseRunState; report?: CompareReport | null; stopped?: StoppedRun | null },
  now: Date,
) =>
  store.write(async ({ db, tables: { releaseRun } }) => {
    await db
      .update(releaseRun)
      .set({ ...ended, share: ended.state === 'done' ? 1 : 0, endedAt: now })
      .where(and(eq(releaseRun.id, runId), eq(releaseRun.state, 'running')));
  });

/** How a run stands: kept while it goes on, so that whoever waits is told without asking the store. */
interface Standing extends Run {
  view: RunView;
  over: Promise<void>;
}

/** What becomes of a run. */
interface Keeper {
  /** Told of those who leave before the outcome is there. */
  onPeople?: (people: LeavingPeople) => void;
  /** Writes what is to stay of the outcome. */
  keep: (outcome: ReleaseOutcome) => Promise<CompareReport | null>;
  /** Removes what was written, when the run does not come to its end. */
  giveUp?: () => Promise<void>;
}

/**
 * Starts a run beside the server, and keeps how far it is. Answers once it is over, whatever became of it, or with how far it is
 * when that takes long.
 */
export const startRun = (
  store: Store,
  runId: string,
  task: ReleaseTask,
  clock: () => Date,
  { onPeople = () => undefined, keep, giveUp }: Keeper,
): Promise<RunView> => {
  let beat = performance.now();
  const onStep = (step: ReleaseStep, share: number): void => {
    Object.assign(standing.view, { step, share });
    if (performance.now() - beat < beatEvery) return;
    beat = performance.now();
    void store
      .write(async ({ db, tables: { releaseRun } }) => {
        const open = and(eq(releaseRun.id, runId), eq(releaseRun.state, 'running'));
        await db.update(releaseRun).set({ step, share, beatAt: clock() }).where(open);
        // Stopped from another server.
        const [still] = await db.select({ id: releaseRun.id }).from(releaseRun).where(open);
        if (!still) run.cancel();
      })
      .catch((error) => logUnforeseen('release run', error));
  };
  const run = runInThread(task, { onStep, onPeople });
  const finish = async (): Promise<void> => {
    try {
      const report = await keep(await run.outcome);
      await endRun(store, runId, { state: 'done', report }, clock());
      Object.assign(standing.view, { state: 'done', share: 1, report: report && withoutSeed(report) });
    } catch (error) {
      const state = error instanceof RunCancelled ? 'cancelled' : 'stopped';
      // A refusal is an answer; anything else is a fault of ours.
      if (state === 'stopped' && !(error instanceof DomainError)) logUnforeseen('release run', error);
      const stopped = state === 'stopped' ? whyStopped(error) : null;
      await giveUp?.().catch((unforeseen) => logUnforeseen('release run', unforeseen));
      Object.assign(standing.view, { state, stopped });
      await endRun(store, runId, { state, stopped }, clock());
    } finally {
      ownRuns.delete(runId);
    }
  };
  const standing: Standing = {
    ...run,
    view: { id: runId, state: 'running', step: 'waiting', share: 0, report: null, stopped: null },
    over: Promise.resolve(),
  };
  standing.over = finish().catch((error) => logUnforeseen('release run', error));
  ownRuns.set(runId, standing);
  return awaitRun(standing);
};

/** The run's state once it is over, or when somebody has waited long enough to be told how far it is. */
const awaitRun = async ({ over, view }: Standing): Promise<RunView> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, answerWithin);
  await Promise.race([over, promise]);
  clearTimeout(timer);
  return { ...view };
};

/**
 * A researcher tries a release out: what would leave, how findable people would be in it, and what it would cost. Nothing leaves.
 * The same id again is the same run.
 * @throws NOT_FOUND when the evaluation is not one of theirs.
 */
export const compareRelease = async (
  store: Store,
  actor: Actor,
  { id, asked }: CompareReleaseInput,
  { now, clock }: { now: Date; clock: () => Date },
): Promise<RunView> => {
  const seed = drawSeed();
  const begun = await store.write(async (tx) => {
    const { releaseRun } = tx.tables;
    const evaluation = await findEvaluation(tx, actor, asked.evaluationId);
    const [already] = await tx.db.select().from(releaseRun).where(eq(releaseRun.id, id));
    if (already) {
      if (already.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
      refuseOtherWords({ asked }, already);
    } else
      await addRun(
        tx,
        { id, evaluationId: asked.evaluationId, accountId: actor.accountId, requestId: null, asked, seed },
        now,
      );
    await recordAudit(tx, actor, 'release.compare', id, now);
    return already ? null : evaluation;
  });
  if (!begun) return readRun(store.read, actor, { runId: id }, now);
  const task = {
    place: store.place,
    asked,
    seed,
    today: todayOf(actor, now),
    askedOn: null,
    smallNumbers: begun.smallNumbers,
    make: null,
  };
  return startRun(store, id, task, clock, {
    keep: async (outcome) => (outcome.kind === 'report' ? outcome.report : null),
  });
};

/** A run of one's own: told at once when it is over, and after a while how far it is. Nobody need ask again and again. */
export const followRun = async (reader: Reader, actor: Actor, input: ReleaseRunByIdInput, now: Date) => {
  const found = await readRun(reader, actor, input, now);
  const own = ownRuns.get(input.runId);
  return own ? awaitRun(own) : found;
};

/** Stops a run, on whichever server it is. @throws NOT_FOUND when it is not one's own. */
export const cancelRun = async (store: Store, actor: Actor, { runId }: ReleaseRunByIdInput, now: Date) => {
  await store.write(async (tx) => {
    const { releaseRun } = tx.tables;
    await readRun(tx, actor, { runId }, now);
    await tx.db
      .update(releaseRun)
      .set({ state: 'cancelled', endedAt: now })
      .where(and(eq(releaseRun.id, runId), eq(releaseRun.state, 'running')));
    await recordAudit(tx, actor, 'release.cancelRun', runId, now);
  });
  ownRuns.get(runId)?.cancel();
  return { runId };
};
