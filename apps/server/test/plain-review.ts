import type { Rows } from '@alongside/testing/world/rows.ts';

/*
 * A review worked out once more, the long way: row by row, with nothing of the domain's rules and nothing of the database.
 * It is slow, and says what each sign means in as few steps as there are.
 */

type Session = Rows['session'][number];

const dayMs = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const days = (from: string, to: string) => Math.round((at(to) - at(from)) / dayMs);
const wentWell = (session: Session) => session.attendance === 'met' || session.attendance === 'met_late';
const missed = (session: Session) => session.attendance === 'let_us_know' || session.attendance === 'no_word';
const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
const latest = (all: (string | null | undefined)[]) =>
  all
    .filter((day) => day != null)
    .sort()
    .at(-1) ?? null;

const workingDays = (from: string, to: string): number => {
  let found = 0;
  for (let time = at(from) + dayMs; time <= at(to); time += dayMs)
    if (![0, 6].includes(new Date(time).getUTCDay())) found += 1;
  return found;
};

export interface PlainThresholds {
  isOn: (sign: string) => boolean;
  at: (sign: string) => number;
}

/** `worker episode` → the signs that stand and since when, in no order. */
export const plainReview = (rows: Rows, today: string, { isOn, at: threshold }: PlainThresholds) => {
  const found = new Map<string, string[]>();
  const say = (key: string, sign: string, since: string) => {
    if (isOn(sign)) found.set(key, [...(found.get(key) ?? []), `${sign} ${since}`].sort());
  };
  for (const pairing of rows.pairing) {
    const episode = rows.episode.find(({ id }) => id === pairing.episodeId);
    if (!episode) continue;
    const key = `${pairing.accountId} ${episode.id}`;
    const own = rows.session.filter((session) => session.episodeId === episode.id && !session.voidedAt);
    const newestFirst = own.toSorted((a, b) =>
      a.heldOn === b.heldOn ? b.recordedAt.getTime() - a.recordedAt.getTime() : a.heldOn < b.heldOn ? 1 : -1,
    );
    const meetings = newestFirst.filter(wentWell);

    if (episode.state === 'ended') {
      const isLast = pairing.endedOn === episode.endedOn && episode.endedOn != null;
      const looked = meetings.some(({ activities }) => activities.includes('ending'));
      if (isLast && !looked && episode.endingReason !== 'died' && episode.endedOn)
        if (days(episode.endedOn, today) <= threshold('ended_without_goodbye'))
          say(key, 'ended_without_goodbye', episode.endedOn);
      continue;
    }
    if (pairing.endedOn) continue;

    const personId = episode.personId;
    const concern = rows.concern
      .filter((each) => each.personId === personId && !each.closedAt)
      .toSorted((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime())[0];
    if (concern) {
      const raisedOn = london.format(concern.raisedAt);
      if (workingDays(raisedOn, today) > threshold('concern_open')) say(key, 'concern_open', raisedOn);
    }
    // The generated world has leaves, and colleagues who cover for all of one: no days in between.
    const away = rows.leave.find((each) => each.accountId === pairing.accountId && each.endsOn >= today);
    const isCovered = rows.cover.some((each) => each.leaveId === away?.id && each.personId === personId);
    if (away && days(today, away.startsOn) <= threshold('no_cover') && !isCovered) say(key, 'no_cover', away.startsOn);
    if (episode.state !== 'active') continue;

    const since = pairing.startedOn;
    const evenings = rows.groupAttendance
      .filter((each) => each.episodeId === episode.id && ['came', 'came_part'].includes(each.attendance))
      .map((each) => rows.groupSession.find(({ id }) => id === each.groupSessionId)?.heldOn);
    const lastTry = latest([newestFirst[0]?.heldOn, ...evenings]) ?? since;
    const lastMet = meetings[0]?.heldOn ?? since;
    const lastReview = latest(
      rows.outcome
        .filter((each) => each.episodeId === episode.id && each.occasion === 'review' && !each.voidedAt)
        .map(({ takenOn }) => takenOn),
    );
    if (episode.agreedEndOn && days(episode.agreedEndOn, today) >= threshold('ending_day_passed'))
      say(key, 'ending_day_passed', episode.agreedEndOn);
    const planned = rows.meetUp.some(
      (each) => each.personId === personId && each.onDay >= today && !each.sessionId && !each.calledOffAt,
    );
    const misses = newestFirst.filter((each) => missed(each) && (!meetings[0] || each.heldOn > meetings[0].heldOn));

    const isQuiet = days(lastTry, today) >= threshold('no_attempt');
    const isMissing = misses.length >= threshold('two_misses') && !planned;
    const isUnmet = days(lastMet, today) >= threshold('not_met');
    const saidQuiet = isQuiet && isOn('no_attempt');
    const saidMissing = isMissing && isOn('two_misses');
    if (isQuiet) say(key, 'no_attempt', lastTry);
    if (isMissing) say(key, 'two_misses', lastMet);
    if (isUnmet && !saidQuiet && !saidMissing) say(key, 'not_met', lastMet);
    if (!planned && days(lastTry, today) >= threshold('no_next') && !saidQuiet && !saidMissing)
      if (!(isUnmet && isOn('not_met'))) say(key, 'no_next', lastTry);

    const oldestFirst = meetings.toReversed();
    const due = oldestFirst[threshold('no_baseline') - 1];
    const hasBaseline = rows.outcome.some(
      (each) => each.episodeId === episode.id && each.occasion === 'baseline' && !each.voidedAt,
    );
    if (due && !hasBaseline) say(key, 'no_baseline', due.heldOn);
    const began = episode.startedOn ?? since;
    if (days(lastReview ?? began, today) >= threshold('no_review')) say(key, 'no_review', lastReview ?? began);
    if (!episode.agreedEndOn && days(began, today) > threshold('past_usual_length'))
      say(key, 'past_usual_length', began);
    const workers = new Set(rows.pairing.filter((each) => each.episodeId === episode.id).map((each) => each.accountId));
    if (workers.size >= threshold('rematched')) say(key, 'rematched', since);

    const said = rows.permission
      .filter((each) => each.personId === personId)
      .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
    // Gone by, it still stands: whoever renewed it or took it back since said something later.
    if (said?.kind === 'given' && said.endsOn && days(today, said.endsOn) <= threshold('permission_ending'))
      say(key, 'permission_ending', said.endsOn);

    const lastFour = meetings.slice(0, 4);
    const late = lastFour.filter(
      (each) => days(each.heldOn, london.format(each.writtenAt ?? each.recordedAt)) > threshold('late_notes'),
    );
    const firstLate = late.map(({ heldOn }) => heldOn).sort()[0];
    if (firstLate && lastFour.length === 4 && late.length >= 2) say(key, 'late_notes', firstLate);
    const every = (sign: string, isSo: (looked: Session[]) => boolean) => {
      const looked = meetings.slice(0, threshold(sign));
      const oldest = looked.at(-1);
      if (looked.length === threshold(sign) && oldest && isSo(looked)) say(key, sign, oldest.heldOn);
    };
    every('no_persons_side', (looked) => looked.every(({ ownWords, strengths }) => !ownWords && !strengths));
    const isSaid = isOn('no_persons_side') && found.get(key)?.some((each) => each.startsWith('no_persons_side '));
    if (!isSaid) every('no_strengths', (looked) => looked.every(({ strengths }) => !strengths));
    if (!isSaid) every('no_own_words', (looked) => looked.every(({ ownWords }) => !ownWords));
    every('never_together', (looked) => {
      const wrote = looked.filter((each) => each.note || each.writtenWith || each.ownWords || each.strengths);
      return (
        wrote.length > 0 && looked.every((each) => !['together', 'read_together'].includes(each.writtenWith ?? ''))
      );
    });
    every('drift', (looked) => {
      const errands = looked.filter(
        ({ activities }) => activities.length > 0 && !activities.some((a) => a !== 'everyday' && a !== 'accompany'),
      );
      return errands.length > looked.length / 2;
    });
    every('experience_always', (looked) => looked.every(({ activities }) => activities.includes('experience')));
    every('experience_never', (looked) => looked.every(({ activities }) => !activities.includes('experience')));
  }
  return found;
};

/** Worker → what stands of the two signs that rest on what they said to their practice supervisor. */
export const plainWishes = (rows: Rows, today: string, { isOn, at: threshold }: PlainThresholds) => {
  const found = new Map<string, string[]>();
  const say = (key: string, sign: string, since: string) => {
    if (isOn(sign)) found.set(key, [...(found.get(key) ?? []), `${sign} ${since}`].sort());
  };
  const workers = rows.accountRole.filter(({ role }) => role === 'peer_worker').map(({ accountId }) => accountId);
  const wishes = rows.talkWish.filter(({ takenBackAt }) => !takenBackAt);
  const heavy = rows.session.filter(
    ({ id, accountId, heldOn, voidedAt }) =>
      !voidedAt &&
      days(heldOn, today) < 28 &&
      (wishes.some(({ sessionId }) => sessionId === id) ||
        rows.concern.some((each) => each.sessionId === id && each.raisedBy === accountId)),
  );
  for (const worker of workers) {
    const open = wishes.filter(({ accountId, sessionId, wishedOn }) => {
      const isVoided = rows.session.find(({ id }) => id === sessionId)?.voidedAt;
      const isTalked = rows.supervision.some(
        (each) => each.peerWorkerId === worker && each.kind === 'practice' && each.sharedAt && each.heldOn > wishedOn,
      );
      return accountId === worker && !isVoided && !isTalked;
    });
    const [since] = open.map(({ wishedOn }) => wishedOn).sort();
    if (since && days(since, today) >= threshold('wants_to_talk')) say(worker, 'wants_to_talk', since);
    const own = heavy.filter(({ accountId }) => accountId === worker);
    const [first] = own.map(({ heldOn }) => heldOn).sort();
    if (first && workers.length >= 3 && own.length >= threshold('carries_most') && own.length > heavy.length / 2)
      say(worker, 'carries_most', first);
  }
  return found;
};

/** Worker → what stands of the two signs that rest on how many people they walk with. */
export const plainLoads = (rows: Rows, today: string, { isOn, at: threshold }: PlainThresholds) => {
  const found = new Map<string, string[]>();
  for (const { accountId, role } of rows.accountRole) {
    if (role !== 'peer_worker') continue;
    const all = rows.pairing.filter((pairing) => pairing.accountId === accountId);
    const isLate = (day: string | null | undefined) => day != null && days(day, today) <= 30;
    const newest = latest(all.filter(({ endedOn }) => !endedOn || isLate(endedOn)).map(({ startedOn }) => startedOn));
    const people = all.filter(
      ({ endedOn, episodeId }) => !endedOn && rows.episode.find(({ id }) => id === episodeId)?.state !== 'ended',
    ).length;
    const agreed = rows.workingTerms.find((terms) => terms.accountId === accountId)?.agreedPeople;
    const wte = rows.account.find(({ id }) => id === accountId)?.wte;
    const norm = rows.organisation[0]?.peoplePerFullTime ?? 0;
    const room = agreed ?? (wte == null ? null : Math.max(1, Math.floor(Math.round(wte * norm * 1000) / 1000)));
    const came = all.filter(({ startedOn }) => isLate(startedOn)).length;
    const left = all.filter(({ endedOn }) => isLate(endedOn)).length;
    const signs = [
      room !== null && people >= room + threshold('over_capacity') && 'over_capacity',
      came - left > threshold('jump') && 'jump',
    ];
    const said = signs.flatMap((sign) => (sign && isOn(sign) ? [`${sign} ${newest ?? today}`] : []));
    if (said.length > 0) found.set(accountId, said.sort());
  }
  return found;
};

/**
 * Worker → since when supervision of one of its kinds is late. In the generated world no next day is agreed in a debrief,
 * and the organisation keeps to one rhythm.
 */
export const plainLate = (rows: Rows, today: string, { isOn, at: threshold }: PlainThresholds) => {
  const found = new Map<string, string[]>();
  const every = rows.organisation[0]?.supervisionEveryDays ?? 0;
  const later = (day: string, by: number) => new Date(at(day) + by * dayMs).toISOString().slice(0, 10);
  for (const { accountId, role } of rows.accountRole) {
    if (role !== 'peer_worker' || !isOn('supervision_late')) continue;
    const all = rows.supervision.filter(
      ({ peerWorkerId, kind, calledOffAt }) => peerWorkerId === accountId && kind !== 'debrief' && !calledOffAt,
    );
    const lastOfAll = latest(all.filter(({ sharedAt }) => sharedAt).map(({ heldOn }) => heldOn));
    const dues = (['line', 'practice'] as const).flatMap((kind) => {
      const ofKind = all.filter((each) => each.kind === kind).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
      const last = ofKind.findLast(({ sharedAt }) => sharedAt);
      const planned = ofKind.find(({ sharedAt, heldOn }) => !sharedAt && (!last || heldOn > last.heldOn));
      if (planned) return [planned.heldOn];
      if (!last) return [];
      const due = last.nextOn ?? later(last.heldOn, every);
      const isGone = last.heldOn !== lastOfAll && days(last.heldOn, today) > 365;
      return isGone && due < today ? [] : [due];
    });
    const startedOn = rows.account.find(({ id }) => id === accountId)?.startedOn;
    const [due] = dues.length > 0 ? dues.sort() : startedOn ? [later(startedOn, every)] : [];
    if (due && days(due, today) >= threshold('supervision_late')) found.set(accountId, [`supervision_late ${due}`]);
  }
  return found;
};
