import type { EpisodeState } from '@alongside/domain/episode/episode-words.ts';
import { type Activity, activities, attendances, writtenWith } from '@alongside/domain/session/session-words.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { makeRandom } from './random.ts';
import { seededId } from './seeded-id.ts';
import { countRows, noRows, type Rows } from './world/rows.ts';

/*
 * A large invented team made for measuring a review, and for comparing it with a plain count: walks of every kind, some
 * long quiet, some missed twice, some ended. Nobody in it has a story.
 */

export interface ManyWalksOptions {
  seed: string;
  workers: number;
  people: number;
  sessions: number;
  today: Day;
}

export interface ManyWalks {
  organisationId: string;
  supervisorId: string;
  workerIds: readonly string[];
  batches: Iterable<Rows>;
}

const rowsInABatch = 20_000;
const teamsInAll = 4;
const yearsBack = 1460;

export const manyWalks = ({ seed, workers, people, sessions, today }: ManyWalksOptions): ManyWalks => {
  const random = makeRandom(seed);
  // What came to the record later has a stream of its own, so that the rest of the world stays as it was.
  const later = makeRandom(`${seed} later`);
  const writing = makeRandom(`${seed} writing`);
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const instantAgo = (ago: number) => new Date(midnight - ago * 86_400_000 + random.whole(500, 1100) * 60_000);
  const dayAgo = (ago: number): Day => addDays(today, -ago);
  const began = instantAgo(yearsBack + 40);
  const rows = noRows();
  const organisationId = seededId(random, 'organisation', began);
  rows.organisation.push({
    id: organisationId,
    name: 'An invented place',
    kind: 'user_led_charity',
    timeZone: 'Europe/London',
    idleMinutes: 30,
    absoluteHours: 12,
    quietDays: 21,
    peoplePerFullTime: 12,
    supervisionEveryDays: 28,
    evaluationWords: 'We would like to count how things went, without your name.',
    addedAt: began,
  });
  const account = (name: string, role: 'peer_worker' | 'supervisor', startedOn: Day) => {
    const id = seededId(random, 'account', began);
    const wte = random.pick([0.6, 0.8, 1]);
    const times = { createdAt: began, updatedAt: began, startedOn };
    rows.account.push({ id, organisationId, name, email: `${id}@alongside.invalid`, wte, ...times });
    rows.accountRole.push({ accountId: id, role });
    return id;
  };
  const supervisorId = account('Invented supervisor', 'supervisor', dayAgo(yearsBack));
  const teamIds = Array.from({ length: teamsInAll }, (_, at) => {
    const id = seededId(random, 'team', began);
    rows.team.push({ id, organisationId, name: `Invented team ${at + 1}` });
    rows.teamMember.push({ teamId: id, accountId: supervisorId, supervises: true });
    return id;
  });
  const places = Array.from({ length: workers }, (_, at) => {
    const accountId = account(`Invented worker ${at + 1}`, 'peer_worker', dayAgo(random.whole(60, 1400)));
    const teamId = teamIds[at % teamIds.length] ?? '';
    rows.teamMember.push({ teamId, accountId, supervises: false });
    // With some a number was agreed, more or fewer than their hours would say.
    if (at % 4 === 1) rows.workingTerms.push({ accountId, agreedPeople: later.whole(3, 16), version: 1 });
    const heldAgo = random.whole(1, 60);
    const recordedAt = instantAgo(heldAgo);
    const met = { organisationId, supervisorId, peerWorkerId: accountId, minutes: 60, topics: [] };
    rows.supervision.push({
      ...met,
      id: seededId(random, 'supervision', recordedAt),
      kind: 'practice',
      heldOn: dayAgo(heldAgo),
      // With some a next day was agreed, which was a week ago where it was not sooner; others called theirs off.
      nextOn: at % 4 === 2 ? dayAgo(Math.min(7, heldAgo)) : null,
      calledOffAt: at % 7 === 5 ? recordedAt : null,
      recordedAt,
      sharedAt: recordedAt,
    });
    const addMore = (kind: 'line' | 'practice' | 'debrief', heldOn: Day, isShared: boolean) =>
      rows.supervision.push({
        ...met,
        ...{ id: seededId(later, 'supervision', began), kind, heldOn, recordedAt: began },
        sharedAt: isShared ? began : null,
      });
    // Held of another kind, not so long ago or in another year; talked over without a rhythm; planned, and left behind.
    if (at % 3 === 0) addMore('line', dayAgo(later.whole(1, 60)), true);
    if (at % 9 === 4) addMore('line', dayAgo(later.whole(400, 600)), true);
    if (at % 3 === 1) addMore('debrief', dayAgo(later.whole(0, 6)), true);
    if (at % 5 === 3) addMore('practice', dayAgo(-later.whole(1, 12)), false);
    if (at % 4 === 3) addMore('practice', dayAgo(heldAgo + 8), false);
    // One in six will be away soon.
    const leaveId = at % 6 === 0 ? seededId(random, 'leave', began) : null;
    const away = { startsOn: dayAgo(-random.whole(-2, 12)), endsOn: dayAgo(-20) };
    if (leaveId)
      rows.leave.push({
        ...{ id: leaveId, organisationId, accountId, ...away },
        ...{ kind: 'planned', setBy: accountId, setAt: began },
      });
    return { accountId, teamId, leaveId, away };
  });
  rows.concernLead.push({
    id: seededId(random, 'concernLead', began),
    organisationId,
    accountId: supervisorId,
    part: 'lead',
    since: began,
  });
  const [home] = places;
  if (!home) throw new Error('There must be a worker.');
  const groupId = seededId(random, 'group', began);
  rows.group.push({
    ...{ id: groupId, organisationId, teamId: home.teamId, name: 'Tea', isOpen: true },
    ...{ startedOn: dayAgo(yearsBack), addedAt: began },
  });
  const evenings = [3, 10, 17, 24, 31].map((ago) => {
    const id = seededId(random, 'groupSession', instantAgo(ago));
    rows.groupSession.push({
      ...{
        id,
        organisationId,
        groupId,
        accountId: home.accountId,
        facilitators: [home.accountId],
        heldOn: dayAgo(ago),
      },
      ...{ minutes: 90, mode: 'in_person', unnamed: 0, unnamedNewcomers: 0, agreementBroken: false },
      recordedAt: instantAgo(ago),
    });
    return id;
  });

  const addWalk = (batch: Rows, at: number, contacts: number): void => {
    const { accountId, teamId, leaveId, away } = places[at % places.length] ?? home;
    const drawn = random.whole(1, yearsBack);
    // Every second person of one worker came this month.
    const length = at % (2 * places.length) === 1 ? 1 + (drawn % 28) : drawn;
    const addedAt = instantAgo(length);
    const personId = seededId(random, 'person', addedAt);
    const episodeId = seededId(random, 'episode', addedAt);
    const state: EpisodeState = random.chance(0.12) ? 'ended' : random.chance(0.08) ? 'paused' : 'active';
    const endedAgo = state === 'ended' ? random.whole(0, Math.min(length, 60)) : null;
    const endedOn = endedAgo === null ? null : dayAgo(endedAgo);
    batch.person.push({
      ...{
        id: personId,
        organisationId,
        displayName: `Invented ${at}`,
        ageBand: 'X',
        ethnicity: '99',
        gender: 'X',
        addedAt,
      },
    });
    batch.episode.push({
      ...{ id: episodeId, organisationId, personId, teamId, state, referralSource: 'self', endedOn },
      agreedEndOn: later.chance(0.25) ? dayAgo(later.whole(-60, 20)) : null,
      ...{ referredOn: dayAgo(length), startedOn: dayAgo(length) },
      endingReason: endedOn === null ? null : random.pick(['agreed_time_is_up', 'lost_touch', 'died'] as const),
    });
    const matches = random.pick([1, 1, 1, 2, 3]);
    const lastMatchAgo = matches === 1 ? length : random.whole(endedAgo ?? 0, length);
    for (let match = 1; match < matches; match += 1)
      batch.pairing.push({
        ...{ id: seededId(random, 'pairing', addedAt), episodeId, personId },
        accountId: places[(at + match) % places.length]?.accountId ?? accountId,
        ...{ startedOn: dayAgo(length), endedOn: dayAgo(lastMatchAgo) },
      });
    batch.pairing.push({
      ...{ id: seededId(random, 'pairing', addedAt), episodeId, personId, accountId },
      ...{ startedOn: dayAgo(lastMatchAgo), endedOn },
    });
    // One in five has been quiet for a while.
    const quietFor = Math.min(length, (endedAgo ?? 0) + (random.chance(0.2) ? random.whole(15, 60) : 0));
    const sharesAll = random.pick(['experience', 'everyday', 'listening', null] as const);
    // Of some nobody says how it was written, and with some nothing is written but that they met.
    const isUnsaid = writing.chance(0.15);
    const isBare = isUnsaid && writing.chance(0.4);
    let lastSessionId: string | null = null;
    // One worker has far more to talk about than the others.
    const wishes = at % places.length === 0 ? 0.9 : 0.03;
    for (let contact = 0; contact < contacts; contact += 1) {
      const ago = random.whole(quietFor, length);
      const chosen: Activity[] = sharesAll ? [sharesAll] : [random.pick(activities), random.pick(activities)];
      // Errands, and now and then something else beside them or instead.
      if (sharesAll === 'everyday' && writing.chance(0.3))
        chosen.push(writing.pick(['listening', 'accompany'] as const));
      const drawnHow = random.chance(0.7) ? writtenWith[random.whole(0, 3)] : null;
      const how = isUnsaid ? null : drawnHow;
      const sessionId = seededId(random, 'session', addedAt);
      lastSessionId = sessionId;
      if (ago < 70 && later.chance(wishes))
        batch.talkWish.push({
          ...{ sessionId, accountId, wishedOn: dayAgo(Math.max(0, ago - later.whole(0, 2))), wishedAt: began },
          takenBackAt: later.chance(0.1) ? began : null,
        });
      batch.session.push({
        ...{ id: sessionId, organisationId, personId, episodeId, accountId },
        ...{ heldOn: dayAgo(ago), minutes: 60, mode: 'in_person', place: 'cafe', activities: chosen },
        attendance: random.chance(0.7) ? 'met' : random.pick(attendances),
        note:
          drawnHow && !isBare
            ? 'We walked round the pond and talked about the allotment, and what the week had been like.'
            : null,
        writtenWith: how ?? null,
        ownWords: random.chance(0.3) && !isBare ? 'I slept.' : null,
        strengths: later.chance(0.3) && !isBare ? 'Has time for the kettle, and for me.' : null,
        togetherId: random.chance(0.02) ? `tog_${accountId}_${ago}` : null,
        voidedAt: random.chance(0.02) ? instantAgo(0) : null,
        recordedAt: instantAgo(Math.max(0, ago - random.pick([0, 0, 0, 1, 5]))),
        writtenAt: random.chance(0.1) ? instantAgo(ago) : null,
      });
    }
    for (const occasion of ['baseline', 'review'] as const) {
      if (random.chance(0.3)) continue;
      const ago = random.whole(0, length);
      const recordedAt = instantAgo(ago);
      batch.outcome.push({
        ...{ id: seededId(random, 'outcome', recordedAt), personId, episodeId, accountId, occasion, recordedAt },
        ...{ instrument: 'ons_4', way: 'together', takenOn: dayAgo(ago) },
        voidedAt: random.chance(0.05) ? recordedAt : null,
      });
    }
    if (random.chance(0.4))
      batch.meetUp.push({
        ...{ id: seededId(random, 'meetUp', began), personId, accountId },
        onDay: dayAgo(random.whole(-14, 14)),
        calledOffAt: random.chance(0.1) ? began : null,
      });
    for (const [kind, ago] of [
      ['given', length],
      ['withdrawn', Math.floor(length / 2)],
    ] as const) {
      if (random.chance(kind === 'given' ? 0.3 : 0.85)) continue;
      const recordedAt = instantAgo(ago);
      batch.permission.push({
        ...{ id: seededId(random, 'permission', recordedAt), personId, accountId, kind, recordedAt },
        ...{ purpose: 'evaluation', way: 'in_person', onDay: dayAgo(ago) },
        endsOn: kind === 'given' && random.chance(0.5) ? dayAgo(random.whole(-60, 20)) : null,
      });
    }
    const colleague = places.find((place) => place.teamId === teamId && place.accountId !== accountId);
    if (leaveId && colleague && state !== 'ended' && random.chance(0.5))
      batch.cover.push({
        ...{ id: seededId(random, 'cover', began), leaveId, episodeId, personId, accountId: colleague.accountId },
        ...{ ...away, agreement: 'agreed', handedBy: supervisorId, agreementBy: supervisorId },
        ...{ handedAt: began, agreementAt: began },
      });
    if (random.chance(0.15))
      batch.groupAttendance.push({
        ...{ groupSessionId: random.pick(evenings), personId, episodeId, isNewcomer: false },
        attendance: random.pick(['came', 'came_part', 'apologies'] as const),
      });
    if (random.chance(0.04)) {
      const raisedAt = instantAgo(random.whole(0, 9));
      const isClosed = random.chance(0.3);
      batch.concern.push({
        ...{
          id: seededId(random, 'concern', raisedAt),
          organisationId,
          personId,
          teamId,
          sessionId: later.chance(0.7) ? lastSessionId : null,
          raisedBy: accountId,
          raisedAt,
        },
        ...{ state: isClosed ? 'closed' : 'raised', isDangerNow: false, told: { whatHappened: 'A bruise.' } },
        closedAt: isClosed ? raisedAt : null,
      });
    }
  };

  function* batches(): Generator<Rows, void, void> {
    yield rows;
    let batch = noRows();
    for (let at = 0; at < people; at += 1) {
      const contacts = Math.floor(((at + 1) * sessions) / people) - Math.floor((at * sessions) / people);
      addWalk(batch, at, contacts);
      if (countRows(batch) < rowsInABatch) continue;
      yield batch;
      batch = noRows();
    }
    yield batch;
  }

  return {
    organisationId,
    supervisorId,
    workerIds: places.map(({ accountId }) => accountId),
    batches: { [Symbol.iterator]: batches },
  };
};
