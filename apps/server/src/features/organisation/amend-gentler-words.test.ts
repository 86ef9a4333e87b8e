import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

const words = [
  { found: 'client', offer: 'person' },
  { found: 'no show', offer: 'we did not meet' },
];

describe("an organisation's own gentler words", () => {
  test('begin as none, are kept in their order, and can be put back to those that come with Alongside', async () => {
    const world = await makeWorld();
    const { organisation } = world.as('coordinator');
    const { gentlerWords, version } = await organisation.read();
    expect(gentlerWords).toBeNull();
    const kept = await organisation.amendGentlerWords({ words, version });
    expect(await organisation.read()).toMatchObject({ gentlerWords: words, ...kept });
    await organisation.amendGentlerWords({ words: null, version: kept.version });
    expect((await organisation.read()).gentlerWords).toBeNull();
  });

  test('may be none at all, which is not the same as never having chosen', async () => {
    const { organisation } = (await makeWorld()).as('coordinator');
    await organisation.amendGentlerWords({ words: [], version: 1 });
    expect((await organisation.read()).gentlerWords).toEqual([]);
  });

  test('reach every device of the organisation with who is signed in there, and no other organisation', async () => {
    const world = await makeWorld();
    await world.as('coordinator').organisation.amendGentlerWords({ words, version: 1 });
    const who = await world.as('peer_worker').signIn.who();
    expect(who?.organisation.gentlerWords).toEqual(words);
    const far = world.asAccount(world.farWorker, world.otherOrganisationId, 'peer_worker');
    expect((await far.signIn.who())?.organisation.gentlerWords).toBeNull();
  });

  test.each([
    ['the same words twice', [...words, { found: 'No-Show', offer: 'x' }], { 'words.2.found': 'gentler_twice' }],
    ['nothing to look for', [{ found: '  ', offer: 'x' }], { 'words.0.found': 'text_missing' }],
    ['signs without a letter', [{ found: '--', offer: 'x' }], { 'words.0.found': 'gentler_without_letters' }],
    ['nothing to offer', [{ found: 'x', offer: '' }], { 'words.0.offer': 'text_missing' }],
    ['an offer of the same words', [{ found: 'Peer', offer: 'peer' }], { 'words.0.offer': 'gentler_the_same' }],
    [
      'more than a hundred',
      Array.from({ length: 101 }, (_, at) => ({ found: `x${at}`, offer: 'y' })),
      { words: 'gentler_too_many' },
    ],
  ])('refuses %s, beside its row', async (_what, wrong, fields) => {
    const { organisation } = (await makeWorld()).as('coordinator');
    const refused = await refusalFrom(organisation.amendGentlerWords({ words: wrong, version: 1 }));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields });
    expect((await organisation.read()).gentlerWords).toBeNull();
  });

  test('changed by two people at once are shown to the second, and the first list stays', async () => {
    const { organisation } = (await makeWorld()).as('coordinator');
    await organisation.amendGentlerWords({ words, version: 1 });
    const second = organisation.amendGentlerWords({ words: [{ found: 'case', offer: 'person' }], version: 1 });
    expect(await refusalFrom(second)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'case: person', current: 'client: person; no show: we did not meet', version: 2 },
    });
    expect((await organisation.read()).gentlerWords).toEqual(words);
  });
});
