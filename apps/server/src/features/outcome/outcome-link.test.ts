import { and, desc, eq } from '@alongside/db/operators.ts';
import type { EndingReason } from '@alongside/domain/episode/episode-words.ts';
import { outcomeLinkDays } from '@alongside/domain/outcome/outcome-link-days.ts';
import { buildInstrument } from '@alongside/testing/build-instrument.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { addWalk, makeWorld, now, type World } from '../../../test/world.ts';

const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const answers = { satisfied: 6, worthwhile: 8, happy: null, anxious: 3 };

const linkFor = (personId: string, given: object = {}) => ({
  id: newId('outcomeLink'),
  personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'review' as const,
  ...given,
});
const made = (world: World, given: object = {}) =>
  world.as('peer_worker').outcome.makeLink(linkFor(world.walk.own.personId, given));

/** Somebody without an account, on a phone of their own. */
const holder = (world: World, options: { at?: Date; address?: string } = {}) =>
  callAs(world.store, null, { now: options.at ?? now, ...(options.address && { address: options.address }) }).outcome;

const readingsOf = async (world: World) =>
  (await world.as('peer_worker').outcome.ofPerson({ personId: world.walk.own.personId })).readings;
const openLinks = async (world: World) =>
  (await world.as('peer_worker').outcome.ofPerson({ personId: world.walk.own.personId })).links;

/** The organisation offers a measure it did not offer at first. */
const offering = (world: World, instrument: string, given: object = {}) =>
  world.store.write(({ db, tables: { instrumentChoice } }) =>
    db.insert(instrumentChoice).values({ organisationId: world.organisationId, instrument, isOffered: true, ...given }),
  );

const keptLink = async ({ store }: World, id: string) => {
  const { outcomeLink } = store.tables;
  const [found] = await store.read.db.select().from(outcomeLink).where(eq(outcomeLink.id, id));
  return found;
};

