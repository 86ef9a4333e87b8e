import { checkReleasePackage } from '@alongside/domain/release/check-release-package.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCaseload, sampleExpectations } from '../../test/release/sample-expectations.ts';
import { type SamplePerson, samplePeople, sampleRelease } from '../../test/release/sample-release.ts';
import { addFile, rewrite } from '../../test/release/tamper.ts';
import { writeReleaseFiles } from '../features/release/files/write-release-files.ts';
import type { Expectations, Finding, WrittenFile } from './contract.ts';
import { verifyRelease } from './verify-release.ts';

const sound = sampleRelease();
const soundFiles = writeReleaseFiles(sound, { forExcel: true }).files;
const expected = sampleExpectations(sound);

const findingsIn = async (
  files: readonly WrittenFile[],
  other: Partial<Expectations> = {},
): Promise<readonly Finding[]> => (await verifyRelease(files, { ...expected, ...other }, sampleCaseload)).findings;

const gatesOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.filter(({ weight }) => weight === 'breaks').map(({ gate }) => gate))].sort();

/** Writes a release of these people and verifies it against what was expected of them. */
const verifyPeople = async (people: readonly SamplePerson[], other: Partial<Expectations> = {}) => {
  const release = sampleRelease(people);
  return verifyRelease(writeReleaseFiles(release).files, { ...sampleExpectations(release), ...other }, sampleCaseload);
};

const likeEverybody = (): SamplePerson[] => samplePeople();

describe('a release that keeps to its policy', () => {
  test('passes, and what was measured is told with the hash of each file', async () => {
    const report = await verifyRelease(soundFiles, expected, sampleCaseload);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      passed: true,
      measured: { people: 96, rows: 144, classes: 8, smallestClass: 12, stringsSearched: sampleCaseload.length },
    });
    expect(report.hashes).toHaveLength(soundFiles.length);
  });
});

describe('k, counted by person', () => {
  test('a person whom fewer than k others look like is caught', async () => {
    const [first, ...others] = likeEverybody();
    if (!first) throw new Error('nobody in the sample');
    const people = [{ ...first, age: -998, gender: 1 }, ...others];
    const { findings, measured, passed } = await verifyPeople(people);
    expect(passed).toBe(false);
    expect(measured.smallestClass).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ gate: 'k', details: { k: 5, smallest: 1, classes: 1, people: 1 } }),
    );
  });

  test('rows of one person do not stand for people: two people with six rows each are two', async () => {
    const scores = [20, 25, 30, 35, 20, 25];
    const few = samplePeople(2, 3).filter(({ age }) => age === 1);
    const people = [...likeEverybody(), ...few.map((each) => ({ ...each, age: -998, gender: 1, scores }))];
    const release = sampleRelease(people);
    // Written as if there were six waves, all called the same, so that each has rows enough.
    const measures = release.measures.columns.map((column, at) =>
      at === 1 ? Float64Array.from(column as Float64Array, (wave) => Math.min(1, wave)) : column,
    );
    const written = { ...release, measures: { ...release.measures, columns: measures } };
    const report = await verifyRelease(writeReleaseFiles(written).files, sampleExpectations(written), []);
    expect(report.measured.smallestClass).toBeLessThan(5);
    expect(gatesOf(report.findings)).toContain('k');
  });

  test('a pattern of waves that few share is caught, though all of them are described alike', async () => {
    const people = likeEverybody();
    const chosen = people.findIndex(({ waves }) => waves === 2);
    const changed = people.map((each, at) => (at === chosen ? { ...each, scores: each.scores.slice(0, 1) } : each));
    const { findings } = await verifyPeople(changed);
    expect(findings).toContainEqual(
      expect.objectContaining({ gate: 'k', details: expect.objectContaining({ smallest: 1 }) }),
    );
  });

  test('a column that was called plain still may not point at anyone', async () => {
    const variables = {
      ...expected.variables,
      people: expected.variables.people.map((each) =>
        each.name === 'gender' ? { ...each, role: 'plain' as const } : each,
      ),
    };
    const people = likeEverybody().map((each, at) => ({ ...each, gender: at === 0 ? -999 : Math.max(1, each.gender) }));
    const { findings } = await verifyPeople(people, { variables });
    expect(findings).toContainEqual(
      expect.objectContaining({ gate: 'k', details: { column: 'gender', smallest: 1, k: 5 } }),
    );
  });

  test('for any table it finds the smallest group that counting by hand finds', async () => {
    const anyone = fc.record({
      age: fc.constantFrom(1, 2, 3, -998),
      gender: fc.constantFrom(1, 2),
      rows: fc.constantFrom(1, 2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyone, { minLength: 1, maxLength: 40 }), async (drawn) => {
        const marks = samplePeople(8).map(({ mark }) => mark);
        const people = drawn.map(({ age, gender, rows }, at) => ({
          mark: marks[at] ?? '',
          age,
          gender,
          waves: 1,
          scores: Array.from({ length: rows }, () => 20),
        }));
        const kinds = Map.groupBy(drawn, ({ age, gender, rows }) => `${age} ${gender} ${rows}`);
        const smallest = Math.min(...[...kinds.values()].map((alike) => alike.length));
        const { measured, findings } = await verifyPeople(people, { wording: [] });
        expect(measured).toMatchObject({ classes: kinds.size, smallestClass: smallest });
        expect(gatesOf(findings).includes('k')).toBe(smallest < 5);
      }),
      { numRuns: 15 },
    );
  }, 20_000);
});

