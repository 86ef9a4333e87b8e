import type { Store } from '@alongside/db/store.ts';
import { roles } from '@alongside/domain/shared/role.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches } from './access/access-rows.ts';
import { allRows } from './access/all-rows.ts';
import { flatmateOf } from './access/session-access.ts';
import { targetOf } from './access/target-of.ts';
import { type Caller, callAs } from './call-as.ts';
import { makeWorld, now, type World } from './world.ts';

/*
 * Whatever a browser sends is taken, or refused with a reason; nothing makes the server stumble. Each procedure is called
 * as its row of the access matrix calls it, with one value of the input replaced by an odd one.
 */

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** What a row leaves out, so that these fields are tried as well. */
const fuller: Readonly<Record<string, Fields | ((world: World) => Fields)>> = {
  'session.log': (world) => ({
    startedAt: '10:30',
    place: 'cafe',
    activities: ['listening'],
    note: 'By the pond.',
    writtenWith: 'not_shared',
    notSharedReason: 'They had to leave.',
    ownWords: 'I slept.',
    strengths: 'Kind to the ducks.',
    wantsToTalk: true,
    next: { id: newId('meetUp'), on: '2026-11-26', at: '10:30', place: 'The bandstand' },
    meetUpId: newId('meetUp'),
    alsoWith: [{ id: newId('session'), personId: flatmateOf(world) }],
    togetherId: newId('together'),
    willDo: { id: newId('action'), words: 'Ring the library.', dueOn: '2026-11-26' },
  }),
  'concern.raise': (world) => ({
    sessionId: world.walk.own.sessionId,
    outcomeId: newId('outcome'),
    isDangerNow: true,
    told: {
      whatHappened: 'A bruise.',
      whenItHappened: 'Tuesday',
      childrenAtRisk: 'not_known',
      personKnows: 'no',
      canDecide: 'not_sure',
      personAgrees: 'not_asked',
      aboutWhom: 'A neighbour',
      howToReachMe: '01632 960000',
    },
  }),
  'concern.add': { isDangerNow: true, told: { wishes: 'To stay at home.', personKnows: 'yes' } },
  'group.log': {
    startedAt: '18:30',
    theme: 'Sleep',
    line: 'We talked about nights.',
    unnamed: 3,
    unnamedNewcomers: 1,
    agreementBroken: true,
    agreementResponse: 'We read it out again.',
    debriefMinutes: 10,
    debrief: 'A good one.',
  },
  'group.correct': { theme: 'Sleep', line: 'We talked about nights.', attendances: [], unnamed: 2 },
  'group.begin': { purpose: 'Tea.', forWhom: 'Anyone.', capacity: 10, venue: 'The hall', coFacilitators: [] },
  'group.planDates': { everyWeeks: 2, at: '18:30', minutes: 90 },
  'group.agree': { reviewOn: '2027-05-17' },
  'supervision.write': {
    topics: ['boundaries'],
    summary: 'The bus journeys.',
    strengths: 'Calm.',
    nextOn: '2026-12-16',
  },
  'supervision.amend': (world) => ({
    topics: ['boundaries'],
    personIds: [world.walk.own.personId],
    wellbeingPlanLookedAt: 'yes',
    nextOn: '2026-12-16',
  }),
  'goal.set': { firstRating: { id: newId('goalRating'), rating: 4 } },
  'meetUp.plan': { place: 'The bandstand' },
  'person.add': {
    pronouns: 'they',
    phone: '01632 960000',
    email: 'a@b.invalid',
    contactSafely: 'Text.',
    birthYear: 1980,
  },
  'person.timeline': { cursor: { on: '2026-11-18', id: 'ses_' } },
  'person.register': { search: 'wren', part: 'open', page: 1 },
  'person.takeIn': { rows: [{ row: 2, displayName: 'Robin', phone: '1', birthYear: 1980, workerName: 'Tamsin' }] },
  'account.invite': { wte: 0.5, startedOn: '2026-11-01' },
  'account.amend': { teams: [], wte: 0.5, startedOn: '2026-11-01' },
  'organisation.amend': { idleMinutes: 30, quietDays: 21, evaluationWords: 'May we count?' },
  'episode.open': { matchWishes: 'Someone who knows the wards.' },
  'wellbeingPlan.write': { triggers: 'Long ward rounds.' },
  'learning.log': { place: 'The college', endedOn: '2026-11-04', words: 'The role plays helped.' },
  'learning.amend': { place: 'The college', endedOn: '2026-11-04', words: 'The role plays helped.' },
  'boundary.log': { takenToSupervision: true },
  'boundary.amend': { takenToSupervision: true },
  'competence.talk': { nextOn: '2027-11-18' },
  'workingTerms.addAdjustment': { agreedOn: '2026-11-18', reviewOn: '2027-05-01' },
};

const pathsOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => pathsOf((value as Fields)[key], [...path, key]))];
};

const at = (value: unknown, path: Path): unknown => path.reduce((inner, key) => (inner as Fields)[key], value);

