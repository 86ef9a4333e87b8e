import { checkAgreement } from './check-agreement.ts';
import { checkCells, isFormula } from './check-cells.ts';
import { checkChanges } from './check-changes.ts';
import { checkFiles, hashOf } from './check-files.ts';
import { checkBounds, checkK, checkPlain } from './check-groups.ts';
import { checkMarks, checkOrder, checkRows } from './check-people.ts';
import { checkReport } from './check-report.ts';
import {
  breaks,
  type Caseload,
  type Expectations,
  type Finding,
  type VerifierReport,
  type WrittenFile,
} from './contract.ts';
import { textsIn } from './file-texts.ts';
import { groupPeople } from './group-people.ts';
import { readParquet } from './read-parquet.ts';
import { type ReadTable, readTable } from './read-table.ts';
import { searchCaseload } from './search-caseload.ts';
import { searchPatterns } from './search-patterns.ts';

type Read<T> = { value: T } | { finding: Finding };

/** Whatever cannot be read may not leave. The reason may quote the file, so it is not passed on. */
const tryToRead = async <T>(file: string, read: () => T | Promise<T>): Promise<Read<T>> => {
  try {
    return { value: await read() };
  } catch {
    return { finding: breaks('files', file, { reason: 'cannot_be_read' }) };
  }
};

const findingsOf = (reads: readonly Read<unknown>[]): Finding[] =>
  reads.flatMap((read) => ('finding' in read ? [read.finding] : []));

const readOne = (files: readonly WrittenFile[], table: 'people' | 'measures') =>
  tryToRead(`${table}.csv`, () =>
    readTable(table, `${table}.csv`, files.find(({ name }) => name === `${table}.csv`)?.bytes ?? new Uint8Array()),
  );

const checkTables = (tables: { people: ReadTable; measures: ReadTable }, expected: Expectations) => {
  const { people, measures } = tables;
  const grouped = groupPeople(people, measures, expected.variables);
  const bounds = checkBounds(tables, grouped, expected);
  return {
    findings: [
      ...checkCells(people, expected.variables.people),
      ...checkCells(measures, expected.variables.measures),
      ...checkRows(people.file, grouped, expected.people),
      ...checkMarks(people.file, grouped.marks, expected.earlierMarks),
      ...checkOrder(tables, grouped, expected.people),
      ...checkK(people, grouped, expected),
      ...checkPlain(people, expected.variables.people, grouped, expected.k),
      ...checkPlain(measures, expected.variables.measures, grouped, expected.k),
      ...bounds.findings,
      ...checkChanges(tables, grouped, expected),
    ],
    measured: {
      people: people.rows,
      rows: measures.rows,
      classes: grouped.sizes.length,
      smallestClass: grouped.sizes.reduce((least, size) => Math.min(least, size), people.rows),
      highestShare: bounds.highestShare,
    },
  };
};

const checkParquet = async (files: readonly WrittenFile[], table: ReadTable) => {
  const name = `${table.name}.parquet`;
  const bytes = files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const read = await tryToRead(name, () => readParquet(bytes));
  if ('finding' in read) return { findings: [read.finding], texts: [] };
  const findings = checkAgreement(name, table, read.value);
  // Cells that are those of the CSV are looked through there.
  const cells =
    findings.length > 0 ? [...read.value.columns.values()].flatMap((column) => [...new Set(column.map(String))]) : [];
  return { findings, texts: [...read.value.columns.keys(), ...cells, ...read.value.besides] };
};

/** The tables once more as texts; they were read above, and a large one is not read twice. */
const tableTexts = ({ columns }: ReadTable): string[] => columns.flatMap(({ name, texts }) => [name, ...texts]);

const readTexts = async (files: readonly WrittenFile[], known: ReadonlyMap<string, readonly string[]>) => {
  const texts = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  for (const { name, bytes } of files) {
    const before = known.get(name.replace('-excel', ''));
    const read = before ? { value: before } : await tryToRead(name, () => textsIn(name, bytes));
    if ('finding' in read) findings.push(read.finding);
    // Unreadable or not, its bytes are looked through.
    texts.set(name, 'finding' in read ? [new TextDecoder('latin1').decode(bytes)] : read.value);
  }
  return { texts, findings };
};

/** Codebooks and dictionaries are opened in spreadsheets too. */
const formulaFindings = (texts: ReadonlyMap<string, readonly string[]>): Finding[] =>
  ['codebook.csv', 'redcap-dictionary.csv'].flatMap((file) => {
    const formulas = (texts.get(file) ?? []).filter(isFormula).length;
    return formulas > 0 ? [breaks('formula', file, { different: formulas })] : [];
  });

const nothing = { people: 0, rows: 0, classes: 0, smallestClass: 0, highestShare: 0 };

/**
 * Reads the files of a release as a stranger would and reckons every gate again: people alike, results bounded, nobody
 * split, nothing of the caseload and nothing that looks like it anywhere. It passes when nothing breaks. The caller lets
 * nothing leave that has not passed; `keepOnlyVerified` sees to that.
 */
export const verifyRelease = async (
  files: readonly WrittenFile[],
  expected: Expectations,
  caseload: Caseload,
): Promise<VerifierReport> => {
  const [people, measures] = await Promise.all([readOne(files, 'people'), readOne(files, 'measures')]);
  const findings: Finding[] = [...checkFiles(files), ...findingsOf([people, measures])];
  const known = new Map<string, readonly string[]>();
  let measured = nothing;
  if ('value' in people && 'value' in measures) {
    const tables = { people: people.value, measures: measures.value };
    const checked = checkTables(tables, expected);
    findings.push(...checked.findings);
    measured = checked.measured;
    for (const table of Object.values(tables)) {
      const parquet = await checkParquet(files, table);
      findings.push(...parquet.findings);
      known.set(table.file, tableTexts(table));
      known.set(`${table.name}.parquet`, parquet.texts);
    }
  }
  const { texts, findings: unread } = await readTexts(files, known);
  const report = files.find(({ name }) => name === 'report.html');
  findings.push(
    ...unread,
    ...formulaFindings(texts),
    ...(report ? checkReport(report.name, new TextDecoder().decode(report.bytes), expected) : []),
    ...searchPatterns(texts),
  );
  const found = await searchCaseload(texts, expected.wording, caseload);
  findings.push(...found.findings);
  return {
    passed: findings.every(({ weight }) => weight !== 'breaks'),
    findings,
    measured: { ...measured, stringsSearched: found.searched },
    hashes: files.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes) })),
  };
};
