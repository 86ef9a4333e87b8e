import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, onlyOwn, type Target, wholeOrganisation } from './access-rows.ts';
import { versionOf } from './version-of.ts';

const now = async ({ episodeId }: Target, world: World) => ({
  episodeId,
  version: await versionOf(world, 'episode', episodeId),
});
const expect = { coordinator: wholeOrganisation };

export const episodeRows: AccessRows = {
  'episode.open': {
    prepare: ({ store }) =>
      store.write(async ({ db, tables: { episode } }) => {
        await db.update(episode).set({ state: 'ended', endedOn: '2026-11-01', endingReason: 'moved_away' });
      }),
    call: (caller, { personId, teamId }) =>
      caller.episode.open({
        id: newId('episode'),
        personId,
        teamId,
        referralSource: 'drop_in',
        referredOn: '2026-11-16',
      }),
    expect,
  },
  'episode.match': {
    prepare: ({ store }) =>
      store.write(async ({ db, tables: { episode } }) => {
        await db.update(episode).set({ state: 'waiting' });
      }),
    call: async (caller, target, world) =>
      caller.episode.match({ ...(await now(target, world)), isBeingMatched: true }),
    expect,
  },
  'episode.pair': {
    prepare: ({ store, colleague, otherTeamId }) =>
      store.write(async ({ db, tables: { teamMember } }) => {
        await db.insert(teamMember).values({ accountId: colleague, teamId: otherTeamId, supervises: false });
      }),
    call: async (caller, target, world) =>
      caller.episode.pair({
        ...(await now(target, world)),
        id: newId('pairing'),
        accountId: target.reach === 'sameTeam' ? world.accounts.peer_worker : world.colleague,
        startedOn: '2026-11-18',
      }),
    expect,
  },
  'episode.pause': {
    call: async (caller, target, world) => caller.episode.pause({ ...(await now(target, world)), on: '2026-11-18' }),
    expect,
  },
  'episode.resume': {
    prepare: ({ store }) =>
      store.write(async ({ db, tables: { episode } }) => {
        await db.update(episode).set({ state: 'paused', pausedOn: '2026-11-01' });
      }),
    call: async (caller, target, world) => caller.episode.resume({ ...(await now(target, world)), on: '2026-11-18' }),
    expect,
  },
  'episode.agreeEnding': {
    call: async (caller, target, world) =>
      caller.episode.agreeEnding({ ...(await now(target, world)), agreedEndOn: '2026-12-18' }),
    expect: { coordinator: wholeOrganisation, peer_worker: onlyOwn },
  },
  'episode.end': {
    call: async (caller, target, world) =>
      caller.episode.end({ ...(await now(target, world)), endedOn: '2026-11-18', reason: 'reached_what_i_came_for' }),
    expect,
  },
};
