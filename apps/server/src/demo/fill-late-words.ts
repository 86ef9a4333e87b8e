import { and, desc, eq, isNotNull, lt, ne } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';

const msPerHour = 3_600_000;

/** Each as a peer worker might have typed it the day before somebody else took over. */
const notes = [
  'Tea at the garden centre. They showed me the seedlings, and we said goodbye properly.',
  'Walked along the quay and back. They asked who comes next, and I told them what I know.',
  'A short one, on the bench by the library. We read through their plan for hard days once more.',
];

/**
 * In each team where one peer worker took over from another, one session was still on the first one's phone, and came in
 * yesterday.
 */
export const fillLateWords = async (tx: Tx, now: Date): Promise<void> => {
  const { pairing, episode, lateWords } = tx.tables;
  const dayBeforeLast = new Date(now.getTime() - 48 * msPerHour).toISOString().slice(0, 10);
  const handovers = await tx.db
    .select({
      personId: pairing.personId,
      accountId: pairing.accountId,
      organisationId: episode.organisationId,
      teamId: episode.teamId,
      endedOn: pairing.endedOn,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .where(and(isNotNull(pairing.endedOn), lt(pairing.endedOn, dayBeforeLast), ne(episode.state, 'ended')))
    .orderBy(desc(pairing.endedOn), pairing.id);
  const lastOfTeam = [...new Map(handovers.toReversed().map((row) => [row.teamId, row])).values()];
  for (const [order, { endedOn, ...whose }] of lastOfTeam.entries()) {
    const writtenAt = new Date(`${endedOn}T15:20:00Z`);
    await tx.db.insert(lateWords).values({
      ...whose,
      id: makeId('sent', () => v7()),
      action: 'session.log',
      input: {
        id: makeId('session', () => v7()),
        personId: whose.personId,
        heldOn: endedOn,
        startedAt: '14:00',
        minutes: 50,
        attendance: 'met',
        mode: 'in_person',
        place: 'outdoors',
        activities: ['listening', 'ending'],
        note: notes[order % notes.length],
        writtenWith: 'together',
        notSharedReason: null,
        ownWords: null,
        strengths: null,
        wantsToTalk: false,
        alsoWith: [],
        togetherId: null,
        next: null,
        meetUpId: null,
      },
      reason: 'no_longer_walking',
      writtenAt,
      handedInAt: new Date(now.getTime() - 20 * msPerHour),
    });
  }
};
