import { type Attendance, type Mode, met } from '@alongside/domain/session/session-words.ts';
import { addenda, disagreement } from '../words/session-lines.ts';
import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan, Stretch } from './plan-person.ts';
import { makeTeller, type Teller } from './tell-session.ts';

/** Days on which `count` meet-ups of a stretch fall: about even, the last on its last day, weekends avoided. */
const spread = (world: Context, plan: PersonPlan, { fromAgo, toAgo }: Stretch, count: number): number[] => {
  const gap = count > 1 ? (fromAgo - toAgo) / (count - 1) : 0;
  const agos: number[] = [];
  for (let left = count - 1; left >= 0; left -= 1) {
    const wander = left === 0 ? 0 : (plan.random.next() - 0.5) * gap * 0.5;
    let ago = Math.round(toAgo + left * gap + wander);
    const weekday = world.weekdayAgo(ago);
    if (left > 0 && weekday === 6) ago += 1;
    if (left > 0 && weekday === 0) ago -= 1;
    const before = agos.at(-1);
    // Not twice on one day, unless there are more meet-ups than days.
    if (before !== undefined && ago >= before) ago = before - 1;
    agos.push(Math.min(fromAgo, Math.max(toAgo, ago)));
  }
  return agos;
};

const minutesOf = (world: Context, plan: PersonPlan, attendance: Attendance, mode: Mode): number => {
  const { decks } = world;
  if (attendance === 'no_word') return plan.random.pick([15, 20, 20, 30]);
  if (!met(attendance)) return plan.random.pick([5, 5, 10]);
  if (mode === 'in_person') return decks.minutesInPerson();
  if (mode === 'phone') return decks.minutesByPhone();
  return mode === 'video' ? decks.minutesByVideo() : decks.minutesByText();
};

interface Contact {
  ago: number;
  attendance: Attendance;
  mode: Mode;
  stretch: Stretch;
  isFirst: boolean;
  isLast: boolean;
}

const addSession = (world: Context, plan: PersonPlan, made: Made, contact: Contact, teller: Teller): string => {
  const { ago, attendance, mode, stretch } = contact;
  const { random } = plan;
  const startMinutes = random.whole(36, 66) * 15;
  // Most are written the same day; some two or three days later, never later than yesterday evening.
  const writtenAgo = random.chance(0.88) ? ago : Math.max(1, ago - random.whole(1, 4));
  const recordedAt = world.instantAgo(writtenAgo, random.whole(1050, 1290));
  const id = world.id('session', recordedAt);
  const clock = `${String(Math.floor(startMinutes / 60)).padStart(2, '0')}:${String(startMinutes % 60).padStart(2, '0')}`;
  world.rows.session.push({
    id,
    organisationId: known(world.organisationIds, plan.slot.organisation),
    personId: made.personId,
    episodeId: made.episodeIds[stretch.episode] ?? '',
    accountId: known(world.accountIds, `${plan.block}/${stretch.workerKey}`),
    heldOn: world.dayAgo(ago),
    startedAt: random.chance(0.88) ? clock : null,
    minutes: minutesOf(world, plan, attendance, mode),
    attendance,
    mode,
    ...teller.tell(contact),
    recordedAt,
  });
  return id;
};

const addAddendum = (
  world: Context,
  plan: PersonPlan,
  sessionId: string,
  workerKey: string,
  ago: number,
  text: string,
): void => {
  const writtenAt = world.instantAgo(Math.max(1, ago), 1300);
  const accountId = known(world.accountIds, `${plan.block}/${workerKey}`);
  world.rows.sessionAddendum.push({ id: world.id('addendum', writtenAt), sessionId, accountId, text, writtenAt });
  const session = world.rows.session.at(-1);
  if (session) session.version = 2;
};

const drawAttendance = (world: Context, { slot, random }: PersonPlan): Attendance => {
  if (!slot.pin.wellTold) return (random.chance(0.2) ? world.heldBack.pop() : undefined) ?? world.decks.attendance();
  for (;;) {
    const drawn = world.decks.attendance();
    if (met(drawn) || drawn === 'let_us_know') return drawn;
    world.heldBack.push(drawn);
  }
};

const triedModes: readonly Mode[] = ['phone', 'phone', 'text', 'message_app'];

/** Shares `count` between the stretches, then writes each contact; attempts to reach someone come on top. */
export const fillSessions = (world: Context, plan: PersonPlan, made: Made, count: number): void => {
  const { random, slot } = plan;
  const teller = makeTeller(world, plan, made.firstName);
  let before = 0;
  let weightSoFar = 0;
  for (const stretch of plan.stretches) {
    weightSoFar += stretch.weight;
    const upTo = Math.round((count * weightSoFar) / plan.weight);
    const agos = spread(world, plan, stretch, upTo - before);
    const isCurrent = stretch === plan.stretches.at(-1);
    agos.forEach((ago, index) => {
      const left = agos.length - 1 - index;
      const isFirst = before === 0 && index === 0;
      const isLast = isCurrent && left === 0;
      const mode = world.decks.mode();
      const attendance = drawAttendance(world, plan);
      // Nobody is late for a text.
      const drawn = { attendance: mode === 'text' && attendance === 'met_late' ? 'met' : attendance, mode };
      const pinned = slot.pin.twoMisses && isCurrent && left < 2 ? { attendance: 'no_word' as const } : {};
      const contact = { ago, ...drawn, ...pinned, stretch, isFirst, isLast };
      const disagrees = slot.pin.disagrees && isCurrent && left === 1;
      const sessionId = addSession(
        world,
        plan,
        made,
        disagrees ? { ...contact, attendance: 'met', mode: 'in_person' } : contact,
        teller,
      );
      const session = world.rows.session.at(-1);
      const inName = (text: string): string => text.replaceAll('{name}', made.firstName);
      if (disagrees && session) {
        Object.assign(session, {
          note: inName(disagreement.note),
          writtenWith: 'shared_later',
          notSharedReason: null,
          ownWords: disagreement.ownWords,
        });
        addAddendum(world, plan, sessionId, stretch.workerKey, ago - 4, inName(disagreement.addendum));
      } else if (session?.note && random.chance(0.04))
        addAddendum(world, plan, sessionId, stretch.workerKey, ago - 5, inName(random.pick(addenda)));
      const next = agos[index + 1] ?? stretch.toAgo;
      const share = contact.attendance === 'no_word' ? 0.45 : 0.03;
      if (!pinned.attendance && ago - 2 > next && random.chance(share))
        addSession(
          world,
          plan,
          made,
          { ...contact, ago: ago - 2, attendance: 'tried', mode: random.pick(triedModes) },
          teller,
        );
      if (slot.pin.triedSince && isLast)
        for (const days of [3, 6])
          addSession(
            world,
            plan,
            made,
            { ...contact, ago: ago - days, attendance: 'tried', mode: days === 3 ? 'phone' : 'text' },
            teller,
          );
    });
    before = upTo;
  }
};
