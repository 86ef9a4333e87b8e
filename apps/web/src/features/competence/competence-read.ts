import type { Answered } from '../../trpc.ts';

export type CompetenceRead = Answered['competence']['read'];

/** The other of the two, as the reader sees it. */
export const otherName = ({ side, peerWorkerName, supervisorName }: CompetenceRead): string =>
  side === 'self' ? supervisorName : peerWorkerName;
