import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleCaseload, sampleExpectations } from '../../test/release/sample-expectations.ts';
import { sampleRelease } from '../../test/release/sample-release.ts';
import { rewrite } from '../../test/release/tamper.ts';
import { writeReleaseFiles } from '../features/release/files/write-release-files.ts';
import type { CaseloadText, Finding } from './contract.ts';
import { keepOnlyVerified, placeAt } from './keep-only-verified.ts';
import { verifyRelease } from './verify-release.ts';

const sound = sampleRelease();
const soundFiles = writeReleaseFiles(sound).files;
const expected = sampleExpectations(sound);

/** The sample, asking something else. */
const asking = (question: string) => writeReleaseFiles({ ...sound, about: { ...sound.about, question } });

const findingsOn = async (
  question: string,
  caseload: Iterable<CaseloadText> = sampleCaseload,
): Promise<readonly Finding[]> => (await verifyRelease(asking(question).files, expected, caseload)).findings;

const caught = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ weight, gate, details }) => `${weight} ${gate} ${details.kind ?? details.is}`)),
];

describe('strings of the caseload', () => {
  test.each([
    ['a whole name', 'Did it help Ffion Invented3?'],
    ['a name in capitals', 'Did it help FFION INVENTED3?'],
    ['a name the other way round', 'invented3, ffion'],
    ['a first name alone', 'Did it help Ffion?'],
    ['a name without its accent', 'Did it help Oisin O’Testwood?'],
    ['a name with an apostrophe that files escape', "Did it help O'Testwood?"],
  ])('%s is found in every file that has it', async (_, question) => {
    const findings = await findingsOn(question);
    expect(caught(findings)).toEqual(['breaks caseload name']);
    const files = new Set(findings.map(({ file }) => file));
    for (const file of ['report.html', 'README.txt', 'datapackage.json', 'ddi-codebook.xml'])
      expect(files).toContain(file);
  });

  test('a name that every release says is a word there, but the whole name is still found', async () => {
    const labels = ['Hope and recovery'];
    const known = { ...expected, wording: [...expected.wording, ...labels] };
    const of = async (question: string) =>
      caught((await verifyRelease(asking(question).files, known, sampleCaseload)).findings);
    expect(await of('Does Hope grow?')).toEqual([]);
    expect(await of('Does Hope Pretendson grow?')).toContain('breaks caseload name');
    expect(caught(await findingsOn('Does Hope grow?'))).toEqual(['breaks caseload name']);
  });

  test('a name in small letters may be a word: somebody looks, and the release is not stopped', async () => {
    const report = await verifyRelease(asking('Does it give hope?').files, expected, sampleCaseload);
    expect(caught(report.findings)).toEqual(['look caseload name']);
    expect(report.passed).toBe(true);
  });

  test('a place may be named by who asks, to be looked at, and never in a label', async () => {
    const asked = await verifyRelease(asking('Is it the same at Lantern Row?').files, expected, sampleCaseload);
    expect(caught(asked.findings)).toEqual(['look caseload place']);
    expect(caught(await findingsOn('Is it the same in every row of a lantern?'))).toEqual([]);
    const label = rewrite(soundFiles, 'codebook.csv', (csv) => csv.replace('Woman', 'Lantern Row'));
    expect(caught((await verifyRelease(label, expected, sampleCaseload)).findings)).toEqual(['breaks caseload place']);
  });

  test.each([
    ['a number as it is kept', '07700 900123'],
    ['a number run together', '07700900123'],
    ['a number from abroad', '+44 7700 900123'],
    ['a number in brackets', '(07700) 900-123'],
  ])('%s is found', async (_, number) => {
    expect(caught(await findingsOn(`Call ${number}`))).toContain('breaks caseload contact');
  });

  test('an address for mail, an id and words of a note are found', async () => {
    expect(caught(await findingsOn('Write to FFION@example.org'))).toContain('breaks caseload contact');
    expect(caught(await findingsOn('See per_0198c2aa-1b2c-7d3e-8f40-5a6b7c8d9e0f'))).toContain('breaks caseload id');
    const quoted = 'Someone “told me about the lighthouse where her uncle” was';
    expect(caught(await findingsOn(quoted))).toEqual(['breaks caseload note']);
  });

  test('a few words as anyone may put them are looked at in a question, and stop the release in a label', async () => {
    const few = 'told me about the lighthouse';
    expect(caught(await findingsOn(`Is it true that someone ${few}?`))).toEqual(['look caseload note']);
    expect(caught(await findingsOn('Who laughed about the lighthouse?'))).toEqual([]);
    const label = rewrite(soundFiles, 'codebook.csv', (csv) => csv.replace('Woman', `Woman ${few}`));
    expect(caught((await verifyRelease(label, expected, sampleCaseload)).findings)).toEqual(['breaks caseload note']);
  });

  test('a name is found in what no reader of tables shows: inside Parquet, a comment, a half-hidden tag', async () => {
    const inLabel = {
      ...sound,
      people: {
        ...sound.people,
        variables: sound.people.variables.map((each) => ({ ...each, hiding: 'As Ffion Invented3 asked.' })),
      },
    };
    const { findings } = await verifyRelease(writeReleaseFiles(inLabel).files, expected, sampleCaseload);
    expect(findings.map(({ file }) => file)).toContain('people.parquet');
    const inComment = rewrite(soundFiles, 'report.html', (html) =>
      html.replace('<main>', '<main><!-- Ffion Invented3 -->'),
    );
    expect(caught((await verifyRelease(inComment, expected, sampleCaseload)).findings)).toEqual([
      'breaks caseload name',
    ]);
    const inTags = rewrite(soundFiles, 'codebook.html', (html) =>
      html.replace('<main>', '<main>F<b>fion</b> I<i>nv</i>&#101;nted3'),
    );
    expect(caught((await verifyRelease(inTags, expected, sampleCaseload)).findings)).toEqual(['breaks caseload name']);
    const inScript = rewrite(soundFiles, 'setup/read-release.sps', (text) => `${text}* O''Testwood.\n`);
    expect(caught((await verifyRelease(inScript, expected, sampleCaseload)).findings)).toEqual([
      'breaks caseload name',
    ]);
  });

  test('what was found is never told: a finding holds its kind, its file and how often', async () => {
    const findings = await findingsOn('Ffion Invented3, 07700 900123, told me about the lighthouse where');
    expect(JSON.stringify(findings)).not.toMatch(/ffion|invented|0123|lighthouse/i);
    expect(findings.map(({ details }) => details)).toContainEqual({ kind: 'name', how: 'whole', strings: 1 });
  });

  test('a caseload read as a stream is searched to its last string', async () => {
    async function* many(): AsyncGenerator<CaseloadText> {
      for (let at = 0; at < 5_000; at++) {
        yield { kind: 'name', text: `Invented${at} Person${at}` };
        yield { kind: 'note', text: `We talked of number ${at} and of what the week held, and agreed on a walk.` };
      }
      yield { kind: 'id', text: 'PIN-48213-ZZ' };
    }
    const report = await verifyRelease(asking('Is it PIN-48213-ZZ?').files, expected, many());
    expect(report.measured.stringsSearched).toBe(10_001);
    expect(caught(report.findings)).toEqual(['breaks caseload id']);
  });
});

