import { addDays, dayIn } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import type { Context } from './context.ts';

const talkedOverWithin = 45;

/** Whoever raised a concern talked it over in supervision with the one who answers it, the next time they met. */
export const fillConcernTies = ({ rows, seed }: Context): void => {
  const random = makeRandom(`${seed}/concern ties`);
  for (const { id: concernId, raisedBy, raisedAt, acknowledgedBy } of rows.concern) {
    const raisedOn = dayIn('Europe/London', raisedAt);
    const next = rows.supervision
      .filter((each) => each.peerWorkerId === raisedBy && each.supervisorId === acknowledgedBy && each.sharedAt)
      .filter(({ heldOn }) => heldOn > raisedOn && heldOn <= addDays(raisedOn, talkedOverWithin))
      .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))[0];
    if (!next) continue;
    const { id: choice, recordedAt, supervisorId: accountId } = next;
    const id = seededId(random, 'concernEntry', recordedAt);
    rows.concernEntry.push({ id, concernId, accountId, kind: 'in_supervision', choice, recordedAt });
  }
};
