import { setTimeout as rest } from 'node:timers/promises';
import { and, eq, inArray, ne, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Store, Tx } from '@alongside/db/store.ts';
import { downloadDays } from '@alongside/domain/release/release-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import type { FoundRequest } from './find-request.ts';
import { hasSaidNoSince } from './said-no-since.ts';
import type { LeavingPeople, MadeRelease, ReleaseOutcome } from './thread/task.ts';
import { clearRelease } from './tidy-releases.ts';

const msPerDay = 86_400_000;
/** Rows in one unit of writing: little enough that a session logged meanwhile waits for no more than a breath. */
const rowsAtOnce = 100;

/** Building the text of an insert takes longer than running it: a full slice of people is built once. */
const addPeople = prepared('release_person_slice', ({ db, tables: { releasePerson } }: Tx) =>
  db.insert(releasePerson).values(
    Array.from({ length: rowsAtOnce }, (_, row) => ({
      releaseId: sql`${sql.placeholder('releaseId')}`,
      personId: sql`${sql.placeholder(`person${row}`)}`,
      class: sql`${sql.placeholder(`class${row}`)}`,
      permissionId: sql`${sql.placeholder(`permission${row}`)}`,
    })),
  ),
);

interface PersonRow {
  releaseId: string;
  personId: string;
  class: number;
  permissionId: string;
}

const writePeople = async (tx: Tx, rows: readonly PersonRow[]): Promise<void> => {
  if (rows.length < rowsAtOnce) {
    await tx.db.insert(tx.tables.releasePerson).values([...rows]);
    return;
  }
  const values: Record<string, unknown> = { releaseId: rows[0]?.releaseId };
  for (const [at, row] of rows.entries()) {
    values[`person${at}`] = row.personId;
    values[`class${at}`] = row.class;
    values[`permission${at}`] = row.permissionId;
  }
  await addPeople(tx, values);
};

/**
 * Rows little by little, each slice a unit of its own, and then as long a rest as the slice took: whoever logs meanwhile meets an idle
 * writer more often than not.
 */
const inSlices = async <T>(
  { store, goesOn }: { store: Store; goesOn: () => boolean },
  count: number,
  rowAt: (at: number) => T,
  write: (tx: Tx, slice: T[]) => Promise<unknown>,
  size = rowsAtOnce,
): Promise<void> => {
  for (let from = 0; from < count && goesOn(); from += size) {
    const slice = Array.from({ length: Math.min(size, count - from) }, (_, at) => rowAt(from + at));
    const began = performance.now();
    await store.write((tx) => write(tx, slice));
    if (from + size < count) await rest(performance.now() - began);
  }
};

type Writing = Parameters<typeof inSlices>[0];

const writeLeaving = async (
  writing: Writing,
  releaseId: string,
  { personIds, permissionIds, classes, labels, cells }: LeavingPeople,
): Promise<void> => {
  const personAt = (at: number): PersonRow => ({
    releaseId,
    personId: personIds[at] ?? '',
    class: classes[at] ?? 0,
    permissionId: permissionIds[at] ?? '',
  });
  await inSlices(writing, personIds.length, personAt, writePeople);
  const classAt = (at: number) => ({ releaseId, class: at, labels: labels[at] ?? {} });
  await inSlices(writing, labels.length, classAt, (tx, rows) => tx.db.insert(tx.tables.releaseClass).values(rows));
  const shown = cells.map((cell) => ({ releaseId, ...cell }));
  const cellAt = (at: number) => shown.slice(at, at + 1);
  await inSlices(writing, shown.length, cellAt, (tx, rows) => tx.db.insert(tx.tables.releaseCell).values(rows.flat()));
};

const writeFile = async (writing: Writing, releaseId: string, { parts }: MadeRelease['zip']): Promise<void> => {
  const partAt = (part: number) => ({ releaseId, part, content: parts[part] ?? '' });
  await inSlices(writing, parts.length, partAt, (tx, rows) => tx.db.insert(tx.tables.releaseFile).values(rows), 1);
};

