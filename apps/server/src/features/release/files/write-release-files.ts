import { checkReleasePackage } from '@alongside/domain/release/check-release-package.ts';
import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { zipSync } from 'fflate';
import { codebookCsv, codebookHtml } from './codebook-files.ts';
import { ddiCodebook } from './ddi-codebook.ts';
import { manifestFile } from './manifest.ts';
import { dataPackageFile, tableSchemaOf } from './package-descriptor.ts';
import { parquetFile } from './parquet-file.ts';
import { rScript } from './r-script.ts';
import { readme } from './readme.ts';
import { redcapDictionary } from './redcap-dictionary.ts';
import { type ReleaseFile, sha256Of } from './release-file.ts';
import { reportHtml } from './report-html.ts';
import { sasScript } from './sas-script.ts';
import { spssScript } from './spss-script.ts';
import { stataScript } from './stata-script.ts';
import { tableCsvFiles } from './table-csv.ts';
import { writtenTables } from './written-table.ts';

export interface WrittenRelease {
  readonly files: readonly ReleaseFile[];
  /** All of them in one. */
  readonly zip: Uint8Array;
  /** Of the zip; the register keeps it. */
  readonly sha256: string;
  /** Of each file. */
  readonly hashes: readonly { readonly name: string; readonly sha256: string }[];
}

/** Inside the zip every file bears the same day: the clock of the server is nobody's business. */
const noDay = new Date(1980, 0, 1);

/**
 * Every file of a release, from the package and nothing else. The same package gives the same bytes. Called by the
 * pipeline, in its worker; the verifier looks at what comes out.
 * @throws when the package declares one thing and holds another: that is a fault of whoever filled it.
 */
export const writeReleaseFiles = (
  release: ReleasePackage,
  { forExcel = false }: { readonly forExcel?: boolean } = {},
): WrittenRelease => {
  const problems = checkReleasePackage(release);
  if (problems.length > 0) throw new Error(`a release that cannot be written: ${problems.slice(0, 20).join('; ')}`);
  const tables = writtenTables(release);
  const figures = [
    ...tables.flatMap((table) => tableCsvFiles(table, forExcel)),
    ...tables.map((table) => parquetFile(table, tableSchemaOf(table))),
  ];
  const described: ReleaseFile[] = [
    readme(release, tables),
    reportHtml(release),
    ...figures,
    codebookCsv(tables),
    codebookHtml(release, tables),
    dataPackageFile(release, tables, figures),
    ddiCodebook(release, tables),
    redcapDictionary(release),
    rScript(release, tables),
    spssScript(release, tables),
    stataScript(release, tables),
    sasScript(release, tables),
  ];
  const files = [...described, manifestFile(described)];
  // Parquet is packed already.
  const packed = (name: string) => ({ level: name.endsWith('.parquet') ? 0 : 4 }) as const;
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, packed(name)]])), {
    mtime: noDay,
  });
  return {
    files,
    zip,
    sha256: sha256Of(zip),
    hashes: files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) })),
  };
};
