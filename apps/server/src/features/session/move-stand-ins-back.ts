import { and, eq, gt, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';

/**
 * The oldest session taken in says when they began walking together; the stand-in dates of its episode and first pairing
 * follow it.
 */
export const moveStandInsBack = async (
  { db, tables: { episode, pairing } }: Tx,
  older: readonly { episodeId: string; heldOn: string }[],
): Promise<void> => {
  for (const [episodeId, sessions] of Map.groupBy(older, (each) => each.episodeId)) {
    const [heldOn] = sessions.map((each) => each.heldOn).sort();
    if (!heldOn) continue;
    const [before] = await db
      .select({ referredOn: episode.referredOn, startedOn: episode.startedOn })
      .from(episode)
      .where(and(eq(episode.id, episodeId), gt(episode.referredOn, heldOn)));
    if (!before) continue;
    const startedOn = before.startedOn === before.referredOn ? heldOn : before.startedOn;
    await db
      .update(episode)
      .set({ referredOn: heldOn, startedOn, version: sql`${episode.version} + 1` })
      .where(eq(episode.id, episodeId));
    await db
      .update(pairing)
      .set({ startedOn: heldOn })
      .where(and(eq(pairing.episodeId, episodeId), eq(pairing.startedOn, before.referredOn)));
  }
};
