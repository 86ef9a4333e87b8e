import { tidyScore } from '@alongside/domain/outcome/score-instrument.ts';
import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import type { MissingReason, ReleaseColumn, ReleaseVariable } from '@alongside/domain/release/release-package.ts';
import { missingCodes } from '@alongside/domain/release/release-package.ts';
import { blockHidden } from '@alongside/domain/release/shape-of-rows.ts';
import {
  anything,
  type DescribingVariable,
  valuesMissing,
} from '@alongside/domain/release/variables/describing-variable.ts';
import type { MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import type { BandEnds } from './bands-of.ts';
import { told, weeksAt } from './settle-rows.ts';

/** One variable of the files with its cells: a column of the table it stands in. */
export interface FilledVariable {
  variable: ReleaseVariable;
  column: ReleaseColumn;
}

export const markVariable = (marks: readonly string[]): FilledVariable => ({
  variable: {
    name: 'person',
    label: 'A mark for this person, the same in both tables',
    kind: 'text',
    role: 'key',
    codes: [],
    missing: [],
    hiding: 'Drawn by chance for this release. It is kept nowhere else and links to nothing.',
  },
  column: marks,
});

const isMissing = (label: string): label is (typeof valuesMissing)[number] =>
  valuesMissing.some((kind) => kind === label);

/** A variable that describes people, from the label of each of them. */
export const describingVariable = (of: DescribingVariable, labels: readonly string[]): FilledVariable => {
  const codes = of.nodes.map(({ key, label, low, high }, code) => ({
    key,
    code,
    label,
    ...(of.kind === 'range' ? { low: low ?? null, high: high ?? null } : {}),
  }));
  const codeOf = new Map(codes.map(({ key, code }) => [key, code]));
  const missing: MissingReason[] = [
    ...valuesMissing.filter((kind) => of.paths.some(([value]) => value === kind)),
    'suppressed',
  ];
  return {
    variable: {
      name: of.name,
      label: of.label,
      kind: of.kind,
      role: of.role,
      codes: codes.map(({ key: _key, ...code }) => code),
      missing,
      hiding: of.hiding,
    },
    column: Int32Array.from(labels, (label) => {
      if (label === anything) return missingCodes.suppressed.code;
      if (isMissing(label)) return missingCodes[label].code;
      return codeOf.get(label) ?? missingCodes.suppressed.code;
    }),
  };
};

/** One result of everybody, or of every row: NaN is not there. */
export interface Results {
  values: readonly number[];
  hidden: readonly boolean[];
  /** Why there is none, where that is known. */
  noneAt?: (at: number) => MissingReason | undefined;
}

interface ScoreWords {
  name: string;
  label: string;
  /** How it is told. */
  told: string;
  lowest: number;
  highest: number;
  /** Ways in which there can be none; the last where nothing more is known. */
  none: readonly MissingReason[];
  bands: readonly BandEnds[] | null;
}

const tails = 'The lowest and the highest are pooled, so that several people share each end.';
const alike = 'Hidden where nearly everybody who looks alike has the same.';

const scoreVariable = (
  { name, label, told: how, lowest, highest, none, bands }: ScoreWords,
  results: Results,
): FilledVariable => {
  const otherwise = none.at(-1) ?? 'not_asked';
  const cellOf = (value: number, at: number): number => {
    if (Number.isNaN(value)) return missingCodes[results.noneAt?.(at) ?? otherwise].code;
    if (results.hidden[at]) return missingCodes.suppressed.code;
    return bands ? value : tidyScore(value);
  };
  const column = Float64Array.from(results.values, cellOf);
  const shared = { name, label, role: 'sensitive', missing: [...none, 'suppressed'] } as const;
  return bands
    ? {
        variable: { ...shared, kind: 'range', codes: bands, hiding: `${how} ${tails} ${alike}` },
        column,
      }
    : {
        variable: {
          ...shared,
          kind: 'number',
          codes: [],
          unit: 'points',
          lowest,
          highest,
          hiding: `${how} ${tails} ${alike}`,
        },
        column,
      };
};

const betterWords = { higher: 'higher is better', lower: 'lower is better', neither: 'neither end is better' } as const;

export const changeVariable = (
  { name, label, scale }: MeasureVariable,
  bands: readonly BandEnds[] | null,
  results: Results,
): FilledVariable =>
  scoreVariable(
    {
      name: `${name}_change`,
      label: `${label}: latest score less the first, ${betterWords[scale.better]}`,
      told: bands
        ? 'Worked out from the bands of the two scores: from one end to the other.'
        : 'Worked out from the two scores as they are told.',
      lowest: scale.min - scale.max,
      highest: scale.max - scale.min,
      none: ['not_applicable'],
      bands,
    },
    results,
  );

export const scoreOfMeasure = (
  { name, label, scale }: MeasureVariable,
  bands: readonly BandEnds[] | null,
  results: Results,
): FilledVariable =>
  scoreVariable(
    {
      name,
      label: `${label}, as the person gave it, ${betterWords[scale.better]}`,
      told: bands ? 'In bands.' : 'As it is.',
      lowest: scale.min,
      highest: scale.max,
      none: ['declined', 'not_known', 'not_asked'],
      bands,
    },
    results,
  );

const waveWords = ['First time', 'Second time', 'Third time', 'Fourth time'];

export const waveVariable = (waves: readonly number[]): FilledVariable => ({
  variable: {
    name: 'wave',
    label: 'Which of the times told of, in order',
    kind: 'code',
    role: 'shape',
    codes: Array.from({ length: mostOccasions }, (_, at) => ({ code: at + 1, label: waveWords[at] ?? String(at + 1) })),
    missing: [],
    hiding: 'Of more than four times the first, the last and two between; fewer where too few people have as many.',
  },
  column: Int32Array.from(waves, (wave) => wave + 1),
});

const levels = 1000;

/** The weeks of each row: block of four weeks since the start, and how finely it may be told. */
export const weeksVariable = (blocks: readonly { block: number; level: number }[]): FilledVariable => {
  const found = new Map<number, { code: number; label: string; low: number; high: number }>();
  const column = Int32Array.from(blocks, ({ block, level }) => {
    if (level >= blockHidden) return missingCodes.suppressed.code;
    const number = told(block, level);
    const code = level * levels + number;
    const weeks = weeksAt(level);
    const low = number * weeks;
    const high = low + weeks - 1;
    if (!found.has(code)) found.set(code, { code, label: `Weeks ${low} to ${high}`, low, high });
    return code;
  });
  return {
    variable: {
      name: 'weeks',
      label: 'Weeks since support began',
      kind: 'range',
      role: 'shape',
      codes: [...found.values()].sort((one, other) => one.code - other.code),
      missing: ['suppressed'],
      hiding: 'Blocks of four weeks, of twelve or twenty-four where too few people share them. No day leaves.',
    },
    column,
  };
};
