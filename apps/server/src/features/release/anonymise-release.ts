import { anonymise } from '@alongside/anonymise/anonymise.ts';
import type { ReleaseRow } from '@alongside/anonymise/column.ts';
import { type RandomSource, shuffle } from '@alongside/anonymise/random-source.ts';
import type { SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import { quasiIdentifiers, type ReleaseMeasure, releaseColumns } from './release-columns.ts';
import { lettersFor, toSourceRow } from './release-row.ts';
import type { ReleaseUnit } from './release-units.ts';

export interface SafeRelease {
  /** Without row numbers yet; already in an order of chance. */
  rows: readonly ReleaseRow[];
  measures: readonly ReleaseMeasure[];
  smallestGroup: number;
  /** Of all describing cells, the share hidden, 0 to 1; and the same for each column. */
  hiddenShare: number;
  hiddenByColumn: readonly { column: (typeof quasiIdentifiers)[number]; share: number }[];
}

/** The operating system's chance: whoever could guess it could undo the shuffle. */
const chance: RandomSource = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/**
 * The seam to the engine: units in, rows that may leave out. Nothing else of the server calls it, so another method
 * takes its place here.
 */
export const anonymiseRelease = (
  { units, measures }: { units: readonly ReleaseUnit[]; measures: readonly ReleaseMeasure[] },
  { k, rule }: { k: number; rule: SmallNumbersRule },
  random: RandomSource = chance,
): SafeRelease => {
  const letters = lettersFor(shuffle([...new Set(units.map((unit) => unit.teamId))].sort(), random));
  const { rows, risk, loss } = anonymise(
    units.map((unit) => toSourceRow(unit, letters, measures)),
    releaseColumns(measures),
    { k, smallNumber: rule.under, roundTo: rule.roundTo },
    random,
  );
  return {
    rows,
    measures,
    smallestGroup: risk.smallestGroup,
    hiddenShare: loss.hiddenShare,
    hiddenByColumn: quasiIdentifiers.map((column) => ({
      column,
      share: rows.length === 0 ? 0 : (loss.hiddenByColumn[column] ?? 0) / rows.length,
    })),
  };
};
