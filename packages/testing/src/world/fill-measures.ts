import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { howToday } from '@alongside/domain/outcome/library/how-today.ts';
import { ons4 } from '@alongside/domain/outcome/library/ons-4.ts';
import { whatChanged } from '@alongside/domain/outcome/library/what-changed.ts';
import type { OutcomeInformant, OutcomeOccasion, OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import { type Answers, scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { daysBetween } from '@alongside/domain/shared/day.ts';
import { makeRandom, type Random } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { lookingBack, madeOfIt } from '../words/measure-lines.ts';
import type { Context } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';
import type { Row } from './rows.ts';

/** Chance of its own, so that everything else in the world stays as it was before there were measures. */
interface Telling {
  world: Context;
  random: Random;
  personId: string;
  /** Met, in the current episode, the first one first. */
  met: Row<'session'>[];
}

interface FilledIn {
  instrument: Instrument;
  occasion: OutcomeOccasion;
  way: OutcomeWay;
  informant: OutcomeInformant;
  answers: Answers | null;
  words?: Record<string, string>;
}

const within = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

/** This person's sessions were written last: nobody else's are read. */
const metSessions = ({ rows: { session } }: Context, { personId, episodeIds }: Made): Row<'session'>[] => {
  const own: Row<'session'>[] = [];
  for (let at = session.length - 1; at >= 0 && session[at]?.personId === personId; at -= 1) {
    const row = session[at];
    if (row && row.episodeId === episodeIds[0] && metAttendances.some((each) => each === row.attendance)) own.push(row);
  }
  return own.sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
};

/** Written down on the day the two met, after the session. */
const add = ({ world, random, personId }: Telling, session: Row<'session'>, filledIn: FilledIn): string => {
  const { instrument: definition, answers, words = null, ...how } = filledIn;
  const recordedAt = world.instantAgo(daysBetween(session.heldOn, world.today), 1055 + random.whole(0, 40));
  const id = seededId(random, 'outcome', recordedAt);
  const { episodeId, accountId, heldOn: takenOn } = session;
  const { key: instrument, version: instrumentVersion, items } = definition;
  const shared = { episodeId, instrument, occasion: how.occasion, informant: how.informant, takenOn, recordedAt };
  const missing = items.filter(({ key, kind }) => kind === 'number' && (answers?.[key] ?? null) === null).length;
  world.rows.outcome.push({
    ...shared,
    ...how,
    id,
    personId,
    accountId,
    instrumentVersion,
    answers: answers && { ...answers },
    words,
    missing,
  });
  for (const { scale, value, reason } of scoreInstrument(definition, answers ?? {}))
    world.rows.outcomeScore.push({ ...shared, outcomeId: id, scale, value, reason });
  return id;
};

const ways: readonly OutcomeWay[] = ['together', 'together', 'together', 'on_paper', 'alone'];

/** Small shifts, some down, now and then a question left out; nobody's is the story of a cure. */
const fillWellbeing = (telling: Telling, { slot }: PersonPlan): void => {
  const { random, met, world } = telling;
  const [first, last] = [met[1] ?? met[0], met.at(-1)];
  if (!first || !last) return;
  const start = { satisfied: random.whole(2, 7), worthwhile: random.whole(2, 7), happy: random.whole(2, 8) };
  const anxious = random.whole(3, 9);
  const at = (shift: number): Answers => ({
    satisfied: within(0, start.satisfied + shift, 10),
    worthwhile: within(0, start.worthwhile + shift * 0.7, 10),
    happy: random.chance(0.12) ? null : within(0, start.happy + shift + random.whole(-1, 1), 10),
    anxious: within(0, anxious - shift * 0.8, 10),
  });
  const ask = (session: Row<'session'>, occasion: OutcomeOccasion, shift: number) =>
    add(telling, session, {
      instrument: ons4,
      occasion,
      way: random.pick(ways),
      informant: 'person',
      answers: at(shift),
    });
  ask(first, 'baseline', 0);
  if (daysBetween(first.heldOn, last.heldOn) < 60 || !(slot.pin.wellTold || random.chance(0.65))) return;
  const shift = slot.pin.wellTold ? 2 : random.whole(-3, 5) * 0.6;
  const id = ask(last, slot.state === 'ended' ? 'ending' : 'review', shift);
  if (!slot.pin.wellTold && !random.chance(0.5)) return;
  const recordedAt = world.instantAgo(daysBetween(last.heldOn, world.today), 1110);
  world.rows.outcomeTalk.push({
    id: seededId(random, 'outcomeTalk', recordedAt),
    outcomeId: id,
    accountId: last.accountId,
    items: random.shuffled(['satisfied', 'worthwhile', 'happy', 'anxious']).slice(0, random.whole(1, 2)),
    words: random.pick(madeOfIt),
    recordedAt,
  });
};

/** Three faces after a meeting. Some workers keep their own view beside it, and it is not always the same. */
const fillFaces = (telling: Telling, { slot }: PersonPlan): void => {
  const { random, met } = telling;
  const keepsOwnView = slot.pin.wellTold || random.chance(0.4);
  for (const session of met.slice(-random.whole(2, 6))) {
    const today = random.pick([1, 2, 2, 3, 3]);
    const face = (informant: OutcomeInformant, answer: number) =>
      add(telling, session, {
        instrument: howToday,
        occasion: 'review',
        way: informant === 'person' ? 'together' : 'alone',
        informant,
        answers: { today: answer },
      });
    face('person', today);
    if (keepsOwnView) face('worker', within(1, today + random.pick([-1, 0, 0, 1]), 3));
  }
};

const fillLookingBack = (telling: Telling): void => {
  const { random, met } = telling;
  const last = met.at(-1);
  if (!last) return;
  const said = (key: keyof typeof lookingBack, share: number) =>
    random.chance(share) ? [[key, random.pick(lookingBack[key])] as const] : [];
  const changed = random.pick(lookingBack.changed);
  const words = {
    changed,
    ...Object.fromEntries([...said('helped', 0.8), ...said('not_helped', 0.5), ...said('next', 0.7)]),
  };
  add(telling, last, {
    instrument: whatChanged,
    occasion: 'ending',
    way: 'together',
    informant: 'person',
    answers: null,
    words,
  });
};

/** Measures beside the QPR: with answers, gaps, both views and what the person makes of it. */
export const fillMeasures = (world: Context, plan: PersonPlan, made: Made): void => {
  const random = makeRandom(`${world.seed}/measures/${plan.index}`);
  const telling = { world, random, personId: made.personId, met: metSessions(world, made) };
  const { wellTold } = plan.slot.pin;
  if (wellTold || random.chance(0.4)) fillWellbeing(telling, plan);
  if (wellTold || random.chance(0.3)) fillFaces(telling, plan);
  if (plan.slot.state === 'ended' && random.chance(0.6)) fillLookingBack(telling);
};
