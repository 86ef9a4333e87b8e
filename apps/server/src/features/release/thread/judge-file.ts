import type { GroupShare } from '@alongside/anonymise/release-report.ts';
import type { FileReport, GroupEffect, JointRisk, ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import { suppressionBorne } from '@alongside/domain/release/release-words.ts';
import { bandsOf } from './bands-of.ts';
import { compareLeftOut, protectedNames } from './compare-left-out.ts';
import { judgeTogether } from './guard.ts';
import { headlineOf } from './headline.ts';
import { askNeighbour } from './neighbour.ts';
import type { Prepared } from './prepare.ts';
import { type SettledRows, settleRows } from './settle-rows.ts';
import { type SettledScores, settleScores, tellsAny } from './settle-scores.ts';
import type { SolvedFile } from './solve-file.ts';
import { downToFive, toFive, toHundredths, toTenths, unlessFew } from './told-counts.ts';

/** A file as it would be written, and what is to be said of it. */
export interface JudgedFile {
  report: FileReport;
  /** Null when nothing may leave. */
  content: { rows: SettledRows; scores: SettledScores } | null;
}

const countKept = (classOf: Int32Array): number => classOf.reduce((sum, number) => sum + Number(number >= 0), 0);

const groupEffect = (group: GroupShare, k: number): GroupEffect => ({
  variable: group.column,
  group: group.group,
  people: unlessFew(group.people, k),
  leftOut: unlessFew(group.suppressed, k),
  // Of a few, how they fare is theirs: only whether it is even is told.
  loss: group.people < k ? null : toHundredths(group.loss),
  lossTimes: group.people < k ? null : toTenths(group.lossTimes),
  leftOutTimes: unlessFew(group.suppressed, k) === null ? null : toTenths(group.suppressedTimes),
  verdict: group.verdict,
});

const nothingLeaves = (
  solved: SolvedFile,
  refusals: readonly ReleaseRefusal[],
  joint: JointRisk | null = null,
): JudgedFile => ({
  content: null,
  report: {
    method: solved.method,
    refusals,
    warnings: solved.warnings,
    people: 0,
    leftOut: 0,
    risk: null,
    loss: null,
    groups: [],
    headline: [],
    neighbour: [],
    joint,
    shape: { readingsLeftOut: 0, blocksCoarser: 0, blocksHidden: 0, valuesHidden: 0 },
    levels: null,
  },
});

const riskOf = (solved: SolvedFile, rows: SettledRows, k: number): FileReport['risk'] => {
  const sizes = new Int32Array(rows.people.labels.length);
  for (const number of rows.people.classOf) if (number >= 0) sizes[number] = (sizes[number] ?? 0) + 1;
  const told = [...sizes].filter((size) => size > 0);
  const people = told.reduce((sum, size) => sum + size, 0);
  const smallest = downToFive(
    told.reduce((least, size) => Math.min(least, size), told[0] ?? 0),
    k,
  );
  const threshold = 0.09;
  const steps = [k, 11, 20, 50, 100, Number.POSITIVE_INFINITY].filter((edge, at) => at === 0 || edge > k);
  return {
    classes: told.length,
    smallestClass: smallest,
    highest: smallest === 0 ? 0 : 1 / smallest,
    average: people === 0 ? 0 : toHundredths(told.length / people),
    threshold,
    shareAboveThreshold:
      people === 0
        ? 0
        : toHundredths(told.filter((size) => 1 / size > threshold).reduce((sum, size) => sum + size, 0) / people),
    classSizes: steps.slice(0, -1).map((from, at) => {
      const below = steps[at + 1] ?? Number.POSITIVE_INFINITY;
      const within = told.filter((size) => size >= from && size < below);
      return {
        from,
        to: Number.isFinite(below) ? below - 1 : Math.max(from, ...within.map(toFive)),
        classes: within.length,
        people: toFive(within.reduce((sum, size) => sum + size, 0)),
      };
    }),
    singlingOut: (solved.engine?.risk.singlingOut ?? []).map(({ columns, people: alone }) => ({
      variables: columns,
      people: unlessFew(alone, k),
    })),
    homogeneity: (solved.engine?.risk.homogeneity ?? []).map((each) => ({
      variable: each.column,
      classesAllAlike: each.classesAllAlike,
      highestShare: toHundredths(each.highestShare),
      fewestValues: each.fewestValues,
    })),
  };
};

/**
 * Settles what was solved, holds it against every gate, and says what it would do. `couldStay`: places of those whom it might have
 * held.
 */
export const judgeFile = (prepared: Prepared, solved: SolvedFile, couldStay: readonly number[]): JudgedFile => {
  const { task, material, variables, earlier } = prepared;
  const { asked, seed } = task;
  if (!solved.kept) return nothingLeaves(solved, solved.refusals);
  const rows = settleRows(material, solved.kept, asked.k, seed);
  const bands = bandsOf(material.measures, asked.tier);
  const scores = settleScores(material, rows, asked.k, bands);
  // Asked for, and every score hidden: a file that says nothing of what it was to answer.
  const tellsNothing = material.measures.length > 0 && !tellsAny(scores);
  const kept = countKept(rows.people.classOf);
  const leftOut = Math.max(0, couldStay.length - kept);
  // The search has watched what is in the file; nobody has where an earlier description is kept.
  const watched = new Set(solved.engine ? variables.map(({ name }) => name) : []);
  const unwatched = protectedNames.filter((name) => !watched.has(name));
  const evenly = compareLeftOut(material, unwatched, couldStay, rows.people.classOf, asked.k);
  const joint: JointRisk = judgeTogether(asked, earlier, material.personIds, {
    kind: 'file',
    classOf: rows.people.classOf,
  });
  const share = couldStay.length === 0 ? 1 : leftOut / couldStay.length;
  const refusals: ReleaseRefusal[] = [
    ...solved.refusals,
    ...(share > suppressionBorne ? [{ code: 'too_many_left_out', details: { limit: suppressionBorne } } as const] : []),
    ...evenly.refusals,
    ...(joint.clashes.length > 0
      ? [{ code: 'differs_too_little', details: { releases: joint.clashes.length } } as const]
      : []),
    ...(tellsNothing ? [{ code: 'no_measure_left', details: { needed: asked.k } } as const] : []),
  ];
  // Nothing is said of a file that would tell too much beside an earlier one: what is said of it would tell it too.
  if (joint.clashes.length > 0 || tellsNothing) return nothingLeaves({ ...solved, warnings: [] }, refusals, joint);
  const changeInFile = function* (measure: number): Generator<number> {
    const series = scores.change[measure];
    for (const [place, value] of (series?.values ?? []).entries())
      yield series?.hidden[place] ? Number.NaN : bands.middleOf(measure, value);
  };
  return {
    content: { rows, scores },
    report: {
      method: solved.method,
      refusals,
      warnings: [...solved.warnings, ...evenly.warnings],
      people: toFive(kept),
      leftOut: unlessFew(leftOut, asked.k),
      risk: riskOf(solved, rows, asked.k),
      loss: solved.engine && {
        mean: toHundredths(solved.engine.loss.gcp),
        byVariable: solved.engine.loss.byColumn.map(({ column, loss }) => ({
          variable: column,
          loss: toHundredths(loss),
        })),
      },
      groups: [...(solved.engine?.groups ?? []).map((group) => groupEffect(group, asked.k)), ...evenly.groups],
      headline: headlineOf(material, changeInFile, asked.k),
      neighbour: askNeighbour(material, rows.people, variables, asked.k, seed),
      joint,
      shape: {
        readingsLeftOut: unlessFew(rows.readingsLeftOut, asked.k),
        blocksCoarser: unlessFew(rows.blocksCoarser, asked.k),
        blocksHidden: unlessFew(rows.blocksHidden, asked.k),
        valuesHidden: unlessFew(scores.valuesHidden, asked.k),
      },
      levels: solved.levels,
    },
  };
};
