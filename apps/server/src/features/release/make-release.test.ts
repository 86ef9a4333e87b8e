import { createHash } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import {
  addPerson,
  approve,
  download,
  make,
  makeReleaseWorld,
  released,
  requested,
  rowsOf,
  whenOver,
  withdrawPermission,
} from '../../../test/release/release-world.ts';

import { tidyReleases } from './tidy-releases.ts';

const slow = { timeout: 90_000 };

describe('making a release', () => {
  test(
    'what is approved is made, verified and taken: one row for each person, keyed to their measures',
    slow,
    async () => {
      const world = await makeReleaseWorld(60);
      const made = await released(world, {
        variables: ['age_band', 'gender', 'site_group', 'start_half_year', 'qpr_15'],
      });
      expect(createHash('sha256').update(made.zip).digest('hex')).toBe(made.sha256);
      const people = rowsOf(made.files['people.csv']);
      const measures = rowsOf(made.files['measures.csv']);
      const marks = new Set(people.map(({ person }) => person));
      expect([people.length, marks.size, measures.length]).toEqual([60, 60, 120]);
      expect(measures.every(({ person }) => marks.has(person))).toBe(true);
      // Weeks since the start, never a day; the change is that of the same two scores.
      expect(new Set(measures.map(({ weeks_label }) => weeks_label))).toEqual(
        new Set(['Weeks 0 to 3', 'Weeks 20 to 23']),
      );
      expect(people.some(({ qpr_15_change }) => Number(qpr_15_change) > 0)).toBe(true);
      expect(Object.values(made.files).join('\n')).not.toMatch(/invented\d|lighthouse|07700|harbour|willow|lantern/i);
    },
  );

  test(
    'the register says who, why, by which rules and for which permissions, and holds the hash of every file',
    slow,
    async () => {
      const world = await makeReleaseWorld(110);
      const { requestId, releaseId, sha256, files } = await released(world);
      const { release, releasePerson, audit } = world.store.tables;
      const [entry] = await world.store.read.db.select().from(release).where(eq(release.id, releaseId));
      expect(entry).toMatchObject({
        requestId,
        accountId: world.accounts.researcher,
        state: 'released',
        tier: 'named',
        method: 'uniform',
        k: 5,
        rows: 110,
        frozenOn: '2026-09-30',
        destroyBy: '2027-06-30',
        sha256,
        policy: { k: 5, highestShare: 0.8, leftOutAtMost: 0.1 },
      });
      expect(entry?.smallestGroup).toBeGreaterThanOrEqual(5);
      expect(entry?.seed).toMatch(/^[0-9a-f]{32}$/);
      const hashes = entry?.files?.map(({ name, sha256: hash }) => [name, hash]) ?? [];
      for (const [name = '', hash] of hashes)
        if (!name.endsWith('.parquet'))
          expect(
            createHash('sha256')
              .update(files[name] ?? '')
              .digest('hex'),
            name,
          ).toBe(hash);
      expect(Object.values(entry?.permissionVersions ?? {})).toEqual([110]);
      const held = await world.store.read.db.select().from(releasePerson).where(eq(releasePerson.releaseId, releaseId));
      expect(held).toHaveLength(110);
      // The steward reads it; whoever asked does not, and nobody reads the seed.
      const { register } = await world.as('data_steward').release.read({ requestId });
      expect(register).toMatchObject({
        sha256,
        policy: { k: 5, highestShare: 0.8, leftOutAtMost: 0.1 },
        counts: { people: 110, rows: 220 },
        wordings: [{ people: 110 }],
      });
      expect(JSON.stringify(register)).not.toContain(entry?.seed);
      expect((await world.as('researcher').release.read({ requestId })).register).toBeNull();
      const trail = await world.store.read.db.select().from(audit).where(eq(audit.recordId, releaseId));
      expect(trail.map(({ action, reason }) => [action, reason])).toEqual([
        ['release.make', 'left'],
        ['release.download', 'part_0'],
      ]);
    },
  );

  test('whoever takes their permission back before the files are made is not in them', slow, async () => {
    const world = await makeReleaseWorld(64);
    const { requestId } = await requested(world);
    await approve(world, requestId);
    const { person } = world.store.tables;
    const [gone] = await world.store.read.db
      .select({ id: person.id })
      .from(person)
      .where(eq(person.displayName, 'Bilal Invented1'));
    const [mine] = (
      await world.store.read.db.select().from(person).where(eq(person.organisationId, world.organisationId))
    )
      .filter(({ displayName }) => displayName.startsWith('Ffion Invented'))
      .map(({ id }) => id);
    expect(gone).toBeTruthy();
    await withdrawPermission(world, mine ?? '');
    const { releaseId, state } = await make(world, requestId);
    expect(state).toBe('done');
    const { releasePerson } = world.store.tables;
    const held = await world.store.read.db.select().from(releasePerson).where(eq(releasePerson.releaseId, releaseId));
    expect(held.map(({ personId }) => personId)).not.toContain(mine);
    expect(held).toHaveLength(63);
  });

  test('a permission that comes to its end between the asking and the making counts no more', slow, async () => {
    const world = await makeReleaseWorld(63);
    const until = await addPerson(world, 64, { permittedUntil: '2026-11-20' });
    const { requestId } = await requested(world);
    await approve(world, requestId);
    const later = callAs(world.store, world.actorOf('researcher'), { now: new Date('2026-11-25T10:00:00Z') });
    const releaseId = newId('release');
    const run = await whenOver(later, await later.release.make({ id: newId('releaseRun'), releaseId, requestId }));
    expect(run.state).toBe('done');
    const { releasePerson } = world.store.tables;
    const held = await world.store.read.db.select().from(releasePerson).where(eq(releasePerson.releaseId, releaseId));
    expect(held.map(({ personId }) => personId)).not.toContain(until);
    expect(held).toHaveLength(63);
  });

  test('whom nobody asked and who would rather not say are told apart, in each measure', slow, async () => {
    const world = await makeReleaseWorld(60);
    const { episode } = world.store.tables;
    const episodes = await world.store.read.db
      .select({ id: episode.id, personId: episode.personId })
      .from(episode)
      .where(eq(episode.referredOn, '2026-01-12'))
      .orderBy(episode.id);
    await world.store.write(async (tx) => {
      for (const [at, { id, personId }] of episodes.entries()) {
        // Of four: one filled the second measure in, one left it empty, one left most of it out, and of one it was never asked.
        const answered = [9, 0, 3][at % 4];
        if (answered === undefined) continue;
        await buildOutcome(tx, {
          personId,
          episodeId: id,
          accountId: world.accounts.peer_worker,
          instrument: 'phq_9',
          occasion: 'baseline',
          takenOn: '2026-01-23',
          answers: Object.fromEntries(
            (findInLibrary('phq_9')?.items ?? []).map(({ key }, nth) => [key, nth < answered ? at % 3 : null]),
          ),
        });
      }
    });
    const { files } = await released(world, { variables: ['gender', 'qpr_15', 'phq_9'] });
    const measures = rowsOf(files['measures.csv']);
    const first = Map.groupBy(
      measures.filter(({ wave }) => wave === '1'),
      ({ phq_9 = '' }) => (Number(phq_9) >= 0 ? 'a total' : phq_9),
    );
    expect([...first].map(([what, rows]) => [what, rows.length]).sort()).toEqual([
      ['-997', 15],
      ['-998', 15],
      ['-999', 15],
      ['a total', 15],
    ]);
    expect(new Set(measures.filter(({ wave }) => wave === '2').map((row) => row.phq_9))).toEqual(new Set(['-998']));
    expect(files['codebook.csv']).toMatch(/phq_9,.*-999,"Asked, preferred not to say",yes/);
  });

  test('nothing is made before it is approved, nor a month after', slow, async () => {
    const world = await makeReleaseWorld(55);
    const { requestId } = await requested(world);
    const ids = () => ({ id: newId('releaseRun'), releaseId: newId('release'), requestId });
    const early = await refusalFrom(world.as('researcher').release.make(ids()));
    expect(early).toMatchObject({ code: 'HELD_BACK', details: { reason: 'not_approved' } });
    await approve(world, requestId);
    const later = callAs(world.store, world.actorOf('researcher'), { now: new Date('2026-12-24T10:00:00Z') });
    const late = await refusalFrom(later.release.make(ids()));
    expect(late).toMatchObject({ code: 'HELD_BACK', details: { reason: 'approval_lapsed' } });
  });

  test('files wait for two weeks; a confirmed destruction stands, and is seen by everybody', slow, async () => {
    const world = await makeReleaseWorld(55);
    const { releaseId } = await released(world);
    const later = callAs(world.store, world.actorOf('researcher'), { now: new Date('2026-12-04T10:00:00Z') });
    const over = await refusalFrom(later.release.download({ releaseId, part: 0 }));
    expect(over).toMatchObject({ code: 'HELD_BACK', details: { reason: 'download_over' } });
    // The hourly round removes them for good.
    await tidyReleases(world.store, new Date('2026-12-04T10:00:00Z'));
    expect((await refusalFrom(download(world, releaseId))).code).toBe('NOT_FOUND');
    const steward = world.as('data_steward');
    const early = await refusalFrom(steward.release.confirmDestroyed({ releaseId, on: '2026-11-20' }));
    expect(early.fields).toEqual({ on: 'day_in_future' });
    await steward.release.confirmDestroyed({ releaseId, on: '2026-11-19' });
    const { releases } = await callAs(world.store, null).release.register({});
    expect(releases.find(({ id }) => id === releaseId)).toMatchObject({ destroyedOn: '2026-11-19', people: 60 });
  });

  test(
    'a permission taken back later shows the steward, and nobody else, which releases held the person',
    slow,
    async () => {
      const world = await makeReleaseWorld(60);
      const { releaseId } = await released(world);
      const { person, releasePerson } = world.store.tables;
      const [held] = await world.store.read.db
        .select({ id: person.id, name: person.displayName })
        .from(releasePerson)
        .innerJoin(person, eq(person.id, releasePerson.personId))
        .where(eq(person.organisationId, world.organisationId));
      expect((await world.as('data_steward').release.withdrawn()).people).toEqual([]);
      await withdrawPermission(world, held?.id ?? '');
      expect((await world.as('data_steward').release.withdrawn()).people).toMatchObject([
        { personId: held?.id, name: held?.name, reason: 'withdrawn', releases: [{ releaseId, tier: 'named' }] },
      ]);
      for (const role of ['researcher', 'lived_experience_representative', 'coordinator'] as const)
        expect((await refusalFrom(world.as(role).release.withdrawn())).code).toBe('NOT_ALLOWED');
    },
  );

  test('what is public tells what left, why and for whom, and no name, hash, number or exact count', slow, async () => {
    const world = await makeReleaseWorld(56);
    const { releaseId, sha256 } = await released(world);
    const { releases } = await callAs(world.store, null).release.register({});
    const entry = releases.find(({ id }) => id === releaseId);
    expect(entry).toMatchObject({
      question: 'Does recovery grow where people walk together?',
      recipient: 'A university, under an agreement',
      tier: 'named',
      quarter: '2026 Q3',
      people: 60,
      variables: ['Age reached in the year', 'Gender, as the person says it', 'QPR-15'],
    });
    const told = JSON.stringify(entry);
    for (const secret of [sha256, 'acc_', 'org_', 'eva_', 'Noor', 'Isolde']) expect(told).not.toContain(secret);
  });
});
