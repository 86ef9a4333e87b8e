import { describe, expect, test } from 'vitest';
import { checkReleasePackage, columnNamesOf } from './check-release-package.ts';
import type { ReleaseColumn, ReleasePackage, ReleaseVariable } from './release-package.ts';

const person: ReleaseVariable = {
  name: 'person',
  label: 'Mark of a person',
  kind: 'text',
  role: 'key',
  codes: [],
  missing: [],
  hiding: 'Drawn at random.',
};

const gender: ReleaseVariable = {
  ...person,
  name: 'gender',
  label: 'Gender',
  kind: 'code',
  role: 'quasi',
  codes: [
    { code: 1, label: 'Man' },
    { code: 2, label: 'Woman' },
  ],
  missing: ['not_asked'],
};

const score: ReleaseVariable = { ...person, name: 'score', kind: 'integer', role: 'sensitive', lowest: 0, highest: 60 };

const holding = (variable: ReleaseVariable, cells: ReleaseColumn): ReleasePackage => {
  const table = { label: 'One row per person', variables: [person, variable], columns: [['BCDFGHJK'], cells] };
  return {
    about: {
      title: 'Figures',
      question: 'Does it help?',
      recipient: { tier: 'named', name: 'A university' },
      frozen: '2026 Q3',
      destroyBy: '2027 Q4',
      policy: {
        version: '1',
        k: 5,
        bound: null,
        l: 1,
        suppressionLimit: 0,
        smallNumbers: { under: 5, roundTo: 5 },
      },
      method: 'uniform',
      hashes: [],
    },
    people: table,
    measures: { ...table, columns: [[], new Int32Array()] },
    report: {
      people: { kept: 1, leftOut: [] },
      risk: {
        smallestClass: 1,
        classes: 1,
        highest: 1,
        average: 1,
        classSizes: [],
        singlingOut: [],
        neighbour: [],
        together: null,
      },
      loss: { all: 0, byVariable: [] },
      groups: [],
      headline: [],
      tables: [],
    },
  };
};

const problemsOf = (variable: ReleaseVariable, cells: ReleaseColumn = Int32Array.of(1)): string[] => [
  ...new Set(checkReleasePackage(holding(variable, cells)).map((problem) => problem.split(' ').at(-1) ?? '')),
];

describe('what a release package must keep to', () => {
  test('codes, a missing code and a score within its scale can be written', () => {
    expect(problemsOf(gender)).toEqual([]);
    expect(problemsOf(gender, Int32Array.of(-998))).toEqual([]);
    expect(problemsOf(score, Int32Array.of(60))).toEqual([]);
  });

  test.each([
    'Gender',
    'gender-now',
    '2nd_score',
    '_gender',
    'gender_',
    'with',
    'by',
    'if',
    'long',
    'for',
    'str12',
    'geschlecht_weiß',
    'a_name_of_twenty_six_signs',
  ])('a variable cannot be called %s: SPSS, Stata, SAS or R would refuse it', (name) => {
    expect(problemsOf({ ...gender, name })).toContain('name_not_accepted');
  });

  test('a name of 25 signs still fits 32 bytes with its longest ending', () => {
    const variable = { ...gender, kind: 'range', name: 'a_name_of_twenty_five_bit' } as const;
    expect(variable.name).toHaveLength(25);
    expect(problemsOf(variable)).toEqual([]);
    expect(Math.max(...columnNamesOf(variable).map((name) => name.length))).toBeLessThanOrEqual(32);
  });

  test('free text can stand nowhere but as the mark of a person, and a mark is letters drawn', () => {
    expect(problemsOf({ ...gender, kind: 'text', codes: [], missing: [] }, ['Ffion said so'])).toContain(
      'text_outside_key',
    );
    const named = holding(gender, Int32Array.of(1));
    const people = { ...named.people, columns: [['Ffion'], Int32Array.of(1)] };
    expect(checkReleasePackage({ ...named, people })).toEqual(['people person not_a_mark']);
  });

  test('a cell holds only what its variable declares', () => {
    expect(problemsOf(gender, Int32Array.of(3))).toEqual(['cell_not_declared']);
    expect(problemsOf(gender, Int32Array.of(-999))).toEqual(['cell_not_declared']);
    expect(problemsOf(score, Int32Array.of(61))).toEqual(['cell_not_declared']);
    expect(problemsOf(score, Float64Array.of(1.5))).toEqual(['cell_not_declared']);
    expect(problemsOf(score, Float64Array.of(Number.NaN))).toEqual(['cell_not_declared']);
    expect(problemsOf(gender, new Int32Array(2))).toContain('column_missing');
  });

  test('two codes with one label, a label of nothing and a code below nought are refused', () => {
    const withCode = (code: number, label: string) => ({
      ...gender,
      codes: [
        { code: 1, label: 'Man' },
        { code, label },
      ],
    });
    expect(problemsOf(withCode(2, ' man '))).toContain('code_label_repeated');
    expect(problemsOf(withCode(2, 'Half a letter: \uD83D'))).toContain('code_without_label');
    expect(problemsOf(withCode(1, 'Woman'))).toContain('code_repeated');
    expect(problemsOf(withCode(2, ' '))).toContain('code_without_label');
    expect(problemsOf(withCode(-2, 'Woman'))).toContain('code_not_whole');
    expect(problemsOf(withCode(2, 'Not asked'))).toContain('code_label_repeated');
  });

  test('a scale that reaches the missing codes is refused: a change of -998 would read as not asked', () => {
    expect(problemsOf({ ...score, lowest: -1000 })).toContain('scale_meets_missing_codes');
    expect(problemsOf({ ...score, highest: undefined })).toContain('scale_missing');
  });
});