describe('results within a group', () => {
  const allAlike = (is: (person: SamplePerson) => boolean, score: number): SamplePerson[] =>
    likeEverybody().map((each) => (is(each) ? { ...each, scores: each.scores.map(() => score) } : each));

  test('a group in which everyone has the same score is caught twice: the bound, and too few values', async () => {
    const { findings } = await verifyPeople(allAlike(({ age, gender }) => age === 1 && gender === 1, 25));
    expect(gatesOf(findings)).toEqual(['bound', 'l']);
  });

  test('a value that nearly everyone in a group has is caught, and one that nearly everyone has anyway is not', async () => {
    const men = likeEverybody().filter(({ age, gender }) => age === 1 && gender === 1);
    const most = new Set(men.slice(1).map(({ mark }) => mark));
    const people = allAlike(({ mark }) => most.has(mark), 25).map((each) =>
      each.mark === men[0]?.mark ? { ...each, scores: [30] } : each,
    );
    expect(gatesOf((await verifyPeople(people)).findings)).toEqual(['bound']);
    const common = likeEverybody().map((each) => ({ ...each, scores: each.scores.map(() => 25) }));
    const varied = common.map((each, at) => (at % 11 === 0 ? { ...each, scores: each.scores.map(() => 30) } : each));
    const { findings } = await verifyPeople(varied, { l: 1 });
    expect(gatesOf(findings)).toEqual([]);
  });

  test('a result that nobody told the verifier to bound is not let through unseen', async () => {
    const bounded = expected.bounded.filter(({ name }) => name !== 'score');
    expect(await findingsIn(soundFiles, { bounded })).toEqual([
      { gate: 'bound', weight: 'breaks', file: 'measures.csv', details: { column: 'score', reason: 'not_checked' } },
    ]);
  });

  test('that nobody in a group was asked is no result', async () => {
    const { findings } = await verifyPeople(allAlike(({ age, gender }) => age === 1 && gender === 1, -998));
    expect(gatesOf(findings)).toEqual([]);
  });

  test('a top score that one person has is caught', async () => {
    const people = likeEverybody();
    const changed = people.map((each, at) => (at === 0 ? { ...each, scores: [60, ...each.scores.slice(1)] } : each));
    const { findings } = await verifyPeople(changed);
    expect(findings).toContainEqual({
      gate: 'tails',
      weight: 'breaks',
      file: 'measures.csv',
      details: { column: 'score 0', people: 1, k: 5 },
    });
  });
});

