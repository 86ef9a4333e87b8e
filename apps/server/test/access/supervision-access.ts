import { begunWith } from '@alongside/domain/supervision/hold-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';
import {
  actionWith,
  bothOfThem,
  commentedByBoth,
  concernOf,
  entryOf,
  groupOf,
  groupWithEach,
  held,
  heldWithEveryone,
  lineManagerOf,
  markOf,
  nowhereFound,
  organisationVersion,
  plannedWithEveryone,
  reflectionOf,
  signedWithEveryone,
  supervisionWith,
  withAgenda,
  withConcerns,
  withEveryone,
  withLineManager,
  withReflections,
} from './supervision-worlds.ts';

export const supervisionRows: AccessRows = {
  'supervision.team': { call: (caller) => caller.supervision.team(), expect: { supervisor: everywhere } },
  'supervision.caseload': {
    call: (caller, { accountId }) => caller.supervision.caseload({ accountId }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.write': {
    call: (caller, { accountId }) =>
      caller.supervision.write({
        id: newId('supervision'),
        peerWorkerId: accountId,
        kind: 'practice',
        heldOn: '2026-11-18',
        minutes: 60,
        actions: [{ id: newId('action'), words: 'Book a room', owner: 'supervisor' }],
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.list': {
    call: (caller) => caller.supervision.list(),
    expect: { supervisor: everywhere, peer_worker: everywhere },
  },
  'supervision.read': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.read({ supervisionId: await supervisionWith(world, accountId) }),
    expect: { supervisor: wholeTeam, peer_worker: onlyOwn },
  },
  'supervision.partners': {
    call: (caller) => caller.supervision.partners(),
    expect: { supervisor: everywhere, peer_worker: everywhere },
  },
  'supervision.plan': {
    // A worker can plan only with who supervises them; so these are the same people, seen from below.
    call: (caller, { accountId }) =>
      caller.supervision.plan({ id: newId('supervision'), withId: accountId, kind: 'line', heldOn: '2026-11-26' }),
    expect: {
      supervisor: wholeTeam,
      peer_worker: nowhereFound,
    },
  },
  'supervision.callOff': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.callOff({ supervisionId: await supervisionWith(world, accountId), calledOff: true }),
    expect: bothOfThem,
  },
  'supervision.addToAgenda': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.addToAgenda({
        id: newId('agendaEntry'),
        supervisionId: await supervisionWith(world, accountId),
        topic: null,
        question: 'May I keep the bus pass?',
      }),
    expect: bothOfThem,
  },
  'supervision.takeOffAgenda': {
    prepare: withAgenda,
    // The worker's own entry: their supervisor cannot take it out.
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOffAgenda({
        entryId: await entryOf(world, await supervisionWith(world, accountId), accountId),
      }),
    expect: { supervisor: nowhereFound, peer_worker: onlyOwn },
  },
  'supervision.reflect': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.reflect({
        id: newId('reflection'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'I am tired of being the only one.',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.amendReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.amendReflection({
        reflectionId: await reflectionOf(world, accountId),
        words: 'I am tired, and proud.',
        version: 1,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.shareReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareReflection({ reflectionId: await reflectionOf(world, accountId), shared: true }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.takeOutReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOutReflection({ reflectionId: await reflectionOf(world, accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.amend': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.amend({
        ...held,
        supervisionId: await supervisionWith(world, accountId),
        ...begunWith(held),
        summary: 'We talked about the bus journeys.',
        strengths: 'Patience.',
      }),
    expect: bothOfThem,
  },
  'supervision.share': {
    prepare: heldWithEveryone(() => ({ sharedAt: null })),
    call: async (caller, { accountId }, world) =>
      caller.supervision.share({ supervisionId: await supervisionWith(world, accountId), shared: true }),
    expect: bothOfThem,
  },
  'supervision.agreeAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.agreeAction({
        id: newId('action'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'Book a room',
        owner: 'supervisor',
        dueOn: '2026-11-26',
        isShared: true,
      }),
    expect: bothOfThem,
  },
  'supervision.takeOutAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOutAction({ actionId: await actionWith(world, accountId) }),
    expect: bothOfThem,
  },
  'supervision.shareAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareAction({ actionId: await actionWith(world, accountId), shared: true }),
    expect: bothOfThem,
  },
  'supervision.linkConcern': {
    prepare: withConcerns,
    call: async (caller, { accountId }, world) =>
      caller.supervision.linkConcern({
        supervisionId: await supervisionWith(world, accountId),
        concernId: await concernOf(world, accountId),
        linked: true,
      }),
    expect: bothOfThem,
  },
  'supervision.sign': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.sign({
        id: newId('supervisionMark'),
        supervisionId: await supervisionWith(world, accountId),
        version: 1,
      }),
    expect: bothOfThem,
  },
  'supervision.comment': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.comment({
        id: newId('supervisionMark'),
        supervisionId: await supervisionWith(world, accountId),
        version: 1,
        comment: 'It was Tuesday.',
      }),
    expect: bothOfThem,
  },
  'supervision.takeBackMark': {
    prepare: commentedByBoth,
    // The worker's own mark: their supervisor cannot take it back.
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeBackMark({
        markId: await markOf(world, await supervisionWith(world, accountId), accountId),
      }),
    expect: { supervisor: nowhereFound, peer_worker: onlyOwn },
  },
  'supervision.addend': {
    prepare: signedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.addend({
        id: newId('supervisionAddendum'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'The room is booked.',
      }),
    expect: bothOfThem,
  },
  'supervision.shareWith': {
    prepare: withLineManager,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareWith({
        supervisionId: await supervisionWith(world, accountId),
        accountId: await lineManagerOf(world),
        shared: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.writeGroup': {
    call: (caller, { accountId }) =>
      caller.supervision.writeGroup({
        id: newId('groupSupervision'),
        kind: 'group',
        heldOn: '2026-11-18',
        minutes: 90,
        attendeeIds: [accountId],
        themes: ['boundaries'],
        nextOn: '2026-12-16',
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.amendGroup': {
    prepare: groupWithEach(({ accounts }) => accounts.supervisor),
    call: async (caller, { accountId }, world) =>
      caller.supervision.amendGroup({
        groupSupervisionId: await groupOf(world, accountId),
        kind: 'group',
        heldOn: '2026-11-12',
        minutes: 75,
        attendeeIds: [accountId],
        themes: ['boundaries'],
        version: 1,
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.readGroup': {
    prepare: groupWithEach(),
    call: async (caller, { accountId }, world) =>
      caller.supervision.readGroup({ groupSupervisionId: await groupOf(world, accountId) }),
    expect: bothOfThem,
  },
  'supervision.cadence': {
    call: (caller) => caller.supervision.cadence(),
    expect: { coordinator: everywhere },
  },
  'supervision.chooseCadence': {
    call: async (caller, _target, world) =>
      caller.supervision.chooseCadence({
        line: 35,
        practice: 21,
        clinical: 28,
        group: 28,
        coordinator: 28,
        version: await organisationVersion(world),
      }),
    expect: { coordinator: everywhere },
  },
};