describe('a link for answering alone', () => {
  test('shows the wording to whoever holds it, takes the answers, and is the person’s own view', async () => {
    const world = await makeWorld();
    const { token, id, endsAt } = await made(world);
    expect(endsAt).toEqual(days(outcomeLinkDays));
    expect(await openLinks(world)).toMatchObject([{ id, instrument: 'ons_4', mine: true }]);
    const asked = await holder(world).openLink({ token });
    expect(asked.items.map(({ key }) => key)).toEqual(['satisfied', 'worthwhile', 'happy', 'anxious']);
    expect(await holder(world).sendAnswers({ token, answers })).toMatchObject({ riskToLife: false });
    expect(await readingsOf(world)).toMatchObject([
      { way: 'alone', informant: 'person', occasion: 'review', takenOn: '2026-11-19', answers, mine: true, missing: 1 },
    ]);
    expect(await openLinks(world)).toEqual([]);
  });

  test('is nowhere else than in its first answer: its token is not in the store', async () => {
    const world = await makeWorld();
    const { token, id } = await made(world);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const found = await keptLink(world, id);
    expect(JSON.stringify(found)).not.toContain(token);
    expect(JSON.stringify(await openLinks(world))).not.toContain(found?.tokenHash);
  });

  test('shows nothing of the person, the worker or the organisation but whom to ring', async () => {
    const world = await makeWorld();
    const { organisationId, teamId, accounts, store } = world;
    const canary = 'Canary Nobody';
    const walk = await store.write(async (tx) => {
      const { organisation, account } = tx.tables;
      const concernPhones = [{ label: 'The house line', number: '01632 960123' }];
      await tx.db
        .update(organisation)
        .set({ name: `${canary} House`, concernPhones })
        .where(eq(organisation.id, organisationId));
      await tx.db
        .update(account)
        .set({ name: `${canary} Worker` })
        .where(eq(account.id, accounts.peer_worker));
      return addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker, displayName: `${canary} Person` });
    });
    const { token } = await world.as('peer_worker').outcome.makeLink(linkFor(walk.personId));
    await holder(world).keepAnswers({ token, answers: { happy: 4 } });
    const shown = await holder(world).openLink({ token });
    expect(Object.keys(shown).sort()).toEqual(['about', 'answers', 'items', 'name', 'notice', 'phones', 'words']);
    expect(shown.answers).toEqual({ happy: 4 });
    expect(shown.phones.map(({ number }) => number)).toEqual(['999', '01632 960123']);
    const text = JSON.stringify(shown);
    for (const hidden of [canary, 'per_', 'epi_', 'acc_', 'org_', 'oli_', 'review', 'scales', 'riskToLife'])
      expect(text, hidden).not.toContain(hidden);
    for (const item of shown.items)
      expect(Object.keys(item).sort()).toEqual([
        'answerNames',
        'isOptional',
        'key',
        'kind',
        'max',
        'min',
        'notAnAnswer',
        'words',
      ]);
  });

  test('keeps what was answered so far, on whichever phone, and nobody else sees it before it is sent', async () => {
    const world = await makeWorld();
    const { token, id } = await made(world);
    await holder(world).keepAnswers({ token, answers: { satisfied: 2 } });
    await holder(world).keepAnswers({ token, answers: { satisfied: 3, happy: 5 } });
    expect((await holder(world).openLink({ token })).answers).toEqual({ satisfied: 3, happy: 5 });
    const seen = await world.as('peer_worker').outcome.ofPerson({ personId: world.walk.own.personId });
    expect(seen.readings).toEqual([]);
    expect(Object.keys(seen.links[0] ?? {})).not.toContain('answers');
    await holder(world).sendAnswers({ token, answers });
    expect(await keptLink(world, id), 'once sent, they are the measure alone').toMatchObject({
      answers: null,
      words: null,
      keptAt: null,
    });
  });

  test('tells whoever answered so whom to ring, and whoever walks with them the same day', async () => {
    const world = await makeWorld();
    await offering(world, 'phq_9');
    const { token } = await made(world, { instrument: 'phq_9' });
    const sent = await holder(world).sendAnswers({ token, answers: { '1': 2, '9': 1 } });
    expect(sent.riskToLife).toBe(true);
    expect(sent.phones.map(({ number }) => number)).toEqual(['999', '111', '116 123']);
    const { readings } = await world.as('peer_worker').outcome.awaitingTalk();
    expect(readings).toMatchObject([{ personId: world.walk.own.personId, way: 'alone', takenOn: '2026-11-19' }]);
    expect(await readingsOf(world)).toMatchObject([{ onRisk: ['9'] }]);
  });

  test('leaves an entry in the organisation’s chain, under no account', async () => {
    const world = await makeWorld();
    const { token, id } = await made(world);
    await holder(world).sendAnswers({ token, answers });
    const { audit } = world.store.tables;
    const [entry] = await world.store.read.db
      .select()
      .from(audit)
      .where(and(eq(audit.organisationId, world.organisationId), eq(audit.action, 'outcome.sendAnswers')))
      .orderBy(desc(audit.seq))
      .limit(1);
    const [reading] = await readingsOf(world);
    expect(entry).toMatchObject({ accountId: null, recordId: reading?.id, reason: id });
  });

  test('refuses an answer that does not fit beside its field, and can then still be used', async () => {
    const world = await makeWorld();
    const { token } = await made(world);
    for (const send of [holder(world).sendAnswers, holder(world).keepAnswers])
      expect(await refusalFrom(send({ token, answers: { happy: 11 } }))).toMatchObject({
        code: 'FIELDS_REFUSED',
        fields: { 'answers.happy': 'answer_out_of_range' },
      });
    expect((await refusalFrom(holder(world).sendAnswers({ token, answers }))).code).toBe('went through');
  });
});