describe('people and their rows', () => {
  const { people } = expected;

  test('a row that went missing splits a person, and one too many belongs to nobody', async () => {
    const split = rewrite(soundFiles, 'measures.csv', (csv) => csv.replace(/[^\n]*\r\n$/, ''));
    expect(await findingsIn(split)).toContainEqual(
      expect.objectContaining({ gate: 'rows', details: { reason: 'split', people: 1 } }),
    );
    const orphan = rewrite(soundFiles, 'measures.csv', (csv) => `${csv}BBBBBBBBBB,0,Start,20,-996\r\n`);
    expect(await findingsIn(orphan)).toContainEqual(
      expect.objectContaining({ gate: 'rows', details: { reason: 'rows_without_person', people: 1 } }),
    );
  });

  test('someone who was to be left out is noticed, and someone left out who was to be in', async () => {
    const tooMany = await findingsIn(soundFiles, { people: people.slice(1) });
    expect(tooMany.map(({ details }) => details.reason)).toEqual(['not_expected']);
    const tooFew = await findingsIn(soundFiles, { people: [...people, { mark: 'BBBBBBBBBB', rows: 1 }] });
    expect(tooFew.map(({ details }) => details.reason)).toEqual(['not_there']);
  });

  test('the order of the record is seen in people, in measures and in marks dealt by the alphabet', async () => {
    const marks = people.map(({ mark }) => mark);
    const inFile = (sampleRelease().people.columns[0] as string[]).map(
      (mark) => people.find((each) => each.mark === mark) ?? { mark, rows: 0 },
    );
    const orders = async (order: typeof people) =>
      (await findingsIn(soundFiles, { people: order })).map(({ gate, details }) => `${gate} ${details.of}`);
    expect(await orders(inFile)).toEqual(['order people', 'order measures']);
    expect(await orders(inFile.toReversed())).toEqual(['order people', 'order measures']);
    const byAlphabet = [...marks].sort().map((mark) => people.find((each) => each.mark === mark) ?? { mark, rows: 0 });
    expect(await orders(byAlphabet)).toEqual(['order marks']);
    // A few out of place do not hide the rest.
    const nearly = inFile.map((each, at) => (at % 9 === 0 ? (inFile[(at + 40) % inFile.length] ?? each) : each));
    expect(await orders(nearly)).toContain('order people');
  });

  test('a mark that an earlier release used is caught, and another release of the same people shares none', async () => {
    const earlier = sampleRelease(samplePeople(12, 7));
    const later = sampleRelease(samplePeople(12, 8));
    const earlierMarks = earlier.people.columns[0] as string[];
    const again = await findingsIn(soundFiles, { earlierMarks });
    expect(again).toContainEqual(
      expect.objectContaining({ gate: 'marks', details: { reason: 'used_before', people: 96 } }),
    );
    const report = await verifyRelease(
      writeReleaseFiles(later).files,
      { ...sampleExpectations(later), earlierMarks },
      sampleCaseload,
    );
    expect(report.passed).toBe(true);
  });
});

