import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { max } from '@alongside/db/operators.ts';
import { describe, expect, inject, test } from 'vitest';
import { readSettings } from '../env.ts';
import { openKey } from '../open-stores.ts';
import { openFreshDemo } from './open-fresh-demo.ts';

describe.runIf(inject('engine') === 'sqlite')('the demo over the weeks', () => {
  const newestSession = async (now: Date, settings: ReturnType<typeof readSettings>) => {
    const store = await openFreshDemo(settings, openKey(settings), now);
    const { session, team } = store.tables;
    const [newest] = await store.read.db.select({ heldOn: max(session.heldOn) }).from(session);
    const teams = await store.read.db.select({ name: team.name }).from(team);
    await store.write(async (tx) => void (await tx.db.update(team).set({ name: 'Renamed by a visitor' })));
    await store.close();
    return { heldOn: newest?.heldOn ?? '', visited: teams.some(({ name }) => name === 'Renamed by a visitor') };
  };

  test('keeps what a visitor did for a week, and is made anew after it', async () => {
    const settings = readSettings({}, mkdtempSync(join(inject('storeFolder'), 'demo-')));
    await newestSession(new Date('2026-11-01T10:00:00Z'), settings);
    expect(await newestSession(new Date('2026-11-07T10:00:00Z'), settings)).toMatchObject({ visited: true });
    const anew = await newestSession(new Date('2026-11-19T10:00:00Z'), settings);
    expect(anew.visited).toBe(false);
    expect(anew.heldOn > '2026-11-10').toBe(true);
  });
});
