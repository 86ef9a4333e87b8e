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

interface Field {
  name: string;
  type: string;
  categories?: { value: number }[];
  missingValues?: { value: string }[];
}

/** What the data package says of each table: the scripts are to say the same. */
const described = (release: ReleasePackage): { table: string; fields: Field[] }[] => {
  const { files } = writeReleaseFiles(release);
  const text = strFromU8(files.find(({ name }) => name === 'datapackage.json')?.bytes ?? new Uint8Array());
  const { resources }: { resources: { name: string; schema?: { fields: Field[] } }[] } = JSON.parse(text);
  return resources.flatMap(({ name, schema }) => (schema ? [{ table: name, fields: schema.fields }] : []));
};

const letters: Readonly<Record<string, string>> = { '-999': 'd', '-998': 'n', '-997': 'k', '-996': 'x', '-995': 'h' };

/** The part of a script that reads one table. */
const partOf = (text: string, opening: RegExp, table: string): string => {
  const starts = [...text.matchAll(opening)];
  const at = starts.findIndex(([, name]) => name === table);
  return at < 0 ? '' : text.slice(starts[at]?.index, starts[at + 1]?.index ?? text.length);
};

/** Which of the codes that stand for no value a script takes out of a column. */
const takenOut = {
  R: (part: string, name: string) =>
    new RegExp(String.raw`^\S+\$${name}\[\S+\$${name} %in% c\(([^)]*)\)\] <- NA$`, 'm').exec(part)?.[1]?.split(', ') ??
    [],
  sps: (part: string, name: string, all: readonly string[]) => {
    const declared = new RegExp(String.raw`^MISSING VALUES ${name} \(([^)]*)\)\.$`, 'm').exec(part)?.[1] ?? '';
    const [from, to] = declared.split(' THRU ').map(Number);
    if (to === undefined || from === undefined) return declared === '' ? [] : declared.split(', ');
    return all.filter((code) => Number(code) >= from && Number(code) <= to);
  },
  do: (part: string, name: string) =>
    [
      ...(new RegExp(String.raw`^mvdecode ${name}, mv\(([^)]*)\)$`, 'm').exec(part)?.[1] ?? '').matchAll(
        /(-\d+)=\.([a-z])/g,
      ),
    ].flatMap(([, code = '', letter]) => (letters[code] === letter ? [code] : [])),
  sas: (part: string, name: string) =>
    [...part.matchAll(new RegExp(String.raw`^ {2}if ${name} = (-\d+) then ${name} = \.([A-Z]);$`, 'gm'))].flatMap(
      ([, code = '', letter]) => (letters[code]?.toUpperCase() === letter ? [code] : []),
    ),
} satisfies Record<string, (part: string, name: string, all: readonly string[]) => string[]>;

/** Where each script begins to read a table, and how it names the columns it reads there, in their order. */
const reading = {
  R: {
    opening: /^(people|measures) <- read\.csv\(/gm,
    columns: (part: string) => [...(/colClasses = c\((.*)\)\)$/m.exec(part)?.[1] ?? '').matchAll(/(\w+) = "/g)],
  },
  sps: {
    opening: /^GET DATA\n {2}\/TYPE=TXT\n {2}\/FILE='(people|measures)\.csv'/gm,
    columns: (part: string) => [...part.matchAll(/^ {4}(\S+) [AF]\d/gm)],
  },
  do: {
    opening: /^import delimited using "(people|measures)\.csv"/gm,
    columns: (part: string) => [...part.matchAll(/^label variable (\S+) "/gm)],
  },
  sas: {
    opening: /^data (people|measures);$/gm,
    columns: (part: string) => [...(/^ {2}input\n([\s\S]*?)\n {2};$/m.exec(part)?.[1] ?? '').matchAll(/^ {4}(\S+)/gm)],
  },
} satisfies Record<string, { opening: RegExp; columns: (part: string) => RegExpMatchArray[] }>;

describe.each(['R', 'sps', 'do', 'sas'] as const)('the script for .%s', (ending) => {
  test.each(releases)(
    'reads every column of both tables in its order, and takes out every code for no value (%s)',
    (_, release) => {
      const text = script(ending, release);
      for (const { table, fields } of described(release)) {
        const part = partOf(text, reading[ending].opening, table);
        expect(reading[ending].columns(part).map(([, name]) => name)).toEqual(fields.map(({ name }) => name));
        for (const { name, missingValues = [] } of fields) {
          const codes = missingValues.map(({ value }) => value);
          expect(takenOut[ending](part, name, codes).sort(), `${table} ${name}`).toEqual(codes.sort());
        }
      }
    },
  );

  test.each(releases)(
    'has words for every code, of values and of none, and no quote left open on any line (%s)',
    (_, release) => {
      const text = script(ending, release);
      for (const { table, fields } of described(release))
        for (const { name, categories = [], missingValues = [] } of fields) {
          if (categories.length === 0) continue;
          const part = partOf(text, reading[ending].opening, table);
          const values = categories.map(({ value }) => String(value));
          const none = missingValues.map(({ value }) => value);
          for (const code of [...values, ...none]) {
            const letter = values.includes(code) ? code : `.${letters[code]}`;
            const said = {
              R: () =>
                new RegExp(String.raw`\$${name}_label <- factor\(\S+, levels = c\((?:-?\d+, )*${code}[,)]`).test(part),
              sps: () =>
                new RegExp(String.raw`^VALUE LABELS ${name}\n(?: {2}-?\d+ '.*\n)*? {2}${code} '`, 'm').test(part),
              do: () => new RegExp(`^label define ${name}_v ${letter.replace('.', '\\.')} "`, 'm').test(part),
              sas: () =>
                new RegExp(
                  String.raw`_${name}_f\n(?: {4}\S+ = '.*\n)*? {4}${letter.toUpperCase().replace('.', '\\.')} = '`,
                ).test(text),
            };
            expect(said[ending](), `${table} ${name} ${code}`).toBe(true);
          }
        }
      const isComment = ending === 'R' ? /^#/ : ending === 'sas' ? /^\/\*/ : /^\*/;
      const quote = ending === 'R' || ending === 'do' ? /"/g : /'/g;
      for (const line of text.split('\n')) {
        if (isComment.test(line)) continue;
        const bare = line.replace(ending === 'R' ? /\\./g : /''/g, '');
        expect((bare.match(quote) ?? []).length % 2, line).toBe(0);
      }
    },
  );
});

test('R reads a stroke in a label as a stroke', () => {
  expect(script('R', awkwardRelease())).toContain(String.raw`It's \"hers\"; $x \`y' & %z */ \\n`.replace('\\`', '`'));
});
