import type { PersonRow } from '@alongside/domain/person/take-in-person.ts';
import type { SessionRow } from '@alongside/domain/session/take-in-session.ts';
import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import { inBatches } from '@alongside/domain/take-in/plan-rows.ts';
import type { RowRefusal } from '@alongside/domain/take-in/read-row.ts';
import type { RowOutcome } from '@alongside/domain/take-in/taken-row.ts';
import { useSyncExternalStore } from 'react';
import { lookAgain } from '../../look-again.ts';
import { trpcClient } from '../../trpc.ts';

/*
 * Taking in goes on while other pages are looked at, so it lives outside of any page. Nothing is kept on the device: after
 * a reload the same file is brought again, and what is in is known again.
 */

export type Back = RowRefusal & { row: number };

export type Job = {
  accountId: string;
  table: FileTable;
  back: Back[];
  twice: number[];
} & (
  | { kind: 'people'; teamId: string; rows: (PersonRow & { row: number })[] }
  | { kind: 'sessions'; defaultAccountId: string | null; rows: (SessionRow & { row: number })[] }
);

export type Run = {
  job: Job;
  status: 'running' | 'stopped' | 'done';
  done: number;
  accepted: number;
  alreadyThere: number;
  twice: number[];
  notMatched: number;
  back: Back[];
  error: unknown;
};

let run: Run | null = null;
const listeners = new Set<() => void>();

function show(next: Run | null): void {
  run = next;
  for (const listener of listeners) listener();
}

export function useRun(): Run | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => run,
  );
}

async function send(job: Job, from: number, to: number): Promise<readonly RowOutcome[]> {
  if (job.kind === 'people') {
    const sent = { teamId: job.teamId, rows: job.rows.slice(from, to) };
    return (await trpcClient.person.takeIn.mutate(sent)).rows;
  }
  const sent = { defaultAccountId: job.defaultAccountId, rows: job.rows.slice(from, to) };
  return (await trpcClient.session.takeIn.mutate(sent)).rows;
}

function count(before: Run, outcomes: readonly RowOutcome[]): Run {
  const next = { ...before, done: before.done + outcomes.length, twice: [...before.twice], back: [...before.back] };
  for (const each of outcomes) {
    if (each.outcome === 'accepted') next.accepted += 1;
    if (each.outcome === 'accepted' && each.code) next.notMatched += 1;
    if (each.outcome === 'already_there') next.alreadyThere += 1;
    if (each.outcome === 'duplicate') next.twice.push(each.row);
    if (each.outcome === 'refused') next.back.push({ row: each.row, field: each.field, code: each.code, typed: '' });
  }
  return next;
}

async function goOn(): Promise<void> {
  const mine = run?.job;
  if (!run || !mine) return;
  const rest = inBatches<unknown>(mine.rows.slice(run.done));
  for (const { length } of rest) {
    if (run?.job !== mine || run.status !== 'running') return;
    try {
      const outcomes = await send(mine, run.done, run.done + length);
      if (run?.job === mine) show(count(run, outcomes));
    } catch (error) {
      if (run?.job === mine) show({ ...run, status: 'stopped', error });
      return;
    }
  }
  if (run?.job === mine && run.status === 'running') show({ ...run, status: 'done' });
  void lookAgain();
}

export function startRun(job: Job): void {
  const none = { done: 0, accepted: 0, alreadyThere: 0, notMatched: 0, error: null };
  show({ job, status: 'running', twice: job.twice, back: job.back, ...none });
  void goOn();
}

export function stopRun(): void {
  if (run?.status === 'running') show({ ...run, status: 'stopped', error: null });
}

export function carryOn(): void {
  if (run?.status !== 'stopped') return;
  show({ ...run, status: 'running', error: null });
  void goOn();
}

export function forgetRun(): void {
  show(null);
}
