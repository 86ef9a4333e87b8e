import { missingCodes, type ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { oneLine, type ReleaseFile, textFile } from './release-file.ts';
import type { WrittenTable } from './written-table.ts';

const contents: readonly (readonly [string, string])[] = [
  ['report.html', 'what left, why, for whom, and how safe it is, on one page'],
  ['people.csv', 'one row per person: what describes them'],
  ['measures.csv', 'one row per person and time of a measure'],
  ['people-excel.csv, measures-excel.csv', 'the same for Excel, where they were asked for'],
  ['people.parquet, measures.parquet', 'the same two tables in Parquet'],
  ['codebook.html, codebook.csv', 'what each column and code means'],
  ['datapackage.json', 'the same for programs (Data Package 2.0)'],
  ['ddi-codebook.xml', 'the same for archives (DDI-Codebook 2.5)'],
  ['redcap-dictionary.csv', 'the same for loading into REDCap'],
  ['setup/read-release.R, .sps, .do, .sas', 'scripts for R, SPSS, Stata and SAS: labels and missing codes'],
  ['manifest.sha256', 'the hash of each file; "sha256sum -c manifest.sha256" checks them'],
];

/** How to open it, for somebody who has only this folder. */
export const readme = (
  { about }: ReleasePackage,
  [people, measures]: readonly [WrittenTable, WrittenTable],
): ReleaseFile => {
  const lines = [
    oneLine(about.title),
    '',
    `Question: ${oneLine(about.question)}`,
    `For: ${oneLine(about.recipient.name)}`,
    `Records as they stood in ${oneLine(about.frozen)}. Destroy all copies by the end of ${oneLine(about.destroyBy)}, and say so to the service.`,
    `${people.rows} people, ${measures.rows} rows of measures.`,
    '',
    'Please: do not try to find out who anyone is, do not lay these figures beside others of the same people, and pass',
    'them on to nobody who is not named above.',
    '',
    'WHAT IS IN HERE',
    ...contents.map(([name, words]) => `- ${name}: ${words}`),
    '',
    'HOW TO JOIN THE TABLES',
    'The column person is in both. It was drawn at random for this release and links to nothing else; so is the order.',
    '',
    'WHERE THERE IS NO VALUE',
    'No cell is empty. These codes stand for different things, so take them out before you reckon (the scripts do):',
    ...Object.values(missingCodes).map(({ code, label }) => `  ${code}  ${label}`),
    '',
    'HOW IT WAS MADE SAFE',
    `Nobody is described in a way that fewer than ${about.policy.k} people share. More in report.html.`,
    '',
  ];
  return textFile('README.txt', lines.join('\r\n'));
};
