import { addDays } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Context, known } from './context.ts';

const promised = 'Bring the seed list from the library, as I said I would.';

/** Of Northgate: who walked with somebody before another did, and does not cover for them now. */
const formerWalks = ({ rows, accountIds }: Context) => {
  const ours = ['amina', 'col', 'dee', 'jas'].map((key) => accountIds.get(`0/${key}`));
  return rows.pairing.filter(
    ({ accountId, endedOn, personId }) =>
      ours.includes(accountId) &&
      endedOn &&
      rows.pairing.some(
        (each) =>
          each.personId === personId && each.accountId !== accountId && !each.endedOn && ours.includes(each.accountId),
      ) &&
      !rows.cover.some((each) => each.personId === personId && each.accountId === accountId),
  );
};

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
  const session = formerWalks(world)
    .map((before) =>
      rows.session.findLast(
        ({ accountId, personId, voidedAt }) =>
          accountId === before.accountId && personId === before.personId && !voidedAt,
      ),
    )
    .find((found) => found !== undefined);
  if (!session) return;
  rows.action.push({
    id: seededId(random, 'action', session.recordedAt),
    organisationId,
    sessionId: session.id,
    ownerId: session.accountId,
    addedBy: session.accountId,
    addedAt: session.recordedAt,
    words: promised,
  });
};
