import { and, gte, inArray, isNull, max, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { SignSettings } from '@alongside/domain/review/sign-settings.ts';
import { standingForWorker } from '@alongside/domain/review/standing-signs.ts';
import { jumpDays, type WorkerFacts } from '@alongside/domain/review/worker-signs.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import type { readWorkers } from '../supervision/worker-figures.ts';
import { findHeavy } from './find-heavy.ts';

type Workers = Awaited<ReturnType<typeof readWorkers>>;

/** What stands about each worker's own load. Four queries, beside the figures their page shows. */
export const findLoads = async (reader: Reader, actor: Actor, workers: Workers, settings: SignSettings, now: Date) => {
  const today = todayOf(actor, now);
  const { pairing } = reader.tables;
  const from = addDays(today, -jumpDays);
  const ids = workers.map(({ accountId }) => accountId);
  const moves = await reader.db
    .select({
      accountId: pairing.accountId,
      more: sql<number>`cast(sum(case when ${pairing.startedOn} >= ${from} then 1 else 0 end) - sum(case when ${pairing.endedOn} >= ${from} then 1 else 0 end) as integer)`,
      newestOn: max(pairing.startedOn),
    })
    .from(pairing)
    .where(and(inArray(pairing.accountId, ids), or(isNull(pairing.endedOn), gte(pairing.endedOn, from))))
    .groupBy(pairing.accountId);
  const heavy = await findHeavy(reader, actor, now);
  const moveOf = new Map(moves.map((row) => [row.accountId, row]));
  return workers.map(({ accountId, people, capacity, due }) => {
    const facts: WorkerFacts = {
      people,
      capacity,
      morePeople: moveOf.get(accountId)?.more ?? 0,
      newestMatchOn: moveOf.get(accountId)?.newestOn ?? null,
      supervision: due,
      wishes: heavy.get(accountId)?.wishes ?? null,
      heavy: heavy.get(accountId)?.heavy ?? null,
    };
    return {
      accountId,
      signs: standingForWorker(facts, settings, today),
      talks: settings.wants_to_talk.isOn ? (heavy.get(accountId)?.talks ?? []) : [],
    };
  });
};
