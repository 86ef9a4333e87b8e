import type { Answered } from '../../trpc.ts';

export type SupervisionRead = Answered['supervision']['read'];

/** The other of the two, as the reader sees it. */
export const otherName = ({ iAmThePeerWorker, peerWorkerName, supervisorName }: SupervisionRead): string =>
  iAmThePeerWorker ? supervisorName : peerWorkerName;

export const nameOf = (supervision: SupervisionRead, accountId: string, you: string, me: string): string => {
  if (accountId === me) return you;
  return accountId === supervision.peerWorkerId ? supervision.peerWorkerName : supervision.supervisorName;
};

/** Both signed: nothing is changed any more. */
export const isLockedFor = ({ state }: SupervisionRead): boolean => state === 'signed_by_both' || state === 'addended';
