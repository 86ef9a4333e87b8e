import { suppressTable } from '@alongside/anonymise/suppress-table.ts';
import type { SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import { type LeftOutReason, leftOutReasons } from '@alongside/domain/release/release-words.ts';

export interface SiteCounts {
  people: number;
  episodes: number;
  sessions: number;
}
export type ShownCounts = { [F in keyof SiteCounts]: number | null };
const figures = ['people', 'episodes', 'sessions'] as const satisfies readonly (keyof SiteCounts)[];

/**
 * Counts of each site and of all, as they may be shown together; null is withheld. Where the people of a site are withheld,
 * so is all else about it. A total is the sum of what is shown, and a lone withheld cell takes a second with it: an
 * organisation's yearly report may tell the true total.
 */
export const suppressFigures = (
  sites: readonly SiteCounts[],
  rule: SmallNumbersRule,
): { sites: ShownCounts[]; all: ShownCounts } => {
  const known = { totalIsKnown: true };
  const people = suppressTable(
    sites.map((site) => site.people),
    rule,
    known,
  );
  const shownSites = sites.filter((_, at) => people.cells[at] !== null);
  const columns = new Map(
    figures.map((figure) => [
      figure,
      suppressTable(
        shownSites.map((site) => site[figure]),
        rule,
        known,
      ),
    ]),
  );
  columns.set('people', { ...people, cells: people.cells.filter((cell) => cell !== null) });
  const row = (cellOf: (figure: keyof SiteCounts) => number | null): ShownCounts => ({
    people: cellOf('people'),
    episodes: cellOf('episodes'),
    sessions: cellOf('sessions'),
  });
  let shown = -1;
  return {
    sites: sites.map((_, at) => {
      if (people.cells[at] === null) return row(() => null);
      shown += 1;
      const place = shown;
      return row((figure) => columns.get(figure)?.cells[place] ?? null);
    }),
    all: row((figure) => columns.get(figure)?.total ?? null),
  };
};

/** People left out, by reason, as they may be shown. */
export const suppressLeftOut = (counts: Readonly<Record<LeftOutReason, number>>, rule: SmallNumbersRule) => {
  const { cells, total } = suppressTable(
    leftOutReasons.map((reason) => counts[reason]),
    rule,
    { totalIsKnown: true },
  );
  return { reasons: leftOutReasons.map((reason, at) => ({ reason, people: cells[at] ?? null })), total };
};
