import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { reviewSigns, type SignSettings, signSettings } from '@alongside/domain/review/sign-settings.ts';
import { walkSigns } from '@alongside/domain/review/walk-signs.ts';
import { practiceSigns, workerSigns } from '@alongside/domain/review/worker-signs.ts';
import { manyWalks } from '@alongside/testing/many-walks.ts';
import { noRows, type Rows, worldTables } from '@alongside/testing/world/rows.ts';
import { writeRows } from '@alongside/testing/write-rows.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshStore } from '../../../packages/db/test/fresh-store.ts';
import { callAs } from './call-as.ts';
import { plainLate, plainLoads, plainReview, plainWishes } from './plain-review.ts';
import { now, today } from './world.ts';

/*
 * What a review says is compared with a plain count over the same rows: two ways that share nothing but the words.
 */

const options = { seed: 'plain', workers: 12, people: 160, sessions: 4000, today };
const made = manyWalks(options);
const rows: Rows = noRows();
let store: Store;

beforeAll(async () => {
  store = await freshStore();
  for (const batch of made.batches) {
    await store.write((tx) => writeRows(tx, batch));
    for (const table of worldTables) (rows[table] as unknown[]).push(...batch[table]);
  }
});
afterAll(() => store.close());

const caller = () => {
  const { supervisorId: accountId, organisationId } = made;
  return callAs(
    store,
    { accountId, organisationId, name: '', roles: ['supervisor'], timeZone: 'Europe/London' },
    { now },
  );
};

const reviewed = async () => {
  const { people } = await caller().review.team({});
  return new Map(
    people.map(({ accountId, episodeId, signs }) => [
      `${accountId} ${episodeId}`,
      signs.map(({ sign, since }) => `${sign} ${since}`).sort(),
    ]),
  );
};

const loadsReviewed = async (which: readonly string[]) => {
  const { workers } = await caller().review.team({});
  return new Map(
    workers.flatMap(({ accountId, signs }) => {
      const said = signs.filter(({ sign }) => which.includes(sign)).map(({ sign, since }) => `${sign} ${since}`);
      return said.length > 0 ? [[accountId, said.sort()] as const] : [];
    }),
  );
};

const ofNumbers = ['over_capacity', 'jump'];
const kindsOf = (found: Map<string, string[]>) => new Set([...found.values()].flat().map((each) => each.split(' ')[0]));

const asItComes = signSettings(null, 21);
const watching = (change: (sign: string, at: number) => { isOn: boolean; at: number }): SignSettings =>
  Object.fromEntries(reviewSigns.map((sign) => [sign, change(sign, asItComes[sign].at)])) as SignSettings;

test.each<[string, SignSettings]>([
  ['as it comes', asItComes],
  ['with every sign on', watching((_sign, at) => ({ isOn: true, at }))],
  [
    'with thresholds of its own',
    // Two workers have one person more than a month ago: no jump, though one is the threshold.
    watching((sign, at) => ({
      isOn: sign !== 'no_attempt',
      at: { no_attempt: at, jump: 1 }[sign] ?? Math.max(2, at - 1),
    })),
  ],
])('a review %s says what a plain count says', async (_what, settings) => {
  const { organisation } = store.tables;
  await store.write(({ db }) =>
    db.update(organisation).set({ reviewSigns: settings }).where(eq(organisation.id, made.organisationId)),
  );
  const signs = settings as Record<string, { isOn: boolean; at: number }>;
  const thresholds = {
    isOn: (sign: string) => signs[sign]?.isOn ?? false,
    at: (sign: string) => signs[sign]?.at ?? 0,
  };
  const plain = plainReview(rows, today, thresholds);
  const wished = plainWishes(rows, today, thresholds);
  expect(await loadsReviewed(practiceSigns)).toEqual(wished);
  expect(kindsOf(wished)).toEqual(new Set(practiceSigns));
  const loads = plainLoads(rows, today, thresholds);
  expect(await loadsReviewed(ofNumbers)).toEqual(loads);
  expect(kindsOf(loads), 'a team that shows both').toEqual(new Set(ofNumbers));
  const late = plainLate(rows, today, thresholds);
  expect(await loadsReviewed(['supervision_late'])).toEqual(late);
  expect(late.size, 'late with some, and not with others').toBeGreaterThan(1);
  expect(late.size).toBeLessThan(made.workerIds.length - 1);
  expect([...practiceSigns, ...ofNumbers, 'supervision_late'].sort(), 'every sign of a worker').toEqual(
    workerSigns.toSorted(),
  );
  const found = await reviewed();
  expect([...found.keys()].sort()).toEqual([...plain.keys()].sort());
  for (const [key, expected] of plain) expect(found.get(key), key).toEqual(expected);
  const watched = walkSigns.filter((sign) => settings[sign].isOn);
  const met = kindsOf(plain);
  expect(
    watched.filter((sign) => !met.has(sign)),
    'signs the invented team never shows',
  ).toEqual([]);
});

test('the trend and the figures of the team are a plain count of contacts', async () => {
  const { trend } = await caller().review.team({});
  for (const { from, to, met, notMet } of trend) {
    const held = rows.session.filter(({ heldOn, voidedAt }) => heldOn >= from && heldOn <= to && !voidedAt);
    const count = (isMet: boolean) =>
      new Set(
        held
          .filter(({ attendance }) => (attendance === 'met' || attendance === 'met_late') === isMet)
          .map(({ id, togetherId }) => togetherId ?? id),
      ).size;
    expect([met, notMet], from).toEqual([count(true), count(false)]);
  }
});
