import type { ReleaseReport, Solved } from '@alongside/anonymise/release-report.ts';
import type { MeasuredTable } from '../measure/measure-written-table.ts';
import type { AnonymiseAsk } from './anonymise-flags.ts';
import { sayWarning } from './say-refusal.ts';

type Allowed = Extract<Solved, { allowed: true }>;

/** Everything report.json and report.html tell. Without the seed: whoever has it can undo the shuffle. */
export interface ReleaseAccount {
  table: { name: string; sha256: string; rows: number; people: number };
  written: { name: string; sha256: string; rows: number };
  asked: Pick<
    AnonymiseAsk,
    'method' | 'k' | 'bound' | 'l' | 'suppression' | 'quasi' | 'sensitive' | 'plain' | 'protected' | 'person'
  >;
  /** Columns of the table that did not leave. */
  leftBehind: string[];
  /** Read again from the written file by separate code; the rest is the engine's own account. */
  measured: Omit<MeasuredTable, 'faults' | 'sensitive'> & {
    sensitive: Record<
      string,
      { highestShare: number; fewestValues: number; classesAllAlike: number; rowsAllAlike: number }
    >;
  };
  risk: ReleaseReport['risk'];
  loss: ReleaseReport['loss'];
  groups: ReleaseReport['groups'];
  search: ReleaseReport['search'];
  levels: Allowed['release']['levels'];
  notes: string[];
}

export const releaseAccount = (
  ask: AnonymiseAsk,
  solved: Allowed,
  measured: MeasuredTable,
  files: Pick<ReleaseAccount, 'table' | 'written' | 'leftBehind'> & { notes: string[] },
): ReleaseAccount => {
  const { method, k, bound, l, suppression, quasi, sensitive, plain, person } = ask;
  const { faults: _none, sensitive: values, ...figures } = measured;
  const { risk, loss, groups, search } = solved.report;
  return {
    ...files,
    asked: { method, k, bound, l, suppression, quasi, sensitive, plain, protected: ask.protected, person },
    measured: {
      ...figures,
      sensitive: Object.fromEntries(
        Object.entries(values).map(([name, { overBound: _limit, ...rest }]) => [name, rest]),
      ),
    },
    risk,
    loss,
    groups,
    search,
    levels: solved.release.levels,
    notes: [...solved.warnings.map(sayWarning), ...files.notes],
  };
};