describe('a link that opens nothing', () => {
  const cases: readonly [string, (world: World) => Promise<{ token: string; at?: Date }>][] = [
    ['was guessed', async () => ({ token: 'x'.repeat(43) })],
    ['is empty', async () => ({ token: '' })],
    ['was altered', async (world) => ({ token: `${(await made(world)).token.slice(0, -2)}AA` })],
    ['had something written after it', async (world) => ({ token: `${(await made(world)).token}${'/'.repeat(500)}` })],
    ['has ended', async (world) => ({ token: (await made(world)).token, at: days(outcomeLinkDays) })],
    [
      'was used',
      async (world) => {
        const { token } = await made(world);
        await holder(world).sendAnswers({ token, answers });
        return { token };
      },
    ],
    [
      'was closed',
      async (world) => {
        const { token, id } = await made(world);
        await world.as('peer_worker').outcome.closeLink({ linkId: id });
        return { token };
      },
    ],
  ];

  const answerOf = async (call: () => Promise<unknown>) => {
    const before = counted.statements.length;
    const refusal = await refusalFrom(call());
    return { refusal, statements: counted.statements.slice(before) };
  };

  test.each(cases)('because it %s is answered like one that never was, with the same work', async (_why, linkOf) => {
    const world = await makeWorld();
    const { token, at } = await linkOf(world);
    const given = { token, answers };
    for (const verb of ['openLink', 'keepAnswers', 'sendAnswers'] as const) {
      const never = await answerOf(() => holder(world)[verb]({ ...given, token: 'never'.repeat(9) }));
      const answered = await answerOf(() => holder(world, at ? { at } : {})[verb](given));
      expect(answered.refusal).toEqual({ code: 'NOT_FOUND', details: {}, fields: {} });
      expect(answered).toEqual(never);
    }
  });

  test('lasts to the last moment', async () => {
    const world = await makeWorld();
    const { token } = await made(world);
    const last = holder(world, { at: new Date(days(outcomeLinkDays).getTime() - 1) });
    expect((await refusalFrom(last.openLink({ token }))).code).toBe('went through');
  });

  test('of two sendings at one moment one is a measure and the other opens nothing', async () => {
    const world = await makeWorld();
    const { token } = await made(world);
    const both = await Promise.all([1, 2].map(() => refusalFrom(holder(world).sendAnswers({ token, answers }))));
    expect(both.map(({ code }) => code).sort()).toEqual(['NOT_FOUND', 'went through']);
    expect(await readingsOf(world)).toHaveLength(1);
  });

  test('forgets what was answered behind it when it is closed, or once it has ended', async () => {
    const world = await makeWorld();
    const [closed, ended] = [await made(world), await made(world)];
    for (const { token } of [closed, ended]) await holder(world).keepAnswers({ token, answers: { happy: 1 } });
    await world.as('peer_worker').outcome.closeLink({ linkId: closed.id });
    expect(await keptLink(world, closed.id)).toMatchObject({ answers: null });
    const later = world.as('peer_worker', { now: days(20) });
    await later.outcome.makeLink(linkFor(world.walk.own.personId));
    expect(await keptLink(world, ended.id)).toMatchObject({ answers: null });
  });
});

describe('a link that was promised', () => {
  test('still works for the person after the ending, and after its maker has left', async () => {
    const world = await makeWorld();
    const { token } = await made(world);
    await world.store.write(async ({ db, tables: { episode, pairing, teamMember } }) => {
      const { episodeId } = world.walk.own;
      await db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, episodeId));
      await db.update(episode).set({ state: 'ended', endedOn: '2026-11-19' }).where(eq(episode.id, episodeId));
      await db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.peer_worker));
    });
    expect((await refusalFrom(holder(world, { at: days(3) }).sendAnswers({ token, answers }))).code).toBe(
      'went through',
    );
  });

  test('asks what it was made to ask: an own measure is frozen with it', async () => {
    const world = await makeWorld();
    const { organisationId, accounts, store } = world;
    const instrument = await store.write((tx) =>
      buildInstrument(tx, { organisationId, addedBy: accounts.coordinator }),
    );
    const { token } = await made(world, { instrument });
    const { instrumentVersion } = store.tables;
    const [version] = await store.read.db
      .select({ frozenAt: instrumentVersion.frozenAt })
      .from(instrumentVersion)
      .where(eq(instrumentVersion.instrumentId, instrument));
    expect(version?.frozenAt).toEqual(now);
    expect((await holder(world).openLink({ token })).items[0]?.words).toBe('I feel at home where I live.');
  });

  test('shows the words it was made with when others are pasted, and nothing once they are taken out', async () => {
    const world = await makeWorld();
    const paste = async (line: string | null, version: number) => {
      const items = Array.from({ length: 15 }, (_, at) => ({ key: String(at + 1), words: `${line} ${at + 1}.` }));
      const wording = line === null ? null : { items, answers: [], holdsLicence: true as const };
      await world.as('coordinator').instrument.pasteWording({ key: 'qpr_15', wording, version });
    };
    await paste('Line', 1);
    const { token } = await made(world, { instrument: 'qpr_15' });
    await paste('Other line', 2);
    expect((await holder(world).openLink({ token })).items[0]?.words).toBe('Line 1.');
    const newer = await made(world, { instrument: 'qpr_15' });
    expect((await holder(world).openLink({ token: newer.token })).items[0]?.words).toBe('Other line 1.');
    await holder(world).sendAnswers({ token, answers: { 1: 3 } });
    expect(await readingsOf(world)).toMatchObject([{ instrument: 'qpr_15', wordingNumber: 1 }]);
    await paste(null, 3);
    expect((await refusalFrom(holder(world).openLink({ token: newer.token }))).code).toBe('NOT_FOUND');
  });
});

