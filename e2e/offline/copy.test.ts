import 'fake-indexeddb/auto';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeCopy } from '../../apps/web/src/outbox/copy.ts';
import { openDeviceStore, type Place } from '../../apps/web/src/outbox/device-store.ts';
import { openablePlaces, unlockWithPin, wipeCopy, wipePlace } from '../../apps/web/src/outbox/place.ts';
import { importKey, randomBytes, wrapWithPin } from '../../apps/web/src/outbox/seal.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-19T10:00:00Z');
const tag = 'one';

/** A device with a copy on it that a PIN opens. */
const phone = async (given: Partial<Place> = {}) => {
  const store = await openDeviceStore(newId('device'));
  const raw = randomBytes(32);
  const pin = await wrapWithPin(raw, '246810');
  await store.put('place', {
    tag,
    letterbox: null,
    deviceId: null,
    contactAt: now,
    pin,
    passkey: null,
    misses: 0,
    ...given,
  });
  const copy = makeCopy({ store, key: await importKey(raw), tag, salt: randomBytes(32) });
  await copy.replace([{ queryKey: ['today'], answer: 'Wren at ten', readAt: now }]);
  return { store, copy, raw };
};

describe('the copy on a phone', () => {
  test.each([
    ['71 hours without contact it opens', 71 * hour, 1],
    ['73 hours without contact it is gone', 73 * hour, 0],
    ['a clock that is a day slow opens it', -23 * hour, 1],
  ])('after %s', async (_what, later, openable) => {
    const { store, copy } = await phone();
    expect(await openablePlaces(store, now + later)).toHaveLength(openable);
    expect(await copy.readAll()).toHaveLength(openable);
  });

  test('does not open by a clock that was put back by days, nor is it wiped for it', async () => {
    const { store, copy } = await phone();
    expect(await unlockWithPin(store, tag, '246810', now - 48 * hour)).toEqual({ kind: 'wiped' });
    expect(await copy.readAll()).toHaveLength(1);
    expect(await openablePlaces(store, now)).toHaveLength(1);
  });

  test('that another key sealed stands in nobody’s way', async () => {
    const { store, copy } = await phone();
    await store.put('copy', { tag, name: 'foreign', sealed: randomBytes(60) });
    expect(await copy.readAll()).toHaveLength(1);
  });

  test('opens with the PIN, counts a wrong one also when the tab was closed on it, and is wiped at the fifth', async () => {
    const { store, raw } = await phone({ misses: 3 });
    expect(await unlockWithPin(store, tag, '111111', now)).toEqual({ kind: 'wrong', left: 1 });
    expect(await unlockWithPin(store, tag, '246810', now)).toEqual({ kind: 'open', raw });
    expect((await store.get('place', tag))?.misses).toBe(0);
    for (let misses = 0; misses < 4; misses += 1) await unlockWithPin(store, tag, '111111', now);
    expect(await unlockWithPin(store, tag, '111111', now)).toEqual({ kind: 'wiped' });
    expect(await unlockWithPin(store, tag, '246810', now)).toEqual({ kind: 'wiped' });
    expect(await store.count('copy')).toBe(0);
  });

  test('does not come back when it was still being read as its owner signed out', async () => {
    const { store, copy } = await phone();
    await wipePlace(store, tag, false);
    await copy.replace([{ queryKey: ['caseload'], answer: 'Wren, Robin', readAt: now }]);
    await copy.keep({ queryKey: ['group'], answer: 'Night owls', readAt: now });
    expect(await store.count('copy')).toBe(0);
  });

  test('goes without the words that wait, and those with it only where they were given up', async () => {
    const { store } = await phone();
    await store.put('draft', { tag, name: 'a', keptAt: now, sealed: randomBytes(40) });
    await wipeCopy(store, tag);
    await wipePlace(store, tag, true);
    expect([await store.count('copy'), await store.count('draft'), await store.count('place')]).toEqual([0, 1, 1]);
    await wipePlace(store, tag, false);
    expect([await store.count('draft'), await store.count('place')]).toEqual([0, 0]);
  });
});