describe('what names, numbers and days look like', () => {
  test.each([
    ['email', 'write to someone@service.example'],
    ['phone', 'ring 020 7946 0018'],
    ['phone', 'ring +353 20 915 8273'],
    ['nhs_number', 'number 943 476 5919'],
    ['nhs_number', 'number 9434765919'],
    ['postcode', 'those of ZE1 0AA'],
    ['our_id', 'see ses_0198c2aa-1b2c-7d3e'],
    ['uuid', 'see 0198c2aa-1b2c-7d3e-8f40-5a6b7c8d9e0f'],
    ['date', 'since 2026-03-02'],
    ['date', 'since 02/03/2026'],
    ['date', 'since 2/3/26'],
    ['date', 'since 2 March'],
    ['date', 'since the 2nd of March'],
    ['date', 'since March 2, 2026'],
    ['date', 'since 20260302'],
    ['name_in_context', 'as Mrs Zebedee says'],
    ['name_in_context', 'with her son Zebedee'],
  ])('%s: "%s" is caught', async (is, text) => {
    expect(caught(await findingsOn(`Does it help ${text}?`, []))).toContain(`breaks pattern ${is}`);
  });

  test.each([
    'a number whose last digit does not check: 943 476 5918',
    'quarters and half-years: 2026 Q3, 2026 H1',
    'figures: 12.5, 1,200 people, 0 to 10, 3/4 of them, 20 %',
    'may or march, in the spring of 2026',
    'version 3.1.20 of the policy',
    'E1 or Q4 1st choice',
  ])('%s is not', async (text) => {
    expect(caught(await findingsOn(`Is this harmless: ${text}?`, []))).toEqual([]);
  });
});

describe('a release that does not pass', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-verify-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (zip: Uint8Array): string => {
    const path = join(folder, 'release.zip');
    writeFileSync(path, zip);
    return path;
  };

  test('is destroyed where it lies; one that passes stays', async () => {
    const good = written(writeReleaseFiles(sound).zip);
    expect((await keepOnlyVerified(placeAt(good), expected, sampleCaseload)).passed).toBe(true);
    expect(existsSync(good)).toBe(true);
    const bad = written(asking('Did it help Ffion Invented3?').zip);
    expect((await keepOnlyVerified(placeAt(bad), expected, sampleCaseload)).passed).toBe(false);
    expect(existsSync(bad)).toBe(false);
  });

  test('is destroyed as well when it cannot be read or the caseload cannot', async () => {
    const torn = written(new Uint8Array([1, 2, 3]));
    await expect(keepOnlyVerified(placeAt(torn), expected, sampleCaseload)).rejects.toThrow();
    expect(existsSync(torn)).toBe(false);
    const good = written(writeReleaseFiles(sound).zip);
    const broken: Iterable<CaseloadText> = {
      [Symbol.iterator]: () => {
        throw new Error('the record could not be read');
      },
    };
    await expect(keepOnlyVerified(placeAt(good), expected, broken)).rejects.toThrow('could not be read');
    expect(existsSync(good)).toBe(false);
  });
});
