import { EmailInput } from '@alongside/domain/account/email.ts';
import { AccountInput } from '@alongside/domain/account/invite-account.ts';
import {
  AddConcernActionInput,
  CloseConcernInput,
  DecideConcernInput,
  FeedBackInput,
  OfferDebriefInput,
} from '@alongside/domain/concern/answer-concern.ts';
import { RaiseConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { AmendPhonesInput, ChooseLeadsInput } from '@alongside/domain/concern/set-up-concerns.ts';
import { EndEpisodeInput, OpenEpisodeInput, PairEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { JoinEvaluationInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { RateGoalInput, SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { AgreeGroupInput, agreementDayRefusal } from '@alongside/domain/group/agree-group.ts';
import { BeginGroupInput } from '@alongside/domain/group/begin-group.ts';
import { AddGroupMemberInput } from '@alongside/domain/group/group-members.ts';
import { groupSessionDayRefusal, LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { OrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { GivePermissionInput, permissionDayRefusal } from '@alongside/domain/permission/give-permission.ts';
import { AddPersonInput, birthYearRefusal } from '@alongside/domain/person/add-person.ts';
import { LogSessionInput, sessionDayRefusal } from '@alongside/domain/session/log-session.ts';
import { supervisionDayRefusal, WriteSupervisionInput } from '@alongside/domain/supervision/write-supervision.ts';
import { AddTeamInput } from '@alongside/domain/team/add-team.ts';
import { describe, expect, test } from 'vitest';
import { demoSize } from './generate.ts';
import { wholeWorld } from './whole-world.ts';
import { type WorldTable, worldTables } from './world/rows.ts';

// A Sunday in a leap year's spring and a Thursday: the calendar must not matter.
const days = ['2028-03-05', '2026-11-19'] as const;

describe.each(days)('every row of a world that ends on %s', (today) => {
  const world = wholeWorld({ ...demoSize, today });
  const agreedIn = ({ id, peerWorkerId }: { id: string; peerWorkerId: string }) =>
    world.action
      .filter(({ supervisionId }) => supervisionId === id)
      .map((action) => ({ ...action, owner: action.ownerId === peerWorkerId ? 'peer_worker' : 'supervisor' }));
  const heldSupervision = world.supervision.filter(({ sharedAt }) => sharedAt);
  const find = <T extends WorldTable>(table: T, id: string) => {
    const found = (world[table] as readonly { id?: string }[]).find((row) => row.id === id);
    if (!found) throw new Error(`${table} has no ${id}`);
    return found as (typeof world)[T][number];
  };
  const pass = (
    schema: { safeParse(input: unknown): { success: boolean; error?: unknown } },
    inputs: readonly unknown[],
  ): void => {
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.map((input) => schema.safeParse(input)).filter(({ success }) => !success)).toEqual([]);
  };

  const scoresByOutcome = Map.groupBy(world.outcomeScore, ({ outcomeId }) => outcomeId);
  const scoresOf = (id: string) =>
    (scoresByOutcome.get(id) ?? []).map(({ scale, value }) => ({ scale, value: value ?? null }));
  const byScale = (one: { scale: string }, other: { scale: string }): number => (one.scale < other.scale ? -1 : 1);
  /** As a phone would have sent it: scores only where there are no answers. */
  const asSent = (row: (typeof world.outcome)[number]) => ({
    ...row,
    scores:
      row.way === 'score_only' ? Object.fromEntries(scoresOf(row.id).map(({ scale, value }) => [scale, value])) : null,
  });

  test('would have been taken by the forms: organisations, teams, staff and people', () => {
    pass(OrganisationInput, world.organisation);
    pass(AddTeamInput, world.team);
    pass(
      EmailInput,
      world.account.map(({ email }) => email),
    );
    pass(
      AccountInput,
      world.account.map((account) => ({
        ...account,
        roles: world.accountRole.filter(({ accountId }) => accountId === account.id).map(({ role }) => role),
        teams: world.teamMember.filter(({ accountId }) => accountId === account.id),
      })),
    );
    pass(AddPersonInput, world.person);
    pass(JoinEvaluationInput, world.evaluation);
    expect(world.person.map(({ birthYear }) => birthYearRefusal(birthYear ?? null, today)).filter(Boolean)).toEqual([]);
  });

  test('would have been taken by the forms: episodes, pairings, permissions, goals, outcomes and plans', () => {
    pass(OpenEpisodeInput, world.episode);
    pass(
      EndEpisodeInput,
      world.episode.flatMap(({ id, endedOn, endingReason }) =>
        endedOn ? [{ episodeId: id, endedOn, reason: endingReason, version: 1 }] : [],
      ),
    );
    pass(
      PairEpisodeInput,
      world.pairing.map((pairing) => ({ ...pairing, version: 1 })),
    );
    const given = world.permission.filter(({ kind }) => kind === 'given');
    pass(
      GivePermissionInput,
      given.map((permission) => ({ ...permission, on: permission.onDay })),
    );
    expect(
      given
        .map(({ onDay, endsOn }) => permissionDayRefusal({ on: onDay, endsOn: endsOn ?? null }, today))
        .filter(Boolean),
    ).toEqual([]);
    pass(SetGoalInput, world.goal);
    pass(RateGoalInput, world.goalRating);
    pass(RecordOutcomeInput, world.outcome.map(asSent));
    for (const row of world.outcome) {
      const definition = findInLibrary(row.instrument, row.instrumentVersion);
      if (!definition || row.way === 'score_only') continue;
      expect(scoresOf(row.id).toSorted(byScale)).toEqual(
        scoreInstrument(definition, row.answers ?? {})
          .map(({ scale, value }) => ({ scale, value }))
          .toSorted(byScale),
      );
    }
    pass(
      PlanMeetUpInput,
      world.meetUp.map((meetUp) => ({ ...meetUp, on: meetUp.onDay, at: meetUp.atTime })),
    );
  });

  test('would have been taken by the forms: sessions and supervision', () => {
    pass(LogSessionInput, world.session);
    const refusals = world.session.map((session) =>
      sessionDayRefusal(session, find('episode', session.episodeId), today),
    );
    expect(refusals.filter(Boolean)).toEqual([]);
    pass(
      WriteSupervisionInput,
      heldSupervision.map((supervision) => ({
        ...supervision,
        actions: agreedIn(supervision),
      })),
    );
    expect(
      heldSupervision
        .map(({ heldOn, nextOn }) => supervisionDayRefusal({ heldOn, nextOn: nextOn ?? null }, today))
        .filter(Boolean),
    ).toEqual([]);
  });

  test('would have been taken by the forms: concerns, and what was done about them', () => {
    expect(world.concern).toHaveLength(9);
    pass(RaiseConcernInput, world.concern);
    const entries = (kind: string) => world.concernEntry.filter((entry) => entry.kind === kind);
    const versioned = (kind: string) => entries(kind).map((entry) => ({ ...entry, version: 1 }));
    pass(DecideConcernInput, versioned('decided'));
    pass(
      CloseConcernInput,
      versioned('closed').map((entry) => ({ ...entry, seriousIncident: entry.choice })),
    );
    pass(FeedBackInput, entries('fed_back'));
    pass(OfferDebriefInput, entries('debrief_offered'));
    pass(
      AddConcernActionInput,
      world.action.filter(({ concernId }) => concernId),
    );
    pass(ChooseLeadsInput, [{ leads: world.concernLead.filter(({ part }) => part === 'lead'), version: 1 }]);
    pass(
      AmendPhonesInput,
      world.organisation.map(({ concernPhones }) => ({ phones: concernPhones ?? null, version: 1 })),
    );
    for (const { id, personId, raisedBy, acknowledgedBy, state } of world.concern) {
      expect(world.pairing.some((each) => each.personId === personId && each.accountId === raisedBy)).toBe(true);
      const kinds = world.concernEntry.filter(({ concernId }) => concernId === id).map(({ kind }) => kind);
      expect(kinds.includes('closed')).toBe(state === 'closed');
      expect(kinds.includes('acknowledged')).toBe(state !== 'raised');
      if (acknowledgedBy) expect(world.concernLead.some(({ accountId }) => accountId === acknowledgedBy)).toBe(true);
    }
  });

  test('would have been taken by the forms: groups, what they agreed, who is named in them and when they met', () => {
    pass(BeginGroupInput, world.group);
    pass(AgreeGroupInput, world.groupAgreement);
    pass(
      AddGroupMemberInput,
      world.groupMember.map((member) => ({ ...member, agreedToBeNamed: true })),
    );
    pass(
      LogGroupSessionInput,
      world.groupSession.map((session) => ({
        ...session,
        attendances: world.groupAttendance.filter(({ groupSessionId }) => groupSessionId === session.id),
      })),
    );
    const refusals = [
      ...world.groupAgreement.map(({ agreedOn, reviewOn }) =>
        agreementDayRefusal({ agreedOn, reviewOn: reviewOn ?? null }, today),
      ),
      ...world.groupSession.map(({ heldOn, groupId }) => groupSessionDayRefusal(heldOn, find('group', groupId), today)),
    ];
    expect(refusals.filter(Boolean)).toEqual([]);
  });

  test('knows everyone who came to a group: named in it by then, and walking with whoever asked them', () => {
    for (const { groupSessionId, personId, episodeId } of world.groupAttendance) {
      const { groupId, heldOn } = find('groupSession', groupSessionId);
      const member = world.groupMember.find((each) => each.groupId === groupId && each.personId === personId);
      const walk = world.pairing.find((each) => each.episodeId === episodeId && each.accountId === member?.accountId);
      expect(member && member.joinedOn <= heldOn && walk && walk.startedOn <= heldOn).toBe(true);
    }
    for (const { accountId, groupId } of world.groupFacilitator)
      expect(world.teamMember).toContainEqual({ accountId, teamId: find('group', groupId).teamId, supervises: false });
  });

  test('lies within its episode: every session while that worker and that person walked together', () => {
    const outside = world.session.filter(({ personId, episodeId, accountId, heldOn }) => {
      const episode = find('episode', episodeId);
      const together = world.pairing.some(
        (pairing) =>
          pairing.episodeId === episodeId &&
          pairing.personId === personId &&
          pairing.accountId === accountId &&
          pairing.startedOn <= heldOn &&
          (!pairing.endedOn || heldOn <= pairing.endedOn),
      );
      return (
        !together || (episode.endedOn && heldOn > episode.endedOn) || (episode.pausedOn && heldOn > episode.pausedOn)
      );
    });
    expect(outside).toEqual([]);
  });

  test('agrees with its episode: ended ones have a day, a reason and no one walking on; open ones have one worker at most', () => {
    for (const { id, state, startedOn, referredOn, endedOn, endingReason, pausedOn, teamId } of world.episode) {
      const open = world.pairing.filter((pairing) => pairing.episodeId === id && !pairing.endedOn);
      expect(open).toHaveLength(state === 'active' || state === 'paused' ? 1 : 0);
      expect([Boolean(endedOn), Boolean(endingReason), Boolean(pausedOn)]).toEqual([
        state === 'ended',
        state === 'ended',
        state === 'paused',
      ]);
      if (startedOn) expect(referredOn <= startedOn && startedOn <= (endedOn ?? today)).toBe(true);
      for (const { accountId } of open)
        expect(world.teamMember).toContainEqual({ accountId, teamId, supervises: false });
    }
  });

  test('was written down after it happened and before today', () => {
    const midnight = Date.parse(`${today}T00:00:00Z`);
    const dated = [
      ...world.session.map(({ heldOn, recordedAt }) => [heldOn, recordedAt] as const),
      ...world.outcome.map(({ takenOn, recordedAt }) => [takenOn, recordedAt] as const),
      ...world.outcomeTalk.map(
        ({ outcomeId, recordedAt }) => [find('outcome', outcomeId).takenOn, recordedAt] as const,
      ),
      ...world.goalRating.map(({ ratedOn, recordedAt }) => [ratedOn, recordedAt] as const),
      ...heldSupervision.map(({ heldOn, recordedAt }) => [heldOn, recordedAt] as const),
      ...world.permission.map(({ onDay, recordedAt }) => [onDay, recordedAt] as const),
      ...world.groupSession.map(({ heldOn, recordedAt }) => [heldOn, recordedAt] as const),
      ...world.groupAgreement.map(({ agreedOn, recordedAt }) => [agreedOn, recordedAt] as const),
    ];
    expect(dated.filter(([day, at]) => at.toISOString().slice(0, 10) < day || at.getTime() >= midnight)).toEqual([]);
    expect(world.action.filter(({ finishedAt }) => finishedAt && finishedAt.getTime() >= midnight)).toEqual([]);
  });

  test('is there once: no id, address, name or telephone number twice', () => {
    const once = (values: readonly (string | null | undefined)[]): void => {
      const there = values.filter(Boolean);
      expect(new Set(there).size).toBe(there.length);
    };
    once(worldTables.flatMap((table) => (world[table] as readonly { id?: string }[]).map(({ id }) => id)));
    once([...world.account, ...world.person].map(({ email }) => email));
    once([...world.account.map(({ name }) => name), ...world.person.map(({ displayName }) => displayName)]);
    once(world.person.map(({ phone }) => phone));
    once(world.session.map(({ personId, heldOn }) => `${personId} ${heldOn}`));
  });
});
