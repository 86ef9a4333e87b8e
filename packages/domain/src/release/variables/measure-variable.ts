import { goalsScale } from '../../goal/goals-change.ts';
import type { Instrument, Scale } from '../../outcome/instrument.ts';
import { instrumentLibrary } from '../../outcome/library/instrument-library.ts';

/**
 * One scale of a measure of the library, or the mean of somebody's goals. An organisation's own measure would tell which organisation
 * it is, and never leaves; nor do the words of a goal.
 */
export interface MeasureVariable {
  name: string;
  label: string;
  instrument: Pick<Instrument, 'key'>;
  scale: Scale;
}

/** Names that would be too long for SPSS with `_change` behind them. */
const shorter: Readonly<Record<string, string>> = {
  dialog_quality_of_life: 'dialog_life',
  dialog_satisfaction: 'dialog_treatment',
  inspire_relationship: 'inspire_relation',
  adult_hope_pathways: 'adult_hope_ways',
};

const nameOf = (instrument: Instrument, scale: Scale): string => {
  const stem = instrument.key.replace('recovery_star', 'star');
  const name = instrument.scales.length > 1 ? `${stem}_${scale.key}` : stem;
  return shorter[name] ?? name;
};

/** What a person filled in about themselves. A worker's own wellbeing is nobody's but theirs. */
const ofLibrary: readonly MeasureVariable[] = instrumentLibrary
  .filter(({ completedBy }) => completedBy.includes('person'))
  .flatMap((instrument) =>
    instrument.scales.map((scale) => ({
      name: nameOf(instrument, scale),
      label: instrument.scales.length > 1 ? `${instrument.shortName}: ${scale.name}` : instrument.shortName,
      instrument,
      scale,
    })),
  );

/** As every figure has them. */
export const goalsVariable: MeasureVariable = {
  name: 'goals',
  label: 'Goals in their own words: mean of those rated twice, 0 to 10',
  instrument: { key: 'goals' },
  scale: goalsScale,
};

export const measureVariables: readonly MeasureVariable[] = [...ofLibrary, goalsVariable];

const byName = new Map(measureVariables.map((variable) => [variable.name, variable]));
export const findMeasure = (name: string): MeasureVariable | null => byName.get(name) ?? null;
