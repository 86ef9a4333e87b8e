import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleRelease } from '../../../../test/release/sample-release.ts';
import { writeReleaseFiles } from './write-release-files.ts';

/** Words that end a text, begin a macro or a comment, or break a line in one program or another. */
const awkward = `It's "hers"; $x \`y' & %z */ \\n\nend.`;

const awkwardRelease = (): ReleasePackage => {
  const release = sampleRelease();
  return {
    ...release,
    about: { ...release.about, title: `${awkward} ${'long '.repeat(60)}` },
    people: {
      ...release.people,
      label: awkward,
      variables: release.people.variables.map((variable) => ({
        ...variable,
        label: `${variable.label}. ${awkward}`,
        codes: variable.codes.map((each) => ({ ...each, label: `${each.label} ${awkward} ${'ŵ'.repeat(150)}` })),
      })),
    },
  };
};

const script = (ending: string, release: ReleasePackage): string =>
  strFromU8(
    writeReleaseFiles(release).files.find(({ name }) => name === `setup/read-release.${ending}`)?.bytes ??
      new Uint8Array(),
  );

const releases = [
  ['the sample', sampleRelease()],
  ['one with awkward words', awkwardRelease()],
] as const;

const columns = ['person', 'age', 'age_label', 'age_low', 'age_high', 'gender', 'gender_label', 'waves', 'waves_label'];

/** What is left when texts are taken out: nothing of a text may be left over. */
const without = (text: string, quoted: RegExp): string => text.replace(quoted, 'TEXT');

describe.each(releases)('setup scripts of %s', (_, release) => {
  test('SPSS: every command ends with a full stop, no line is too long, and names are ones it takes', () => {
    const text = script('sps', release);
    const bare = without(text, /'(?:[^'\n]|'')*'/g);
    expect(bare.replace(/^\*.*$/gm, '')).not.toContain("'");
    for (const [line] of bare.matchAll(/^(?:VARIABLE LABELS| {2}-?\d).*$/gm))
      expect(line).toMatch(/^(?:VARIABLE LABELS \S+| {2}-?\d+) TEXT\.?$/);
    for (const [comment] of text.matchAll(/^\*.*$/gm)) expect(comment).not.toMatch(/['"]/);
    for (const line of text.split('\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(256);
    const commands = bare
      .split('\n')
      .filter((line) => line !== '')
      .join('\n')
      .split(/\.(?=\n|$)/)
      .map((command) => command.trim())
      .filter(Boolean);
    for (const command of commands)
      expect(command).toMatch(
        /^(\*|SET|GET DATA|DATASET NAME|VARIABLE LABELS|VALUE LABELS|MISSING VALUES|VARIABLE LEVEL|SAVE OUTFILE)/,
      );
    const [people = ''] = commands.filter((command) => command.startsWith('GET DATA'));
    expect([...people.matchAll(/^ {4}(\S+) [AF]\d+/gm)].map(([, name]) => name)).toEqual(columns);
    expect(commands).toContain('MISSING VALUES age (-999, -998)');
    expect(commands).toContain('MISSING VALUES change (-999 THRU -995)');
    for (const name of columns) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(32);
    for (const [label = ''] of text.matchAll(/(?<=^ {2}-?\d+ ').*(?='\.?$)/gm))
      expect(Buffer.byteLength(label.replaceAll("''", "'"))).toBeLessThanOrEqual(120);
  });

  test('Stata: one command to a line, texts without a macro, and a letter for each way to have no value', () => {
    const text = script('do', release);
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('*'));
    for (const line of lines) {
      expect(line).toMatch(
        /^(version 14|import delimited|label (drop|data|variable|define|values)|mvdecode|save|merge)/,
      );
      const bare = without(line, /"[^"]*"/g);
      expect(bare).not.toMatch(/["'`$]/);
      for (const [, inside = ''] of line.matchAll(/"([^"]*)"/g)) expect(inside).not.toMatch(/[`$]/);
    }
    expect(text).toContain('mvdecode age, mv(-999=.d \\ -998=.n)');
    expect(text).toContain('label define age_v .n "Not asked", add');
    const variableLabels = [...text.matchAll(/^label variable \S+ "([^"]*)"$/gm)].map(([, label = '']) => label);
    expect(Math.max(...variableLabels.map((label) => label.length))).toBeLessThanOrEqual(80);
    const names = [...text.matchAll(/^label values (\S+) (\S+)$/gm)].flatMap(([, column = '', labels = '']) => [
      column,
      labels,
    ]);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(32);
  });

  test('SAS: statements end, comments close, and no format ends in a digit', () => {
    const text = script('sas', release);
    const bare = without(without(text, /'(?:[^'\n]|'')*'/g), /"[^"\n]*"/g).replace(/\/\*[\s\S]*?\*\//g, '');
    expect(bare).not.toMatch(/['"]|\/\*|\*\//);
    const statements = bare
      .split(';')
      .map((statement) => statement.trim())
      .filter(Boolean);
    for (const statement of statements)
      expect(statement).toMatch(/^(%let|proc format|value|run|data|infile|length|input|if|label|format)\b/);
    const formats = [...bare.matchAll(/^ {2}value (\S+)/gm)].map(([, name = '']) => name);
    expect(new Set(formats).size).toBe(formats.length);
    for (const name of formats) expect(name).toMatch(/^[a-z]\w{0,30}[a-z_]$/);
    const used = [...bare.matchAll(/^ {2}format \S+ (\S+)\.$/gm)].map(([, name]) => name);
    for (const name of used) expect(formats).toContain(name);
    expect(bare).toContain('if age = -998 then age = .N');
    expect(text).toMatch(/length\n {4}person \$10\n {4}age 8\n/);
  });

  test('R: brackets and texts close, and each reason to have no value is a level of its own', () => {
    const text = script('R', release);
    const code = text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => without(line, /"(?:[^"\\]|\\.)*"/g))
      .join('\n');
    expect(code).not.toContain('"');
    for (const [line] of code.matchAll(/^.*factor\(.*$/gm))
      expect(line).toMatch(/factor\(\S+, levels = c\([-\d, ]+\), labels = c\((?:TEXT, )*TEXT\)\)$/);
    for (const [line] of code.matchAll(/^attr.*$/gm)) expect(line).toMatch(/<- TEXT$/);
    expect([...code].filter((sign) => sign === '(')).toHaveLength([...code].filter((sign) => sign === ')').length);
    expect(text).toContain('people$age[people$age %in% c(-999, -998)] <- NA');
    expect(text).toMatch(/measures\$score_missing <- factor\(measures\$score, levels = c\(-999, -998\)/);
    expect(code).toMatch(/^joined <- merge\(measures, people, by = TEXT\)$/m);
  });
});

test('R reads a stroke in a label as a stroke', () => {
  expect(script('R', awkwardRelease())).toContain(String.raw`It's \"hers\"; $x \`y' & %z */ \\n`.replace('\\`', '`'));
});
