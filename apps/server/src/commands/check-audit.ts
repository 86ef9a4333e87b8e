import { type ChainReport, verifyAudit } from '@alongside/db/audit-chain.ts';
import type { Store } from '@alongside/db/store.ts';

/** Walks the whole chain inside one transaction, so that an entry added meanwhile is not taken for a break. */
export const checkAudit = (store: Store): Promise<ChainReport> => store.write((tx) => verifyAudit(tx, tx.sign));

export const chainIsWhole = ({ brokenAt, headIsSigned }: ChainReport): boolean => brokenAt === null && headIsSigned;

const count = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

export const sayChain = (report: ChainReport): string => {
  if (chainIsWhole(report))
    return `The audit trail is whole: ${count(report.entries)}, each following from the one before.`;
  if (report.brokenAt !== null)
    return `The audit trail is broken: entry ${report.brokenAt} does not follow from the one before it. ${count(report.entries)} before it ${report.entries === 1 ? 'is' : 'are'} whole.`;
  return `The audit trail is broken at its end: its ${count(report.entries)} follow from each other, but the newest is not the one that was signed.`;
};
