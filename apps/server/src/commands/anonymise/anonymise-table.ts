import { createHash } from 'node:crypto';
import type { Solved } from '@alongside/anonymise/release-report.ts';
import { solveRelease } from '@alongside/anonymise/solve-release.ts';
import { CommandRefused } from '../command-refused.ts';
import { brokenGates } from '../measure/gates.ts';
import { type MeasuredTable, measureWrittenTable } from '../measure/measure-written-table.ts';
import type { AnonymiseAsk } from './anonymise-flags.ts';
import { buildTable } from './build-table.ts';
import { checkValuesKnown, readHierarchies, sayTwoMeanings } from './read-hierarchies.ts';
import { columnOf, placeOf, readTable } from './read-table.ts';
import { type ReleaseAccount, releaseAccount } from './release-account.ts';
import { releaseLines } from './release-lines.ts';
import { reportPage } from './report-page.ts';
import { sayRefusal, saySlip } from './say-refusal.ts';
import { checkNotTelling, rareValues } from './telling-columns.ts';
import { checkPlace, writeRelease } from './write-release.ts';

export const writtenName = 'anonymised.csv';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const solved = (solve: () => Solved): Extract<Solved, { allowed: true }> => {
  let answer: Solved;
  try {
    answer = solve();
  } catch (error) {
    const slip = saySlip(error);
    throw slip === null ? error : new CommandRefused(`${slip} Nothing was written.`);
  }
  if (answer.allowed) return answer;
  throw new CommandRefused([...answer.refusals.map(sayRefusal), 'Nothing was written.'].join('\n'));
};

/**
 * Reads a table and its hierarchies, makes it safe, writes it with its reports, and reads the written file again before it counts as
 * written.
 * @throws CommandRefused when it cannot be done; then nothing is written.
 */
export const anonymiseTable = (
  ask: AnonymiseAsk,
  onProgress: (doing: string, share: number) => void = () => {},
): { account: ReleaseAccount; measured: MeasuredTable } => {
  checkPlace(ask);
  onProgress('reading', 0);
  const table = readTable(ask.table, ask.separator);
  const named = [...ask.quasi, ...ask.sensitive, ...ask.plain, ...ask.ids, ...ask.protected];
  for (const name of ask.person === null ? named : [...named, ask.person]) placeOf(table, name);
  const asTheyAre = [...ask.sensitive, ...ask.plain];
  checkNotTelling(table, asTheyAre);
  const folder =
    ask.hierarchies === null ? null : readHierarchies(ask.hierarchies, table.columns, table.file.separator);
  const hierarchies = new Map([...(folder ?? [])].filter(([column]) => ask.quasi.includes(column)));
  for (const file of hierarchies.values()) checkValuesKnown(table, file);
  const built = buildTable(table, hierarchies, ask);

  const { k, l, bound, suppression, seed, method } = ask;
  const answer = solved(() =>
    solveRelease(
      built.table,
      {
        k,
        l: ask.sensitive.length === 0 ? 1 : l,
        bound: ask.sensitive.length === 0 ? 'none' : { highestShare: bound, aboveBase: 0.15 },
        suppressionLimit: suppression,
        seed,
        protectedColumns: ask.protected,
      },
      method,
      { onProgress: (share) => onProgress('looking for the finest safe way', 0.05 + share * 0.85) },
    ),
  );

  onProgress('writing', 0.92);
  const lines = releaseLines(table, built, answer.release, ask);
  const leaving = [...ask.quasi, ...asTheyAre];
  return writeRelease(ask, { [writtenName]: lines.text }, (readBack) => {
    onProgress('reading again what was written', 0.95);
    const measured = measureWrittenTable({
      input: table.file.text,
      output: readBack(writtenName),
      separator: table.file.separator,
      hierarchies,
      speaks: method === 'sets' ? 'sets' : 'nodes',
      quasi: ask.quasi,
      sensitive: ask.sensitive,
      plain: ask.plain,
      person: ask.person,
      from: lines.from,
    });
    const broken = brokenGates(measured, { k, bound, l: ask.sensitive.length === 0 ? 1 : l, suppression });
    if (broken.length > 0)
      throw new CommandRefused(
        `What was written did not stand the check and was taken away: ${broken.join('; ')}. That is a mistake in Alongside, not in your table.`,
      );
    const account = releaseAccount(ask, answer, measured, {
      table: {
        name: table.file.name,
        sha256: table.file.sha256,
        rows: measured.rowsIn,
        people: ask.person === null ? measured.rowsIn : new Set(columnOf(table, ask.person)).size,
      },
      written: { name: writtenName, sha256: sha256(lines.text), rows: measured.rowsOut },
      leftBehind: table.columns.filter((name) => !leaving.includes(name)),
      notes: [...rareValues(table, asTheyAre, k), ...[...hierarchies.values()].flatMap(sayTwoMeanings)],
    });
    onProgress('done', 1);
    return {
      files: { 'report.json': `${JSON.stringify(account, null, 2)}\n`, 'report.html': reportPage(account) },
      outcome: { account, measured },
    };
  });
};
