import { join } from 'node:path';
import type { ReleaseAccount } from './release-account.ts';

const count = (number: number): string => number.toLocaleString('en-GB');
const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/** The end of a run in a few lines, for the terminal. */
export const sayAccount = (account: ReleaseAccount, out: string, seconds: number): string => {
  const { table, measured, asked, leftBehind, written, notes } = account;
  const inWhole = measured.leftOut === 0 ? 'nobody left out' : `${percent(measured.leftOutShare)} of people left out`;
  return [
    `${count(table.rows)} rows came in, ${count(written.rows)} are in ${join(out, written.name)}: ${inWhole}.`,
    `Smallest group: ${count(measured.smallestClass)} people (k ${asked.k}). Groups: ${count(measured.classes)}. Loss (GCP): ${measured.gcp.toFixed(4)}.`,
    ...(leftBehind.length === 0 ? [] : [`Did not leave: ${leftBehind.join(', ')}. (--plain keeps a column as it is.)`]),
    ...notes.map((note) => `Look: ${note}`),
    `What it cost and how safe it is: ${join(out, 'report.html')} (${seconds.toFixed(1)} s)`,
  ].join('\n');
};
