import type { Reader } from '@alongside/db/store.ts';
import { countRuleOf } from '@alongside/domain/outcome/small-numbers.ts';
import { missingCodes, type ReleaseTable } from '@alongside/domain/release/release-package.ts';
import type { ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import { suppressionBorne } from '@alongside/domain/release/release-words.ts';
import type { BoundedVariable, Expectations } from '../../../release-verifier/contract.ts';
import { keepOnlyVerified } from '../../../release-verifier/keep-only-verified.ts';
import { expectedVariables } from '../files/expected-variables.ts';
import { fixedWording } from '../files/fixed-wording.ts';
import { writeReleaseFiles } from '../files/write-release-files.ts';
import { excludedOf, judgeTable, solveAndJudge } from './compare.ts';
import { readEarlierMarks } from './earlier-marks.ts';
import { type FilledRelease, fillPackage, type MakeTask } from './fill-package.ts';
import type { Material } from './material.ts';
import { type OnStep, type Prepared, prepareRelease } from './prepare.ts';
import { readCaseload } from './read-caseload.ts';
import { bound, leastValues } from './settle-scores.ts';
import { tableFiles } from './table-files.ts';
import type { LeavingPeople, ReleaseOutcome } from './task.ts';
import { inParts, NotVerified } from './verified-bytes.ts';

const wordsOf = ({ variables }: ReleaseTable): string[] =>
  variables.flatMap(({ label, hiding, codes }) => [label, hiding, ...codes.map((code) => code.label)]);

const expectationsFor = (
  task: MakeTask,
  { package: filled, people }: FilledRelease,
  { measures }: Material,
  earlierMarks: Iterable<string>,
): Expectations => {
  const results = (table: ReleaseTable): string[] =>
    table.variables.flatMap(({ name, role }) => (role === 'sensitive' ? [name] : []));
  const bounded: BoundedVariable[] = [
    ...results(filled.people).map((name) => ({ table: 'people', name, by: [], tails: true }) as const),
    ...results(filled.measures).map((name) => ({ table: 'measures', name, by: ['wave'], tails: true }) as const),
  ];
  return {
    k: task.asked.k,
    bound,
    l: leastValues,
    smallNumbers: countRuleOf(task.smallNumbers),
    variables: {
      people: expectedVariables(filled.people.variables),
      measures: expectedVariables(filled.measures.variables),
    },
    bounded,
    workedOut: measures.map(({ name }) => ({
      change: `${name}_change`,
      score: name,
      by: 'wave',
      hidden: missingCodes.suppressed.code,
    })),
    people,
    earlierMarks,
    wording: [...fixedWording(), ...wordsOf(filled.people), ...wordsOf(filled.measures)],
  };
};

/** How many of those in it agreed to each wording. */
const versionsOf = (material: Material, places: readonly number[]): Record<string, number> => {
  const versions: Record<string, number> = {};
  for (const place of places) {
    const words = material.wordings[material.wordingOf[place] ?? 0] ?? '';
    versions[words] = (versions[words] ?? 0) + 1;
  }
  return versions;
};

const refused = (refusals: readonly ReleaseRefusal[]): ReleaseOutcome => ({ kind: 'refused', refusals });

/** In the order of the indexes they are written to: each slice then touches a few pages of the store, and not hundreds. */
const inIdOrder = ({ personIds }: Material, places: number[]): number[] =>
  places.sort((one, other) => ((personIds[one] ?? '') < (personIds[other] ?? '') ? -1 : 1));

/** What is told of a making while it goes on. */
export interface Told {
  onStep: OnStep;
  onPeople: (people: LeavingPeople) => void;
}

const leaving = (
  task: MakeTask,
  prepared: Prepared,
  places: readonly number[],
  told: Pick<LeavingPeople, 'labels' | 'cells'> & { classAt: (place: number) => number },
): LeavingPeople => ({
  people: places.length,
  policy: {
    k: task.asked.k,
    highestShare: bound.highestShare,
    aboveBase: bound.aboveBase,
    leftOutAtMost: suppressionBorne,
    version: '1',
  },
  frozenOn: prepared.frozenOn,
  leftOut: { ...prepared.material.excluded },
  personIds: places.map((place) => prepared.material.personIds[place] ?? ''),
  permissionIds: places.map((place) => prepared.material.permissionIds[place] ?? ''),
  permissionVersions: versionsOf(prepared.material, places),
  classes: Int32Array.from(places, told.classAt),
  labels: told.labels,
  cells: told.cells,
});

const makeFile = async (
  reader: Reader,
  task: MakeTask,
  prepared: Prepared,
  { onStep, onPeople }: Told,
): Promise<ReleaseOutcome> => {
  const method = task.make.method === 'detail' ? 'detail' : 'uniform';
  onStep('solving', 0);
  const judged = await solveAndJudge(reader, prepared, method, (share) => onStep('solving', share));
  const { report, content } = judged;
  if (report.refusals.length > 0 || !content) return refused(report.refusals);
  const { classOf, labels, variables } = content.rows.people;
  const stays = [...classOf.keys()].filter((at) => (classOf[at] ?? -1) >= 0);
  onPeople(
    leaving(task, prepared, inIdOrder(prepared.material, stays), {
      classAt: (place) => classOf[place] ?? 0,
      labels: labels.map((each) => Object.fromEntries(variables.map((name, at) => [name, each[at] ?? '*']))),
      cells: [],
    }),
  );
  onStep('writing', 0);
  const filled = fillPackage(task, task.make.releaseId, prepared, { report, content }, excludedOf(prepared));
  const written = writeReleaseFiles(filled.package);
  onStep('verifying', 0);
  let zip: Uint8Array | null = written.zip;
  const place = {
    read: async () => zip ?? new Uint8Array(),
    destroy: async () => {
      zip = null;
    },
  };
  const expected = expectationsFor(
    task,
    filled,
    prepared.material,
    await readEarlierMarks(reader, prepared.earlier.ids),
  );
  const verified = await keepOnlyVerified(place, expected, readCaseload(reader));
  if (!verified.passed || !zip) throw new NotVerified(verified.findings.filter(({ weight }) => weight === 'breaks'));
  onStep('keeping', 0);
  return {
    kind: 'made',
    made: {
      comparedWith: [...prepared.earlier.ids],
      smallestGroup: verified.measured.smallestClass,
      counts: {
        people: verified.measured.people,
        rows: verified.measured.rows,
        classes: verified.measured.classes,
        smallestClass: verified.measured.smallestClass,
        stringsSearched: verified.measured.stringsSearched,
        // They stop nothing: for somebody to look at.
        toLookAt: verified.findings.length,
      },
      files: written.files.map(({ name, bytes }, at) => ({
        name,
        bytes: bytes.length,
        sha256: written.hashes[at]?.sha256 ?? '',
      })),
      zip: { sha256: written.sha256, parts: inParts(written.zip) },
    },
  };
};

const makeTable = async (
  reader: Reader,
  task: MakeTask,
  prepared: Prepared,
  { onStep, onPeople }: Told,
): Promise<ReleaseOutcome> => {
  const { report, tables } = judgeTable(prepared);
  if (report.refusals.length > 0) return refused(report.refusals);
  const shown = tables.map(({ variable, cells }) => ({
    variable,
    cells: cells.filter(({ people }) => people !== null),
  }));
  // People who are in the same cell of every table are one class: cells are then told by their classes.
  const cellOf = new Map<number, string>();
  for (const [table, { cells }] of shown.entries())
    for (const [at, { members }] of cells.entries())
      for (const place of members) cellOf.set(place, `${cellOf.get(place) ?? ''} ${table}:${at}`);
  const numbers = new Map([...new Set(cellOf.values())].map((key, number) => [key, number]));
  const classAt = (place: number): number => numbers.get(cellOf.get(place) ?? '') ?? 0;
  onPeople(
    leaving(task, prepared, inIdOrder(prepared.material, [...cellOf.keys()]), {
      classAt,
      labels: [],
      cells: shown.flatMap(({ variable, cells }) =>
        cells.map(({ label, people, members }) => ({
          variable,
          label,
          shown: people,
          classes: [...new Set(members.map(classAt))],
        })),
      ),
    }),
  );
  onStep('writing', 0);
  const written = await tableFiles(reader, task, prepared, tables);
  onStep('keeping', 0);
  const smallest = shown.flatMap(({ cells }) => cells.map(({ members }) => members.length));
  return {
    kind: 'made',
    made: {
      comparedWith: [...prepared.earlier.ids],
      smallestGroup: smallest.reduce((least, each) => Math.min(least, each), smallest[0] ?? 0),
      counts: { tables: shown.length, cells: smallest.length },
      ...written,
    },
  };
};

/**
 * Makes what was approved: reads anew, passes every gate again, writes, and has the written bytes verified by code that shares nothing
 * with what wrote them. What fails is destroyed.
 * @throws NotVerified when the files do not hold what they promise: a fault of ours, and nothing leaves.
 */
export const makeFiles = async (reader: Reader, task: MakeTask, told: Told): Promise<ReleaseOutcome> => {
  const prepared = await prepareRelease(reader, task, told.onStep);
  return task.make.method === 'table'
    ? makeTable(reader, task, prepared, told)
    : makeFile(reader, task, prepared, told);
};
