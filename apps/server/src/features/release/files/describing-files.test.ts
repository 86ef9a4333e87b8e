import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allOf, readXml } from '../../../../test/release/read-xml.ts';
import { sampleRelease } from '../../../../test/release/sample-release.ts';
import { writeReleaseFiles } from './write-release-files.ts';

const written = writeReleaseFiles(sampleRelease());
const textOf = (name: string): string =>
  strFromU8(written.files.find((file) => file.name === name)?.bytes ?? new Uint8Array());

const headings = (table: 'people' | 'measures'): string[] => textOf(`${table}.csv`).split('\r\n')[0]?.split(',') ?? [];

/*
 * The part of Data Package 2.0 and Table Schema 2.0 that we use, written from their documentation (datapackage.org): no
 * property besides these, so that a misspelt one is noticed.
 */
const Missing = z.strictObject({ value: z.string(), label: z.string().min(1) });
const Field = z
  .strictObject({
    name: z.string().min(1),
    title: z.string().min(1),
    description: z.string(),
    type: z.enum(['string', 'integer', 'number']),
    categories: z
      .array(z.strictObject({ value: z.int(), label: z.string().min(1) }))
      .min(1)
      .optional(),
    missingValues: z.array(Missing).min(1).optional(),
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        unique: z.boolean().optional(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
      })
      .optional(),
  })
  .refine(({ type, categories }) => !categories || type === 'integer', 'categories are for whole numbers here')
  .refine(
    ({ categories, missingValues }) =>
      !categories?.some(({ value }) => missingValues?.some((missing) => missing.value === String(value))),
    'a code is a value or a way to have none, not both',
  );
const key = z.tuple([z.literal('person')]);
const Schema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(Field).min(1),
  primaryKey: key.optional(),
  foreignKeys: z
    .array(z.strictObject({ fields: key, reference: z.strictObject({ resource: z.literal('people'), fields: key }) }))
    .optional(),
});
const weighed = {
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
};
const TableResource = z.strictObject({
  ...weighed,
  type: z.literal('table'),
  title: z.string(),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tabledialect.json'),
    delimiter: z.literal(','),
    lineTerminator: z.literal('\r\n'),
    header: z.literal(true),
  }),
  schema: Schema,
});
const FileResource = z.strictObject({ ...weighed, format: z.literal('parquet'), mediatype: z.string() });
const Package = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string().min(1),
  description: z.string(),
  keywords: z.array(z.string()).min(1),
  resources: z.array(z.union([TableResource, FileResource])).min(1),
});

