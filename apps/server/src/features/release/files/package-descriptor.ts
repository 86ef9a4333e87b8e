import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { oneLine, type ReleaseFile, sha256Of, textFile } from './release-file.ts';
import { hasLabels, type WrittenColumn, type WrittenTable } from './written-table.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

const constraintsOf = ({ part, variable }: WrittenColumn, isPrimary: boolean) => {
  const { lowest: minimum, highest: maximum } = variable;
  if (variable.role === 'key') return { required: true, ...(isPrimary ? { unique: true } : {}) };
  return part === 'value' && minimum !== undefined && maximum !== undefined ? { minimum, maximum } : {};
};

const fieldOf = (column: WrittenColumn, isPrimary: boolean) => {
  const { variable, missing } = column;
  const constraints = constraintsOf(column, isPrimary);
  const categories = variable.codes.map(({ code, label }) => ({ value: code, label: oneLine(label) }));
  return {
    name: column.name,
    title: column.label,
    description: oneLine([variable.unit ? `In ${variable.unit}.` : '', variable.hiding].join(' ')),
    type: column.kind === 'text' ? 'string' : column.kind,
    ...(hasLabels(column) && categories.length > 0 ? { categories } : {}),
    ...(missing.length > 0
      ? { missingValues: missing.map(({ code, label }) => ({ value: String(code), label })) }
      : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
};

const key = ['person'];

/** Table Schema 2.0: kinds, words of the codes, and each way to have no value under its own words. */
export const tableSchemaOf = ({ name, columns }: WrittenTable) => ({
  $schema: `${profiles}/tableschema.json`,
  fields: columns.map((column) => fieldOf(column, name === 'people')),
  ...(name === 'people'
    ? { primaryKey: key }
    : { foreignKeys: [{ fields: key, reference: { resource: 'people', fields: key } }] }),
});

const weightOf = ({ bytes }: ReleaseFile) => ({ bytes: bytes.length, hash: `sha256:${sha256Of(bytes)}` });

const csvResource = (table: WrittenTable, file: ReleaseFile) => ({
  name: table.name,
  type: 'table',
  path: file.name,
  title: table.label,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...weightOf(file),
  dialect: { $schema: `${profiles}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n', header: true },
  schema: tableSchemaOf(table),
});

const otherResource = (file: ReleaseFile) => ({
  name: file.name.replace('.', '-'),
  path: file.name,
  format: file.name.split('.').at(-1),
  mediatype: 'application/vnd.apache.parquet',
  ...weightOf(file),
});

/**
 * Data Package 2.0 (datapackage.org). No `created` and no `id`: both would tell a moment. Whatever says when stands in
 * quarters in the description.
 */
export const dataPackageFile = (
  { about }: ReleasePackage,
  tables: readonly WrittenTable[],
  files: readonly ReleaseFile[],
): ReleaseFile => {
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    name: 'alongside-release',
    title: oneLine(about.title),
    description: oneLine(`${about.question} Records as they stood in ${about.frozen}. Destroy by ${about.destroyBy}.`),
    keywords: ['peer support', 'anonymised'],
    resources: [
      ...tables.flatMap((table) =>
        files.filter(({ name }) => name === `${table.name}.csv`).map((file) => csvResource(table, file)),
      ),
      ...files.filter(({ name }) => name.endsWith('.parquet')).map(otherResource),
    ],
  };
  return textFile('datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`);
};
