import { createHash } from 'node:crypto';
import { breaks, type Finding, type WrittenFile } from './contract.ts';

const needed = [
  'README.txt',
  'report.html',
  'people.csv',
  'measures.csv',
  'people.parquet',
  'measures.parquet',
  'codebook.csv',
  'codebook.html',
  'datapackage.json',
  'ddi-codebook.xml',
  'redcap-dictionary.csv',
  'setup/read-release.R',
  'setup/read-release.sps',
  'setup/read-release.do',
  'setup/read-release.sas',
  'manifest.sha256',
];
const allowed = new Set([...needed, 'people-excel.csv', 'measures-excel.csv']);

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const manifestFindings = (files: readonly WrittenFile[]): Finding[] => {
  const manifest = files.find(({ name }) => name === 'manifest.sha256');
  const lines = manifest ? new TextDecoder().decode(manifest.bytes).split('\n').filter(Boolean) : [];
  const told = lines.map((line) => line.split('  ')).map(([hash = '', name = '']) => `${name} ${hash}`);
  const found = files.filter((file) => file !== manifest).map(({ name, bytes }) => `${name} ${hashOf(bytes)}`);
  const same = told.sort().join('\n') === found.sort().join('\n');
  return same ? [] : [breaks('files', 'manifest.sha256', { reason: 'hashes_differ' })];
};

/** For Excel: the same bytes behind a byte-order mark. */
const excelFindings = (files: readonly WrittenFile[]): Finding[] =>
  ['people', 'measures'].flatMap((table) => {
    const plain = files.find(({ name }) => name === `${table}.csv`);
    const excel = files.find(({ name }) => name === `${table}-excel.csv`);
    if (!plain || !excel) return [];
    const same = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain.bytes]).equals(excel.bytes);
    return same ? [] : [breaks('agree', excel.name, { reason: 'not_the_same_as_csv' })];
  });

/** The files of a release, all of them and no other, as the manifest has them. */
export const checkFiles = (files: readonly WrittenFile[]): Finding[] => {
  const names = files.map(({ name }) => name);
  return [
    ...needed.filter((name) => !names.includes(name)).map((name) => breaks('files', name, { reason: 'not_there' })),
    // Its name may be somebody's, so it is not repeated.
    ...names.flatMap((name, at) =>
      allowed.has(name) && names.indexOf(name) === at ? [] : [breaks('files', 'one more', { reason: 'not_expected' })],
    ),
    ...manifestFindings(files),
    ...excelFindings(files),
  ];
};