/** Anything that left while this was being made was not compared with. */
const hasLeftSince = async (
  { db, tables: { release, evaluationSite } }: Tx,
  made: MadeRelease,
  evaluationId: string,
) => {
  const sites = await db
    .select({ organisationId: evaluationSite.organisationId })
    .from(evaluationSite)
    .where(eq(evaluationSite.evaluationId, evaluationId));
  const rows = await db
    .selectDistinct({ id: release.id })
    .from(release)
    .innerJoin(evaluationSite, eq(evaluationSite.evaluationId, release.evaluationId))
    .where(
      and(
        eq(release.state, 'released'),
        inArray(
          evaluationSite.organisationId,
          sites.map((site) => site.organisationId),
        ),
      ),
    );
  const known = new Set(made.comparedWith);
  return rows.some(({ id }) => !known.has(id));
};

export interface Keeping {
  /** Begins to write down who leaves, while the files are being written and verified. */
  begin: (people: LeavingPeople) => void;
  /** Puts the files to it and lets it count. */
  end: (outcome: ReleaseOutcome) => Promise<void>;
  /** Removes all of it that has not left. */
  giveUp: () => Promise<void>;
}

/**
 * Enters a release in the register, with everybody in it. The many rows are written little by little under the state `making`; it
 * counts from the one unit in which it becomes `released`, with its entry in the audit.
 * `end` throws HELD_BACK when a gate refused it on the way, another release left or somebody in it said no meanwhile; CLOSED when the request was withdrawn.
 */
export const keepingOf = (
  store: Store,
  actor: Actor,
  { releaseId, request }: { releaseId: string; request: FoundRequest },
  clock: () => Date,
): Keeping => {
  const { release, releaseRequest } = store.tables;
  let isGivenUp = false;
  let begun: Promise<void> | null = null;
  const writing = { store, goesOn: () => !isGivenUp };

  const open = async (people: LeavingPeople): Promise<void> => {
    await clearRelease(store, releaseId);
    await store.write(async (tx) => {
      const [already] = await tx.db.select({ id: release.id }).from(release).where(eq(release.id, releaseId));
      if (already) throw new DomainError('ALREADY_THERE', { field: 'releaseId' });
      await tx.db.insert(release).values({
        id: releaseId,
        evaluationId: request.evaluationId,
        accountId: actor.accountId,
        requestId: request.id,
        state: 'making',
        k: request.k,
        tier: request.tier,
        method: request.method,
        seed: request.seed,
        frozenOn: people.frozenOn,
        policy: people.policy,
        permissionVersions: people.permissionVersions,
        rows: people.people,
        smallestGroup: 0,
        leftOut: people.leftOut,
        sha256: '',
        destroyBy: request.destroyBy,
        releasedAt: clock(),
      });
    });
    await writeLeaving(writing, releaseId, people);
  };

  const letLeave = (made: MadeRelease): Promise<void> =>
    store.write(async (tx) => {
      const now = clock();
      const [still] = await tx.db
        .select({ version: releaseRequest.version })
        .from(releaseRequest)
        .where(and(eq(releaseRequest.id, request.id), eq(releaseRequest.state, 'approved')));
      if (!still) throw new DomainError('CLOSED', { reason: 'withdrawn' });
      if (await hasLeftSince(tx, made, request.evaluationId))
        throw new DomainError('HELD_BACK', { reason: 'another_left' });
      if (await hasSaidNoSince(tx, releaseId, now)) throw new DomainError('HELD_BACK', { reason: 'record_changed' });
      await tx.db
        .update(release)
        .set({
          state: 'released',
          releasedAt: now,
          downloadUntil: new Date(now.getTime() + downloadDays * msPerDay),
          smallestGroup: made.smallestGroup,
          counts: made.counts,
          files: made.files,
          sha256: made.zip.sha256,
        })
        .where(and(eq(release.id, releaseId), ne(release.state, 'released')));
      await tx.db
        .update(releaseRequest)
        .set({ state: 'released', version: still.version + 1 })
        .where(eq(releaseRequest.id, request.id));
      await recordAudit(tx, null, 'release.make', releaseId, now, 'left');
    });

  return {
    begin: (people) => {
      begun = open(people);
      // Whatever goes wrong is told by `end`, which waits for it.
      begun.catch(() => undefined);
    },
    end: async (outcome) => {
      if (outcome.kind !== 'made' || !begun)
        throw new DomainError('HELD_BACK', {
          reason: 'refused',
          refusals: outcome.kind === 'refused' ? outcome.refusals : [],
        });
      await begun;
      await writeFile(writing, releaseId, outcome.made.zip);
      await letLeave(outcome.made);
    },
    giveUp: async () => {
      isGivenUp = true;
      await begun?.catch(() => undefined);
      if (begun) await clearRelease(store, releaseId);
    },
  };
};
