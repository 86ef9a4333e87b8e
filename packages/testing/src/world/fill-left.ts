import { addDays } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Context, known } from './context.ts';

const promised = 'Bring the seed list from the library, as I said I would.';

/** What is left when somebody goes: a cover that ended yesterday, and a promise of whoever walked with somebody before. */
export const fillLeft = (world: Context): void => {
  const { rows, seed, today } = world;
  const random = makeRandom(`${seed}/left`);
  const organisationId = known(world.organisationIds, 'lantern');
  const [worker, colleague] = [known(world.accountIds, '0/col'), known(world.accountIds, '0/dee')];
  const at = world.instantAgo(8, 600);
  const walk = rows.pairing.find(({ accountId, endedOn }) => accountId === worker && !endedOn);
  if (walk) {
    const { episodeId, personId } = walk;
    const leaveId = seededId(random, 'leave', at);
    const days = { startsOn: addDays(today, -3), endsOn: addDays(today, -1) };
    rows.leave.push({
      ...days,
      id: leaveId,
      organisationId,
      accountId: worker,
      kind: 'planned',
      setBy: worker,
      setAt: at,
    });
    rows.cover.push({
      ...{ ...days, id: seededId(random, 'cover', at), leaveId, episodeId, personId, accountId: colleague },
      ...{ agreement: 'agreed', handedBy: worker, handedAt: at, agreementBy: worker, agreementAt: at },
    });
  }
  const before = rows.pairing.find(
    ({ accountId, endedOn, personId }) =>
      accountId === worker &&
      endedOn &&
      rows.pairing.some((each) => each.personId === personId && each.accountId !== worker && !each.endedOn),
  );
  const session = rows.session.findLast(
    ({ accountId, personId, voidedAt }) => accountId === worker && personId === before?.personId && !voidedAt,
  );
  if (!session) return;
  rows.action.push({
    id: seededId(random, 'action', session.recordedAt),
    organisationId,
    sessionId: session.id,
    ownerId: worker,
    addedBy: worker,
    addedAt: session.recordedAt,
    words: promised,
  });
};
