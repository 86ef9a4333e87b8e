import { newId } from '@alongside/testing/new-id.ts';
import { expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { makeWorld, now } from '../../../test/world.ts';
import { tidyNotices } from './tidy-notices.ts';

const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test('a notice goes a year after it was seen or taken back, with its letter; what nobody has seen stays', async () => {
  const store = await freshStore();
  const { organisationId, accounts } = await makeWorld(store);
  const accountId = accounts.peer_worker;
  const letter = async (dueAt: Date, sentAt: Date | null) => {
    const id = newId('noticeLetter');
    await store.write(({ db, tables: { noticeLetter } }) =>
      db.insert(noticeLetter).values({ id, accountId, channel: 'email', dueAt, sentAt }),
    );
    return id;
  };
  const tell = async (key: string, given: object) => {
    const whose = { id: newId('notice'), organisationId, accountId, about: {}, aboutKey: key, isCounted: true };
    await store.write(({ db, tables: { notice } }) =>
      db.insert(notice).values({ ...whose, kind: 'action_given', toldAt: daysAgo(800), ...given }),
    );
  };
  const [old, shared, waiting] = [
    await letter(daysAgo(799), daysAgo(799)),
    await letter(daysAgo(798), daysAgo(798)),
    await letter(daysAgo(797), null),
  ];
  await tell('seen long ago', { readAt: daysAgo(366), emailLetterId: old });
  await tell('seen lately', { readAt: daysAgo(364), emailLetterId: shared });
  await tell('seen long ago, in the same letter', { readAt: daysAgo(400), emailLetterId: shared });
  await tell('taken back long ago', { calledOffAt: daysAgo(366), textLetterId: waiting });
  await tell('never seen', {});
  await tidyNotices(store, now);
  const { notice, noticeLetter } = store.tables;
  const left = await store.read.db.select({ key: notice.aboutKey }).from(notice);
  expect(left.map(({ key }) => key).sort()).toEqual(['never seen', 'seen lately']);
  const letters = await store.read.db.select({ id: noticeLetter.id }).from(noticeLetter);
  expect(letters.map(({ id }) => id).sort()).toEqual([shared, waiting].sort());
  await store.close();
});
