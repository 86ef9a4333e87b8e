import { and, asc, eq, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type HeldConcern, roundOf, whatWaits } from '@alongside/domain/concern/what-waits.ts';

/** Concerns that somebody has, narrowed by `which`, with what each still asks of them: two queries, whatever their number. */
export const standingWaits = async (reader: Reader, which?: SQL) => {
  const { concern, concernEntry, organisation } = reader.tables;
  const isHeld = and(eq(concern.state, 'acknowledged'), which);
  const held = await reader.db
    .select({
      id: concern.id,
      state: concern.state,
      raisedAt: concern.raisedAt,
      raisedBy: concern.raisedBy,
      acknowledgedAt: concern.acknowledgedAt,
      acknowledgedBy: concern.acknowledgedBy,
      timeZone: organisation.timeZone,
    })
    .from(concern)
    .innerJoin(organisation, eq(organisation.id, concern.organisationId))
    .where(isHeld)
    .orderBy(asc(concern.raisedAt), asc(concern.id));
  if (held.length === 0) return [];
  const entries = await reader.db
    .select({
      concernId: concernEntry.concernId,
      kind: concernEntry.kind,
      choice: concernEntry.choice,
      recordedAt: concernEntry.recordedAt,
    })
    .from(concernEntry)
    .innerJoin(concern, eq(concern.id, concernEntry.concernId))
    .where(isHeld)
    // Opened again and decided in one moment: the opening came first.
    .orderBy(
      asc(concernEntry.recordedAt),
      sql`case when ${concernEntry.kind} = 'reopened' then 0 else 1 end`,
      asc(concernEntry.id),
    );
  const byConcern = Map.groupBy(entries, ({ concernId }) => concernId);
  return held.map(({ id, timeZone, ...row }) => {
    const concernRow: HeldConcern = { ...row, entries: byConcern.get(id) ?? [] };
    return {
      concernId: id,
      acknowledgedAt: row.acknowledgedAt ?? row.raisedAt,
      acknowledgedBy: row.acknowledgedBy,
      timeZone,
      round: roundOf(concernRow),
      waits: whatWaits(concernRow, timeZone),
    };
  });
};

export type StandingWaits = Awaited<ReturnType<typeof standingWaits>>[number];