const replaced = (value: unknown, [key, ...rest]: Path, odd: unknown): unknown => {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((each, place) => (place === key ? replaced(each, rest, odd) : each));
  return { ...(value as Fields), [key]: replaced((value as Fields)[key], rest, odd) };
};

const wild = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', [], {}, Number.POSITIVE_INFINITY),
  fc.constant(Array.from({ length: 2000 }, () => 'x')),
  fc.jsonValue({ maxDepth: 3 }),
);
const around = (sign: string) => fc.constantFrom(sign, `a${sign}`, `a${sign}b`, `${sign}${sign}b`);
const oddNumber = fc.constantFrom(0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 63), 1e308);
const oddText = fc.oneof(
  // PostgreSQL takes no NUL in a text, and half a sign is no UTF-8.
  around('\u0000'),
  around('\ud800'),
  fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '__proto__', "%'; --", '\u202e', '24:00'),
  fc.constant('ȳ'.repeat(20_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Mostly of the kind that stood there: only that gets past the door. */
const oddFor = (value: unknown): fc.Arbitrary<unknown> => {
  const alike =
    typeof value === 'number'
      ? oddNumber
      : typeof value === 'string'
        ? fc.oneof(oddText, fc.constantFrom(`${value}\u0000`, ` ${value}`, value.toUpperCase()))
        : wild;
  return fc.oneof({ weight: 4, arbitrary: alike }, { weight: 1, arbitrary: wild });
};

const oddOne = (input: unknown) =>
  fc
    .constantFrom(...pathsOf(input))
    .chain((path) => fc.record({ path: fc.constant(path), odd: oddFor(at(input, path)) }));

/** Every write is tried and undone, so that each call meets the same world. */
const undoing = (store: Store): Store => ({
  ...store,
  write: async <T>(work: Parameters<Store['write']>[0]): Promise<T> => {
    const undone: { answer?: unknown } = {};
    await store
      .write(async (tx) => {
        undone.answer = await work(tx);
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return undone.answer as T;
  },
});

const send = async (caller: Caller, path: string, input: unknown): Promise<string> => {
  const [noun = '', verb = ''] = path.split('.');
  const nouns = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    await nouns[noun]?.[verb]?.(input);
    return 'taken';
  } catch (error) {
    return error instanceof TRPCError ? error.code : 'INTERNAL_SERVER_ERROR';
  }
};

/** What the row would have sent. */
const inputOf = async (path: string, world: World): Promise<unknown> => {
  let heard: unknown;
  const listen = async (input: unknown): Promise<void> => {
    heard = input;
  };
  const verbs = new Proxy({}, { get: () => listen });
  const nouns = new Proxy({}, { get: () => verbs });
  await allRows[path]?.call(nouns as Caller, targetOf(world, reaches[0]), world);
  const more = fuller[path];
  return heard === undefined
    ? undefined
    : { ...(heard as Fields), ...(typeof more === 'function' ? more(world) : more) };
};

const withoutRoleInputs: Readonly<Record<string, unknown>> = {
  'signIn.endOther': { id: 'sig_somewhere' },
  'signIn.invitation': { token: 'abcdefghijklmnopqrstuvwxyz' },
  'signIn.asCastMember': { accountId: newId('account') },
  'signIn.withCode': { code: '123456' },
  'outcome.openLink': { token: 'x'.repeat(43) },
  'outcome.keepAnswers': { token: 'x'.repeat(43), answers: { happy: 4 }, words: { changed: 'I sleep.' } },
  'outcome.sendAnswers': { token: 'x'.repeat(43), answers: { happy: 4 }, words: { changed: 'I sleep.' } },
  'device.open': { deviceId: newId('device') },
  'device.close': { deviceId: newId('device') },
  'device.handIn': { letterbox: 'x'.repeat(43), sentAt: 1, items: [{ id: newId('sent'), sealed: 'QQ==' }] },
};

const neverStumbles = (caller: Caller, path: string, input: unknown, fresh: () => Promise<unknown>) =>
  fc.assert(
    fc.asyncProperty(oddOne(input), async ({ path: where, odd }) => {
      const code = await send(caller, path, replaced(await fresh(), where, odd));
      expect(code).not.toBe('INTERNAL_SERVER_ERROR');
    }),
    { numRuns: 40, seed: 20261119 },
  );

describe('odd values are taken or refused, and nothing stumbles over them', () => {
  test.each(Object.keys(allRows))('%s', async (path) => {
    const world = await makeWorld();
    await allRows[path]?.prepare?.(world);
    const input = await inputOf(path, world);
    if (input === undefined) return;
    const role = roles.find((each) => allRows[path]?.expect[each]?.own === 'went through') ?? 'coordinator';
    const caller = callAs(undoing(world.store), world.actorOf(role), { now });
    expect(await send(caller, path, input), 'without anything odd').toBe('taken');
    await neverStumbles(caller, path, input, () => inputOf(path, world));
  });

  test.each(Object.entries(withoutRoleInputs))('%s', async (path, input) => {
    const world = await makeWorld();
    const caller = callAs(undoing(world.store), world.actorOf('peer_worker'), { now, kind: 'demo' });
    await neverStumbles(caller, path, input, async () => input);
  });
});
