import { type GroupAttendance, wasThere } from '@alongside/domain/group/group-words.ts';
import { type GroupStory, nightOwls, personLines, soupAndCompany } from '../words/group-lines.ts';
import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';

/** Someone of the first run of people who may come to a group, with the day their peer worker could ask them. */
export interface GroupGuest {
  personId: string;
  episodeId: string;
  workerKey: string;
  sinceAgo: number;
}

const facilitatorKeys = ['amina', 'col'] as const;

/** Whoever has not been reached for a while stays so: a story that is to be shown must not be mended by soup. */
const isQuiet = ({ slot: { pin } }: PersonPlan): boolean =>
  Boolean(pin.twoMisses || pin.disagrees) || (pin.lastAgo ?? 0) > 20;

export const groupGuest = (plan: PersonPlan, { personId, episodeIds: [episodeId] }: Made): GroupGuest[] => {
  const { block, slot, stretches } = plan;
  const walk = stretches.at(-1);
  const isOurs = facilitatorKeys.some((key) => key === slot.worker?.key);
  if (block > 0 || !isOurs || slot.state !== 'active' || isQuiet(plan) || !walk || !episodeId) return [];
  return [{ personId, episodeId, workerKey: walk.workerKey, sinceAgo: walk.fromAgo }];
};

interface Rhythm {
  story: GroupStory;
  startedAgo: number;
  /** Days ago on which it met, the newest first; all are logged. */
  heldAgos: readonly number[];
  /** Planned: for today, for days to come, or for one that has passed and is not logged yet. */
  openAgos: readonly number[];
  /** Of every this many who could come, all but one are in it. */
  without: number;
}

const attendances: readonly GroupAttendance[] = ['came', 'came', 'came', 'came_part', 'came', 'apologies', 'no_word'];

/** What every row of one group needs to know of it. */
interface Held {
  world: Context;
  rhythm: Rhythm;
  groupId: string;
  organisationId: string;
  facilitators: readonly string[];
  /** Whoever begins the group. */
  first: string;
  members: readonly GroupGuest[];
}

const addAgreements = ({ world, rhythm: { story, startedAgo }, groupId, first }: Held): void => {
  story.agreements.forEach((words, index) => {
    const agreedAgo = index === 0 ? startedAgo : Math.round(startedAgo / 3);
    const recordedAt = world.instantAgo(agreedAgo, 1200);
    world.rows.groupAgreement.push({
      id: world.id('groupAgreement', recordedAt),
      groupId,
      number: index + 1,
      words,
      agreedOn: world.dayAgo(agreedAgo),
      reviewOn: world.dayAgo(agreedAgo - 180),
      accountId: first,
      recordedAt,
    });
  });
};

const addMembers = ({ world, rhythm: { startedAgo }, groupId, members }: Held): void => {
  for (const { personId, workerKey, sinceAgo } of members) {
    const joinedAgo = Math.min(startedAgo, sinceAgo);
    world.rows.groupMember.push({
      id: world.id('groupMember', world.instantAgo(joinedAgo, 900)),
      groupId,
      personId,
      accountId: known(world.accountIds, `0/${workerKey}`),
      joinedOn: world.dayAgo(joinedAgo),
    });
  }
};

const addDate = ({ world, rhythm: { story, startedAgo }, groupId }: Held, ago: number): string => {
  const id = world.id('groupDate', world.instantAgo(startedAgo, 1200));
  world.rows.groupDate.push({ id, groupId, onDay: world.dayAgo(ago), atTime: story.at, minutes: story.minutes });
  return id;
};

const addAttendance = ({ world, rhythm, members }: Held, groupSessionId: string, index: number, ago: number): void => {
  members
    .filter(({ sinceAgo }) => sinceAgo >= ago)
    .forEach(({ personId, episodeId }, place) => {
      const attendance = attendances[(place * 3 + index * 5) % attendances.length] ?? 'came';
      const isThere = wasThere(attendance);
      world.rows.groupAttendance.push({
        groupSessionId,
        personId,
        episodeId,
        attendance,
        isNewcomer: isThere && index === rhythm.heldAgos.length - 1,
        line: isThere && (place + index) % 5 === 0 ? (personLines[(place + index) % personLines.length] ?? null) : null,
      });
    });
};

const addEvening = (held: Held, ago: number, index: number): void => {
  const { world, rhythm, groupId, organisationId, facilitators, first } = held;
  const { evenings, isOpen, at, minutes } = rhythm.story;
  const { random } = world;
  const told = evenings[index % evenings.length];
  const recordedAt = world.instantAgo(ago, 1230);
  const id = world.id('groupSession', recordedAt);
  const unnamed = isOpen ? random.whole(1, 5) : 0;
  const wentAgainst = isOpen && index === 3;
  world.rows.groupSession.push({
    id,
    organisationId,
    groupId,
    groupDateId: addDate(held, ago),
    accountId: facilitators[index % facilitators.length] ?? first,
    facilitators: index === 3 ? [first] : [...facilitators],
    heldOn: world.dayAgo(ago),
    startedAt: at,
    minutes,
    mode: 'in_person',
    theme: told?.theme ?? null,
    unnamed,
    unnamedNewcomers: Math.min(unnamed, random.pick([0, 0, 1, 2])),
    line: told?.line ?? null,
    agreementBroken: wentAgainst,
    agreementResponse: wentAgainst ? 'We read the agreement aloud together before the pudding.' : null,
    debriefMinutes: told?.debrief ? random.pick([10, 15, 20]) : null,
    debrief: told?.debrief ?? null,
    recordedAt,
  });
  addAttendance(held, id, index, ago);
};

const addGroup = (world: Context, guests: readonly GroupGuest[], rhythm: Rhythm): void => {
  const { name, purpose, forWhom, venue, capacity, isOpen } = rhythm.story;
  const facilitators = facilitatorKeys.map((key) => known(world.accountIds, `0/${key}`));
  const organisationId = known(world.organisationIds, 'lantern');
  const addedAt = world.instantAgo(rhythm.startedAgo + 3, 660);
  const groupId = world.id('group', addedAt);
  const startedOn = world.dayAgo(rhythm.startedAgo);
  const teamId = known(world.teamIds, '0/northgate');
  const about = { name, purpose, forWhom, venue, capacity, isOpen, startedOn };
  world.rows.group.push({ ...about, id: groupId, organisationId, teamId, addedAt });
  for (const accountId of facilitators) world.rows.groupFacilitator.push({ groupId, accountId, since: startedOn });
  const members = guests.filter((_guest, index) => (index + 1) % rhythm.without !== 0);
  const held = { world, rhythm, groupId, organisationId, facilitators, first: facilitators[0] ?? '', members };
  addAgreements(held);
  addMembers(held);
  for (const ago of rhythm.openAgos) addDate(held, ago);
  rhythm.heldAgos.forEach((ago, index) => {
    addEvening(held, ago, index);
  });
};

/** Two groups of the Northgate team: one that meets today, and one whose last time is not logged yet. */
export const fillGroups = (world: Context, guests: readonly GroupGuest[]): void => {
  if (guests.length < 2) return;
  addGroup(world, guests, {
    story: soupAndCompany,
    startedAgo: 84,
    heldAgos: [7, 14, 21, 28, 35, 42],
    openAgos: [0, -7, -14, -21, -28, -35],
    without: 5,
  });
  addGroup(world, guests, {
    story: nightOwls,
    startedAgo: 99,
    heldAgos: [15, 29, 43, 57, 71, 99],
    openAgos: [1, -13, -27],
    without: 2,
  });
};
