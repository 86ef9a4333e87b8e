import type { Reader } from '@alongside/db/store.ts';
import { frozenOn } from '@alongside/domain/release/freeze.ts';
import type { ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import type { ReleaseStep } from '@alongside/domain/release/release-words.ts';
import type { DescribingVariable } from '@alongside/domain/release/variables/describing-variable.ts';
import { findMeasure } from '@alongside/domain/release/variables/measure-variable.ts';
import { findVariable } from '@alongside/domain/release/variables/registry.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { describingOf } from './describing.ts';
import { type EarlierReleases, readEarlier } from './earlier-releases.ts';
import type { Material } from './material.ts';
import { readMaterial } from './read-material.ts';
import type { ReleaseTask } from './task.ts';

export type OnStep = (step: ReleaseStep, share: number) => void;

/** Everything read, and what stands in the way before anything is searched. */
export interface Prepared {
  task: ReleaseTask;
  frozenOn: Day;
  material: Material;
  variables: readonly DescribingVariable[];
  earlier: EarlierReleases;
  measuresLeftOut: readonly string[];
  refusals: readonly ReleaseRefusal[];
}

/** A measure of fewer than k people tells which few were asked it: it leaves with nobody. */
const withoutRareMeasures = (material: Material, k: number): { material: Material; leftOut: string[] } => {
  const { measures, scores, personIds } = material;
  const width = scores.length / Math.max(1, personIds.length * measures.length);
  const kept = measures.map((_, measure) => {
    let people = 0;
    for (let place = 0; place < personIds.length && people < k; place += 1)
      for (let time = 0; time < width; time += 1)
        if (!Number.isNaN(scores[(place * width + time) * measures.length + measure] ?? Number.NaN)) {
          people += 1;
          break;
        }
    return people >= k;
  });
  if (kept.every(Boolean)) return { material, leftOut: [] };
  const places = [...measures.keys()].filter((at) => kept[at]);
  const narrow = (list: Float64Array): Float64Array => {
    const picked = new Float64Array((list.length / measures.length) * places.length);
    for (let row = 0; row < list.length / measures.length; row += 1)
      for (const [at, place] of places.entries())
        picked[row * places.length + at] = list[row * measures.length + place] ?? Number.NaN;
    return picked;
  };
  return {
    material: {
      ...material,
      measures: places.flatMap((at) => measures[at] ?? []),
      scores: narrow(scores),
      change: narrow(material.change),
    },
    leftOut: measures.flatMap(({ name }, at) => (kept[at] ? [] : [name])),
  };
};

export const prepareRelease = async (reader: Reader, task: ReleaseTask, onStep: OnStep): Promise<Prepared> => {
  const { asked, today, askedOn } = task;
  const unknown = asked.variables.filter((name) => findVariable(name) === null);
  const measures = asked.variables.flatMap((name) => findMeasure(name) ?? []);
  const frozen = frozenOn(asked.freeze, askedOn ?? today);
  const read = await readMaterial(reader, {
    asked,
    measures,
    frozenOn: frozen,
    today,
    onShare: (share) => onStep('reading', share * 0.9),
  });
  const { material, leftOut } = withoutRareMeasures(read, asked.k);
  onStep('reading', 0.9);
  const earlier = await readEarlier(reader, asked.evaluationId, asked.tier);
  onStep('describing', 0);
  return {
    task,
    frozenOn: frozen,
    material,
    variables: describingOf(asked.variables, material),
    earlier,
    measuresLeftOut: leftOut,
    refusals: [
      ...unknown.map((variable): ReleaseRefusal => ({ code: 'variable_unknown', details: { variable } })),
      ...(measures.length > 0 && material.measures.length === 0
        ? [{ code: 'no_measure_left', details: { needed: asked.k } } as const]
        : []),
    ],
  };
};
