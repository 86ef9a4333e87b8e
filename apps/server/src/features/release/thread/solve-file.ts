import type { ReleasePolicy } from '@alongside/anonymise/release-policy.ts';
import type { ReleaseReport as EngineReport, Refusal } from '@alongside/anonymise/release-report.ts';
import { solveRelease } from '@alongside/anonymise/solve-release.ts';
import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import { type FileMethod, leastPeopleFor, suppressionAimed } from '@alongside/domain/release/release-words.ts';
import { reuseClasses } from '@alongside/domain/release/reuse-classes.ts';
import { anything } from '@alongside/domain/release/variables/describing-variable.ts';
import { chanceFor, shuffledPlaces } from './chance.ts';
import { tableOf } from './describing.ts';
import { numberPeople } from './earlier-releases.ts';
import { type KeptPeople, renumbered } from './kept-people.ts';
import type { Prepared } from './prepare.ts';
import { bound } from './settle-scores.ts';
import { toTenths } from './told-counts.ts';

export interface SolvedFile {
  method: FileMethod;
  /** Null when nothing may leave. */
  kept: KeptPeople | null;
  refusals: readonly ReleaseRefusal[];
  warnings: readonly ReleaseRefusal[];
  engine: EngineReport | null;
  levels: readonly { variable: string; level: number; highest: number }[] | null;
}

/** The engine's own words for a refusal, as ours; exact counts stay behind. */
const refusalOf = (refusal: Refusal): ReleaseRefusal => {
  const { code, ...details } = refusal;
  if (code === 'too_few_people') return { code, details: { needed: 'needed' in details ? details.needed : 0 } };
  const rounded = Object.entries(details).flatMap(([name, value]) => {
    if (name === 'share' || name === 'values') return [];
    return [[name, name === 'times' ? toTenths(Number(value)) : value]];
  });
  return { code, details: Object.fromEntries(rounded) };
};

const tooFew = (prepared: Prepared): ReleaseRefusal[] => {
  const needed = leastPeopleFor(prepared.task.asked.k);
  return prepared.material.personIds.length < needed ? [{ code: 'too_few_people', details: { needed } }] : [];
};

export const policyFor = ({ task, variables }: Prepared): ReleasePolicy => ({
  k: task.asked.k,
  bound,
  l: 1,
  suppressionLimit: suppressionAimed,
  seed: `${task.seed} engine`,
  protectedColumns: variables.filter(({ isProtected }) => isProtected).map(({ name }) => name),
});

/** Searches for the best way to tell of these people in which nobody stands out. */
export const solveFile = (prepared: Prepared, method: FileMethod, onProgress: (share: number) => void): SolvedFile => {
  const early = [...prepared.refusals, ...tooFew(prepared)];
  const nothing = { method, kept: null, warnings: [], engine: null, levels: null };
  if (early.length > 0 || prepared.variables.length === 0) return { ...nothing, refusals: early };
  const solved = solveRelease(tableOf(prepared.material, prepared.variables), policyFor(prepared), method, {
    onProgress,
  });
  if (!solved.allowed) return { ...nothing, engine: solved.report, refusals: solved.refusals.map(refusalOf) };
  const { release, report, warnings } = solved;
  const classOf = new Int32Array(prepared.material.personIds.length).fill(-1);
  const labels: string[][] = Array.from({ length: release.classes }, () => []);
  for (const [at, row] of release.rows.entries()) {
    const number = release.classOf[at] ?? 0;
    classOf[row] = number;
    if (labels[number]?.length === 0)
      labels[number] = release.columns.map((column) => column.labels[column.codes[at] ?? 0]?.text ?? anything);
  }
  return {
    method,
    kept: { classOf, labels, variables: release.columns.map(({ name }) => name) },
    refusals: [],
    warnings: warnings.map(refusalOf),
    engine: report,
    levels: release.levels?.map(({ column, level, highest }) => ({ variable: column, level, highest })) ?? null,
  };
};

/** Describes the people of an earlier release as it did, so that the two tell no more together than each alone. */
export const reuseFile = async (reader: Reader, prepared: Prepared, releaseId: string): Promise<SolvedFile> => {
  const { releaseClass } = reader.tables;
  const { material, task, earlier } = prepared;
  const found = earlier.known.find((each) => each.id === releaseId && each.method !== 'table');
  const method: FileMethod = found?.method === 'detail' ? 'detail' : 'uniform';
  const nothing = { method, kept: null, warnings: [], engine: null, levels: null };
  const early = [...prepared.refusals, ...tooFew(prepared)];
  if (!found || found.k < task.asked.k)
    return { ...nothing, refusals: [...early, { code: 'differs_too_little', details: { releases: 1 } }] };
  if (early.length > 0) return { ...nothing, refusals: early };
  const rows = await reader.db
    .select({ class: releaseClass.class, labels: releaseClass.labels })
    .from(releaseClass)
    .where(and(eq(releaseClass.releaseId, releaseId)));
  const variables = prepared.variables.map(({ name }) => name);
  const labels: string[][] = [];
  // How often somebody was measured may have changed since: nothing is said of it.
  for (const row of rows)
    labels[row.class] = variables.map((name) =>
      name === 'times_measured' ? anything : (row.labels[name] ?? anything),
    );
  const numberOf = numberPeople();
  for (const personId of found.classOf.keys()) numberOf(personId);
  const size = found.classOf.size;
  const before = new Int32Array(size);
  for (const [personId, number] of found.classOf) before[numberOf(personId)] = number;
  const placeOf = new Map(material.personIds.map((personId, place) => [personId, place]));
  const places = [...found.classOf.keys()].map((personId) => placeOf.get(personId) ?? -1);
  const order = shuffledPlaces(size, chanceFor(task.seed, 'reuse'));
  const later = reuseClasses(before, (person) => (places[person] ?? -1) >= 0, Math.max(found.k, task.asked.k), order);
  const classOf = new Int32Array(material.personIds.length).fill(-1);
  for (const [person, place] of places.entries()) if (place >= 0) classOf[place] = later[person] ?? -1;
  return {
    ...nothing,
    kept: renumbered({ classOf, labels: labels.map((each) => each ?? []), variables }),
    refusals: [],
  };
};