describe('after an ending', () => {
  const ended = async (endingReason: EndingReason) => {
    const world = await makeWorld();
    const { episodeId } = world.walk.own;
    await world.store.write(async ({ db, tables: { episode, pairing } }) => {
      const endedOn = '2026-11-12';
      await db.update(pairing).set({ endedOn }).where(eq(pairing.episodeId, episodeId));
      await db.update(episode).set({ state: 'ended', endedOn, endingReason }).where(eq(episode.id, episodeId));
    });
    return { world, input: linkFor(world.walk.own.personId, { occasion: 'follow_up' }) };
  };

  test('a coordinator makes the link, since nobody walks with the person any more, and may close it', async () => {
    const { world, input } = await ended('reached_what_i_came_for');
    expect(await refusalFrom(world.as('peer_worker').outcome.makeLink(input))).toMatchObject({ code: 'CLOSED' });
    const coordinator = world.as('coordinator').outcome;
    const { token } = await coordinator.makeLink(input);
    await holder(world).sendAnswers({ token, answers });
    const { outcome } = world.store.tables;
    const kept = await world.store.read.db.select().from(outcome).where(eq(outcome.personId, input.personId));
    expect(kept).toMatchObject([{ occasion: 'follow_up', way: 'alone', episodeId: world.walk.own.episodeId }]);
    const { id } = await coordinator.makeLink({ ...input, id: newId('outcomeLink') });
    expect(await coordinator.closeLink({ linkId: id })).toEqual({ closed: true });
  });

  test('nobody is asked of somebody who has died', async () => {
    const { world, input } = await ended('died');
    expect(await refusalFrom(world.as('coordinator').outcome.makeLink(input))).toMatchObject({ code: 'CLOSED' });
  });
});

describe('making a link', () => {
  test.each([
    ['a measure nobody knows', { instrument: 'nobody_s' }, { instrument: 'instrument_not_known' }],
    ['a version there is not', { instrumentVersion: 2 }, { instrumentVersion: 'version_not_known' }],
    ['a measure that is not offered', { instrument: 'phq_9' }, { instrument: 'instrument_not_offered' }],
    ['a measure for peer workers', { instrument: 'oldenburg' }, { instrument: 'instrument_not_offered' }],
    ['a measure whose wording is not here', { instrument: 'qpr_15' }, { instrument: 'wording_missing' }],
  ])('for %s is refused beside its field', async (_what, given, fields) => {
    const world = await makeWorld();
    expect(await refusalFrom(made(world, given))).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('again under the same id gives the same link a new token, since nobody saw the first', async () => {
    const world = await makeWorld();
    const input = linkFor(world.walk.own.personId);
    const { makeLink } = world.as('peer_worker').outcome;
    const [first, second] = [await makeLink(input), await makeLink(input)];
    expect((await refusalFrom(holder(world).openLink({ token: first.token }))).code).toBe('NOT_FOUND');
    expect((await refusalFrom(holder(world).openLink({ token: second.token }))).code).toBe('went through');
    expect(await openLinks(world)).toHaveLength(1);
    expect(await refusalFrom(makeLink({ ...input, instrument: 'how_today' }))).toMatchObject({
      code: 'ALREADY_THERE',
      details: { field: 'instrument' },
    });
    await holder(world).keepAnswers({ token: second.token, answers: { happy: 4 } });
    expect(await refusalFrom(makeLink(input)), 'somebody holds it by now').toMatchObject({ code: 'CLOSED' });
  });

  test('and closing it is for whoever walks with the person, and says when it was used before', async () => {
    const world = await makeWorld();
    const { token, id: linkId } = await made(world);
    const { closeLink } = world.as('peer_worker').outcome;
    await holder(world).sendAnswers({ token, answers });
    expect(await refusalFrom(closeLink({ linkId }))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'link_used' },
    });
    const { id } = await made(world);
    expect(await closeLink({ linkId: id })).toEqual({ closed: true });
    expect(await closeLink({ linkId: id }), 'twice is once').toEqual({ closed: true });
  });
});
