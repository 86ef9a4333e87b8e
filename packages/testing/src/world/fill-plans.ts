import { meetUpPlaces } from '../words/session-lines.ts';
import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';

/** What is planned from today on; with now and then one that has passed and was not logged, or was called off. */
export const fillMeetUps = (world: Context, plan: PersonPlan, made: Made): void => {
  const { slot, random, block } = plan;
  const { pin, worker, nth } = slot;
  if (slot.state !== 'active' || !worker) return;
  const accountId = known(world.accountIds, `${block}/${worker.key}`);
  const add = (ago: number, atTime: string | null, calledOff = false): void => {
    const madeAt = world.instantAgo(random.whole(2, 6) + Math.max(0, ago), 900);
    world.rows.meetUp.push({
      id: world.id('meetUp', madeAt),
      personId: made.personId,
      accountId,
      onDay: world.dayAgo(ago),
      atTime,
      place: random.chance(0.8) ? random.pick(meetUpPlaces) : null,
      calledOffAt: calledOff ? world.instantAgo(1, 800) : null,
    });
  };
  const someTime = (): string =>
    random.pick(['09:30', '10:00', '10:30', '11:00', '12:15', '13:30', '14:00', '15:00', '16:30']);
  if (pin.notLogged) add(2, someTime());
  if (pin.twoMisses || pin.lastAgo === 24 || (pin.lastAgo ?? 0) > 24) return;
  if (pin.meetUpToday) add(0, pin.meetUpToday);
  else if (nth < 2 && worker.key !== 'amina') add(0, nth === 0 ? '10:00' : '14:30');
  else if (random.chance(0.62)) {
    let ahead = random.whole(1, 13);
    const weekday = world.weekdayAgo(-ahead);
    if (weekday === 6) ahead += 2;
    if (weekday === 0) ahead += 1;
    add(-ahead, random.chance(0.85) ? someTime() : null);
  } else if (random.chance(0.1)) add(-2, someTime(), true);
};
