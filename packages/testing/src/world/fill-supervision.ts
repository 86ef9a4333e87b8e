import { castMembers } from '../cast.ts';
import { earlySummary, summaries, supervisorActions, workerActions } from '../words/supervision-lines.ts';
import { type Context, known } from './context.ts';
import { supervisionPins } from './pins.ts';

const supervisorOf = (key: string): string => {
  const worker = castMembers.find((member) => member.key === key);
  const home = worker?.teams.find(({ supervises }) => !supervises)?.team;
  const found = castMembers.find(({ teams }) => teams.some(({ team, supervises }) => supervises && team === home));
  if (!found) throw new Error(`nobody supervises ${key}`);
  return found.key;
};

/** When each was held, the newest first: about even over nine months, or over the time in the role if that is less. */
const heldAgos = (world: Context, lastAgo: number, count: number, longest: number): number[] => {
  const gap = (longest - lastAgo) / count;
  return Array.from({ length: count }, (_, index) => {
    const ago = Math.round(lastAgo + index * gap + (index === 0 ? 0 : world.random.whole(-2, 2)));
    const weekday = world.weekdayAgo(ago);
    return weekday === 6 ? ago + 1 : weekday === 0 ? ago + 2 : ago;
  });
};

/** Ahead of whatever comes first: the kinds of supervision that were not the last one held. */
const laterAgo = (place: number): number => -(21 + ((place * 5) % 15));

/** Supervision of one block's peer workers, 110 records for fourteen of them, with what was agreed and by when. */
export const fillSupervision = (world: Context, block: number): void => {
  const { random, rows } = world;
  castMembers.forEach(({ key, worker }, memberIndex) => {
    if (!worker) return;
    const peerWorkerId = known(world.accountIds, `${block}/${key}`);
    const supervisorId = known(world.accountIds, `${block}/${supervisorOf(key)}`);
    const pin = supervisionPins[key];
    const nextAgo = pin?.nextAgo ?? -random.whole(2, 20);
    const isNew = worker.monthsInRole < 6;
    const agos = heldAgos(
      world,
      Math.max(1, nextAgo + (isNew ? 21 : 28)),
      worker.supervisions,
      Math.min(266, worker.monthsInRole * 30 - 6),
    );
    // What is agreed of one kind says nothing of another: each leads to the next of its own.
    const nextOfKind = new Map<string, number>();
    agos.forEach((ago, index) => {
      const recordedAt = world.instantAgo(ago, 1080);
      const supervisionId = world.id('supervision', recordedAt);
      const told = isNew && index === 0 ? earlySummary : summaries[(memberIndex * 7 + index * 3) % summaries.length];
      const kind = random.pick(['practice', 'practice', 'practice', 'line', 'line', 'debrief', 'clinical'] as const);
      const agreedAgo = index === 0 ? nextAgo : (nextOfKind.get(kind) ?? laterAgo(memberIndex + index));
      nextOfKind.set(kind, ago);
      rows.supervision.push({
        id: supervisionId,
        organisationId: known(world.organisationIds, castMembers[memberIndex]?.organisation ?? ''),
        supervisorId,
        peerWorkerId,
        kind,
        heldOn: world.dayAgo(ago),
        minutes: kind === 'debrief' ? 30 : random.pick([45, 60, 60, 60, 75, 90]),
        topics: [...(told?.topics ?? [])],
        summary: told?.words ?? null,
        nextOn: world.dayAgo(agreedAgo),
        recordedAt,
        sharedAt: recordedAt,
      });
      const actions = index === 0 ? 2 : random.pick([0, 1, 1, 2]);
      for (let count = 0; count < actions; count += 1) {
        const owner = (index + count) % 2 === 0 ? 'peer_worker' : 'supervisor';
        const dueAgo = ago - random.whole(7, 28);
        const isDone = index > 1 || (index === 1 && random.chance(0.8));
        const finishedAgo = Math.max(1, dueAgo + random.whole(-1, 5));
        rows.action.push({
          id: world.id('action', recordedAt),
          organisationId: known(world.organisationIds, castMembers[memberIndex]?.organisation ?? ''),
          supervisionId,
          ownerId: owner === 'peer_worker' ? peerWorkerId : supervisorId,
          addedBy: supervisorId,
          addedAt: recordedAt,
          words: random.pick<string>(owner === 'peer_worker' ? workerActions : supervisorActions),
          dueOn: random.chance(0.85) ? world.dayAgo(dueAgo) : null,
          finishedAt: isDone && finishedAgo < ago ? world.instantAgo(finishedAgo, 960) : null,
        });
      }
    });
  });
};