describe('cells and files', () => {
  test('a name in an answer is caught, whoever it is: a table holds only what was declared', async () => {
    const named = rewrite(soundFiles, 'people.csv', (csv) => csv.replace('Woman', 'Woman as Zebedee said'));
    expect(await findingsIn(named)).toContainEqual(
      expect.objectContaining({
        gate: 'cells',
        details: { column: 'gender_label', different: 1, reason: 'not_declared' },
      }),
    );
  });

  test('a label that says more than its code is caught', async () => {
    const finer = rewrite(soundFiles, 'people.csv', (csv) => csv.replace('1,18 to 34,18,34', '1,35 to 54,18,34'));
    expect(await findingsIn(finer)).toContainEqual(
      expect.objectContaining({ gate: 'cells', details: { column: 'age', rows: 1, reason: 'code_and_label_differ' } }),
    );
  });

  test('a column nobody approved, an empty cell and a score off the scale are caught', async () => {
    const more = rewrite(soundFiles, 'people.csv', (csv) => csv.replaceAll('\r\n', ',1\r\n'));
    expect(gatesOf(await findingsIn(more))).toContain('cells');
    const empty = rewrite(soundFiles, 'measures.csv', (csv) => csv.replace(',-996', ','));
    expect(gatesOf(await findingsIn(empty))).toContain('cells');
    const off = rewrite(soundFiles, 'measures.csv', (csv) => csv.replace(/Start,\d+/, 'Start,61'));
    expect(gatesOf(await findingsIn(off))).toContain('cells');
  });

  test('a cell that a spreadsheet would run is caught in each CSV', async () => {
    const inTable = rewrite(soundFiles, 'people.csv', (csv) => csv.replace('Woman', '=1+1'));
    expect(gatesOf(await findingsIn(inTable))).toContain('formula');
    const inCodebook = rewrite(soundFiles, 'codebook.csv', (csv) => csv.replace('Woman', '@SUM(A1)'));
    expect(gatesOf(await findingsIn(inCodebook))).toEqual(['formula']);
  });

  test('Parquet and the copy for Excel must say what the CSV says', async () => {
    const other = writeReleaseFiles(sampleRelease(samplePeople(12, 9)), { forExcel: true }).files;
    for (const name of ['people.parquet', 'measures.parquet', 'people-excel.csv']) {
      const swapped = soundFiles.map((file) => other.find((each) => each.name === name && file.name === name) ?? file);
      expect(await findingsIn(swapped)).toContainEqual(expect.objectContaining({ gate: 'agree', file: name }));
    }
  });

  test('a file more, a file less, one that cannot be read and one the manifest does not know are caught', async () => {
    expect(await findingsIn(addFile(soundFiles, 'notes.txt', 'nothing'))).toContainEqual(
      expect.objectContaining({ gate: 'files', details: { reason: 'not_expected' } }),
    );
    expect(gatesOf(await findingsIn(soundFiles.filter(({ name }) => name !== 'codebook.csv')))).toEqual(['files']);
    const torn = rewrite(soundFiles, 'people.csv', (csv) => `${csv}"`);
    expect(await findingsIn(torn)).toContainEqual(
      expect.objectContaining({ gate: 'files', file: 'people.csv', details: { reason: 'cannot_be_read' } }),
    );
    const notParquet = rewrite(soundFiles, 'people.parquet', () => 'PAR1');
    expect(await findingsIn(notParquet)).toContainEqual(
      expect.objectContaining({ gate: 'files', file: 'people.parquet', details: { reason: 'cannot_be_read' } }),
    );
    const changed = soundFiles.map((file) =>
      file.name === 'README.txt' ? { ...file, bytes: new TextEncoder().encode('Hello') } : file,
    );
    expect(await findingsIn(changed)).toContainEqual(
      expect.objectContaining({ gate: 'files', details: { reason: 'hashes_differ' } }),
    );
  });

  test('a release of nobody does not pass', async () => {
    const { passed } = await verifyPeople([]);
    expect(passed).toBe(false);
  });
});

describe('whatever the words are', () => {
  test('labels of any letters are written so that every file says the same, or not at all', async () => {
    const structural = new Set(['cells', 'agree', 'files', 'formula', 'report']);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'binary' }),
        async (one, other) => {
          const release = sampleRelease();
          const variables = release.people.variables.map((each) => ({
            ...each,
            codes: each.codes.map((code) =>
              code.code === 1 ? { ...code, label: one } : code.code === 2 ? { ...code, label: other } : code,
            ),
          }));
          const worded = { ...release, people: { ...release.people, variables } };
          if (checkReleasePackage(worded).length > 0) return;
          const { findings } = await verifyRelease(
            writeReleaseFiles(worded).files,
            { ...sampleExpectations(worded), wording: [] },
            [],
          );
          expect(findings.filter(({ gate }) => structural.has(gate))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 20_000);

  test('a release with no measures in it can be written and verified', async () => {
    const { passed, findings } = await verifyPeople(likeEverybody().map((each) => ({ ...each, scores: [] })));
    expect(findings).toEqual([]);
    expect(passed).toBe(true);
  });
});

describe('one-person sites and whatever else stands alone', () => {
  test('a site with one person in it is caught, though the rest of its row is common', async () => {
    const release = sampleRelease();
    const site = {
      name: 'site',
      label: 'Site',
      kind: 'code',
      role: 'quasi',
      codes: [
        { code: 1, label: 'Group A' },
        { code: 2, label: 'Group B' },
      ],
      missing: [],
      hiding: 'Sites grouped.',
    } as const;
    const count = release.people.columns[0]?.length ?? 0;
    const sites = Int32Array.from({ length: count }, (_, at) => (at === 0 ? 2 : 1));
    const withSite = {
      ...release,
      people: {
        ...release.people,
        variables: [...release.people.variables, site],
        columns: [...release.people.columns, sites],
      },
    };
    const report = await verifyRelease(writeReleaseFiles(withSite).files, sampleExpectations(withSite), sampleCaseload);
    expect(report.measured.smallestClass).toBe(1);
    expect(gatesOf(report.findings)).toContain('k');
  });
});
