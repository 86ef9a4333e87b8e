import {
  missingReasons,
  type RecipientTier,
  type ReleaseAbout,
  type ReleaseColumn,
  type ReleasePackage,
  type ReleaseRole,
  type ReleaseTable,
  type ReleaseVariable,
} from '@alongside/domain/release/release-package.ts';
import { writeReleaseFiles } from './write-release-files.ts';

const variable = (name: string, kind: ReleaseVariable['kind'], role: ReleaseRole): ReleaseVariable => ({
  name,
  label: '-',
  kind,
  role,
  codes: kind === 'code' || kind === 'range' ? [{ code: 1, label: '-' }] : [],
  missing: kind === 'text' ? [] : missingReasons,
  hiding: '',
  lowest: 0,
  highest: 1,
});

const variables = [
  variable('person', 'text', 'key'),
  variable('a', 'code', 'quasi'),
  variable('b', 'range', 'shape'),
  variable('c', 'integer', 'sensitive'),
  variable('d', 'number', 'plain'),
];
const table: ReleaseTable = {
  label: '',
  variables,
  columns: variables.map(({ kind }): ReleaseColumn => (kind === 'text' ? ['BBBBBB'] : Float64Array.of(-995))),
};

const about = (tier: RecipientTier, method: ReleaseAbout['method'], hasBound: boolean): ReleaseAbout => ({
  title: '-',
  question: '-',
  recipient: { tier, name: '-' },
  frozen: '-',
  destroyBy: '-',
  policy: {
    version: '-',
    k: 5,
    bound: hasBound ? { highestShare: 1, aboveBase: 0 } : null,
    l: hasBound ? 2 : 1,
    suppressionLimit: 0,
    smallNumbers: { under: 5, roundTo: 5 },
  },
  method,
  hashes: [],
});

const report = (releases: number): ReleasePackage['report'] => ({
  people: { kept: 0, leftOut: [{ reason: '-', people: null }] },
  risk: {
    smallestClass: 0,
    classes: 0,
    highest: 0,
    average: 0,
    classSizes: [{ from: 1, to: 2, classes: 1 }],
    singlingOut: [{ variables: ['-'], people: 0 }],
    neighbour: [{ knows: ['-'], fewestMatches: 5 }],
    together: releases > 0 ? { releases, smallestClass: 5 } : null,
  },
  loss: { all: 0, byVariable: [{ label: '-', loss: 0 }] },
  groups: [{ variable: '-', group: '-', people: null, suppressedShare: null, times: null }],
  headline: [{ label: '-', before: null, after: null }],
  tables: [],
});

const blanks: readonly ReleasePackage[] = [
  { about: about('open', 'uniform', true), people: table, measures: table, report: report(0) },
  { about: about('named', 'detail', true), people: table, measures: table, report: report(1) },
  { about: about('inside', 'sets', false), people: table, measures: table, report: report(2) },
];

let known: readonly string[] | null = null;

/**
 * The words that the files say of any release whatever: what they hold when nothing at all is told. The verifier is to
 * take none of them for somebody's name. Add the words of the registry; nothing that was typed, no name of a place.
 */
export const fixedWording = (): readonly string[] => {
  if (known) return known;
  const lines = new Set<string>();
  for (const blank of blanks) {
    for (const { name, bytes } of writeReleaseFiles(blank).files) {
      if (name.endsWith('.parquet')) continue;
      const text = new TextDecoder().decode(bytes).replace(/<[^>]*>/g, '\n$&\n');
      for (const line of [name, ...text.split(/[\r\n]+/)]) lines.add(line);
    }
  }
  known = [...lines];
  return known;
};