describe('the data package', () => {
  const descriptor = Package.parse(JSON.parse(textOf('datapackage.json')));
  const tables = descriptor.resources.flatMap((resource) => ('schema' in resource ? [resource] : []));

  test('it describes both tables, column for column, with the hash of the file as it is', () => {
    expect(tables.map(({ name }) => name)).toEqual(['people', 'measures']);
    for (const { name, schema, bytes, hash, path } of tables) {
      expect(schema.fields.map((field) => field.name)).toEqual(headings(name as 'people' | 'measures'));
      const file = written.files.find((each) => each.name === path)?.bytes ?? new Uint8Array();
      expect(bytes).toBe(file.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  test('measures point to people, whose key is the mark', () => {
    expect(tables[0]?.schema.primaryKey).toEqual(['person']);
    expect(tables[1]?.schema.foreignKeys?.[0]?.reference).toEqual({ resource: 'people', fields: ['person'] });
  });

  test('every code has its words, and not asked and preferred not to say are two', () => {
    const age = tables[0]?.schema.fields.find(({ name }) => name === 'age');
    expect(age?.categories).toContainEqual({ value: 3, label: '55 and over' });
    expect(age?.missingValues).toEqual([
      { value: '-999', label: 'Asked, preferred not to say' },
      { value: '-998', label: 'Not asked' },
    ]);
  });

  test('nothing in it says on which day it was made', () => {
    expect(JSON.stringify(descriptor)).not.toMatch(/created|\d{4}-\d{2}-\d{2}/);
  });
});

describe('the codebooks', () => {
  test('each code of each column has a line, and each column one', () => {
    const lines: Record<string, string>[] = parse(textOf('codebook.csv'), { columns: true });
    for (const table of ['people', 'measures'] as const)
      expect([...new Set(lines.filter((line) => line.table === table).map(({ column }) => column))]).toEqual(
        headings(table),
      );
    expect(lines.filter(({ column }) => column === 'gender')).toMatchObject([
      { code: '1', code_label: "A man, a boy: 'he'", no_value: 'no' },
      { code: '2', code_label: 'Woman', no_value: 'no' },
      { code: '-999', code_label: 'Asked, preferred not to say', no_value: 'yes' },
    ]);
    expect(textOf('codebook.html')).toContain('<code>gender_label</code>');
  });

  test('REDCap gets its eighteen headings, its record first, each name once and choices it can part', () => {
    const [head = [], ...rows]: string[][] = parse(textOf('redcap-dictionary.csv'));
    expect(head).toHaveLength(18);
    expect(head[0]).toBe('Variable / Field Name');
    expect(rows[0]?.slice(0, 4)).toEqual(['person', 'people', '', 'text']);
    const names = rows.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('person_label');
    for (const row of rows.filter((each) => each[3] === 'radio'))
      for (const choice of row[5]?.split(' | ') ?? []) expect(choice).toMatch(/^-?\d+, \S/);
    expect(rows.find(([name]) => name === 'score')?.[7]).toBe('integer');
  });
});

test('REDCap, which has one list of names, gets another one for what stands in both tables', () => {
  const release = sampleRelease();
  const variables = release.measures.variables.map((each) =>
    each.name === 'wave' ? { ...each, name: 'waves' } : each,
  );
  const { files } = writeReleaseFiles({ ...release, measures: { ...release.measures, variables } });
  const dictionary = files.find(({ name }) => name === 'redcap-dictionary.csv')?.bytes ?? new Uint8Array();
  const rows: string[][] = parse(strFromU8(dictionary));
  expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(['waves', 'measure_waves']));
});

describe('the DDI codebook', () => {
  const book = readXml(textOf('ddi-codebook.xml'));

  test('it is well-formed, and titles, files and variables stand where archives look for them', () => {
    expect(book.attributes).toEqual({ xmlns: 'ddi:codebook:2_5', version: '2.5' });
    expect(book.children.map(({ name }) => name)).toEqual(['docDscr', 'stdyDscr', 'fileDscr', 'fileDscr', 'dataDscr']);
    expect(allOf(book, 'caseQnty').map(({ text }) => text)).toEqual(['96', '144']);
    const files = new Set(allOf(book, 'fileDscr').map(({ attributes }) => attributes.ID));
    const variables = allOf(book, 'var');
    expect(variables.map(({ attributes }) => attributes.name)).toEqual([
      ...headings('people'),
      ...headings('measures'),
    ]);
    for (const { attributes } of variables) expect(files).toContain(attributes.files);
    const ids = [...files, ...variables.map(({ attributes }) => attributes.ID)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('parts of a variable come in the order of the schema, and ways to have no value are marked', () => {
    const order = ['labl', 'valrng', 'invalrng', 'txt', 'catgry', 'varFormat'];
    for (const variable of allOf(book, 'var')) {
      const places = variable.children.map(({ name }) => order.indexOf(name));
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
    const age = allOf(book, 'var').find(({ attributes }) => attributes.name === 'age');
    const missing = allOf(age ?? book, 'catgry').filter(({ attributes }) => attributes.missing === 'Y');
    expect(missing.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['-999', 'Asked, preferred not to say'],
      ['-998', 'Not asked'],
    ]);
    expect(textOf('ddi-codebook.xml')).toContain('&quot;as given&quot; &lt;by them&gt; &amp; scored');
  });
});
