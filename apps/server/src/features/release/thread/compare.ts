import type { Reader } from '@alongside/db/store.ts';
import type {
  CompareReport,
  ExcludedPeople,
  ReleaseRefusal,
  TableReport,
} from '@alongside/domain/release/release-report.ts';
import { type AggregateTable, aggregatesOf } from './aggregate.ts';
import { judgeTogether } from './guard.ts';
import { type JudgedFile, judgeFile } from './judge-file.ts';
import { type OnStep, type Prepared, prepareRelease } from './prepare.ts';
import { reuseFile, solveFile } from './solve-file.ts';
import type { ReleaseTask } from './task.ts';
import { toFive, unlessFew } from './told-counts.ts';

const excludedReasons = ['never_asked', 'withdrawn', 'expired', 'after_freeze', 'not_in_rule'] as const;

/** Told only where it is nobody, or k people at least; and then to the nearest five. */
export const excludedOf = ({ material, task }: Prepared): ExcludedPeople[] =>
  excludedReasons.map((reason) => {
    const people = material.excluded[reason];
    return { reason, people: unlessFew(people, task.asked.k) };
  });

export interface JudgedTable {
  report: TableReport;
  tables: readonly AggregateTable[];
}

/** The table offered instead of a file, or asked for in its own right. */
export const judgeTable = (prepared: Prepared): JudgedTable => {
  const { task, material, variables, earlier } = prepared;
  const tables = aggregatesOf(
    material,
    variables.filter(({ name }) => name !== 'times_measured'),
    task.smallNumbers,
  );
  const joint = judgeTogether(task.asked, earlier, material.personIds, {
    kind: 'table',
    tables: tables.map(({ variable, cells }) =>
      cells
        .filter(({ people }) => people !== null)
        .map(({ label, members }) => ({ key: `${variable} ${label}`, members })),
    ),
  });
  const nothingToShow = tables.every(({ cells }) => cells.every(({ people }) => people === null));
  const refusals: ReleaseRefusal[] = [
    ...prepared.refusals.filter(({ code }) => code === 'variable_unknown'),
    ...(nothingToShow ? [{ code: 'too_few_people', details: { needed: 8 } } as const] : []),
    ...(joint.clashes.length > 0
      ? [{ code: 'differs_too_little', details: { releases: joint.clashes.length } } as const]
      : []),
  ];
  return {
    tables,
    report: {
      refusals,
      measures: material.measures.map(({ name }) => name),
      tables: tables.map(({ cells, ...table }) => ({
        ...table,
        cells: cells.map(({ members: _who, ...cell }) => cell),
      })),
      joint,
    },
  };
};

export const solveAndJudge = async (
  reader: Reader,
  prepared: Prepared,
  method: 'uniform' | 'detail',
  onShare: (share: number) => void,
): Promise<JudgedFile> => {
  const { reuse } = prepared.task.asked;
  if (reuse === null)
    return judgeFile(prepared, solveFile(prepared, method, onShare), [...prepared.material.personIds.keys()]);
  const found = prepared.earlier.known.find(({ id }) => id === reuse);
  const couldStay = prepared.material.personIds.flatMap((personId, place) =>
    found?.classOf.has(personId) ? [place] : [],
  );
  return judgeFile(prepared, await reuseFile(reader, prepared, reuse), couldStay);
};

/** Everything a researcher sees before they ask: each way to tell of these people, and what it costs. */
export const compareWays = async (reader: Reader, task: ReleaseTask, onStep: OnStep): Promise<CompareReport> => {
  const prepared = await prepareRelease(reader, task, onStep);
  onStep('solving', 0);
  const methods = task.asked.reuse === null ? (['uniform', 'detail'] as const) : (['uniform'] as const);
  const files = [];
  for (const [at, method] of methods.entries()) {
    const judged = await solveAndJudge(reader, prepared, method, (share) =>
      onStep('solving', (at + share) / methods.length),
    );
    files.push(judged.report);
  }
  onStep('checking', 0);
  return {
    asked: task.asked,
    frozenOn: prepared.frozenOn,
    seed: task.seed,
    people: toFive(prepared.material.personIds.length),
    excluded: excludedOf(prepared),
    measuresLeftOut: prepared.measuresLeftOut,
    files,
    table: judgeTable(prepared).report,
  };
};
