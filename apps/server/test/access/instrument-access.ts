import { and, eq } from '@alongside/db/operators.ts';
import { buildInstrument, smallMeasure } from '@alongside/testing/build-instrument.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';

const measureInEach = (world: World) =>
  world.store.write(async (tx) => {
    const { organisationId, otherOrganisationId, accounts, farWorker } = world;
    await buildInstrument(tx, { organisationId, addedBy: accounts.coordinator });
    await buildInstrument(tx, { organisationId: otherOrganisationId, addedBy: farWorker });
  });

const measureOf = async ({ store }: World, organisationId: string) => {
  const { instrument } = store.tables;
  const [found] = await store.read.db
    .select({ id: instrument.id, version: instrument.version })
    .from(instrument)
    .where(eq(instrument.organisationId, organisationId));
  return found ?? { id: newId('instrument'), version: 1 };
};

const choiceVersionOf = async ({ store, organisationId }: World, key: string): Promise<number> => {
  const { instrumentChoice } = store.tables;
  const [found] = await store.read.db
    .select({ version: instrumentChoice.version })
    .from(instrumentChoice)
    .where(and(eq(instrumentChoice.organisationId, organisationId), eq(instrumentChoice.instrument, key)));
  return found?.version ?? 1;
};

const definition = {
  ...smallMeasure,
  items: [
    { key: '1', words: 'I feel at home.', kind: 'number' as const, min: 0, max: 4, answerNames: { 0: 'No', 4: 'Yes' } },
    { key: '2', words: 'I think of ending it.', kind: 'number' as const, min: 0, max: 4, isReversed: true },
  ],
  scales: smallMeasure.scales.map((scale) => ({
    ...scale,
    items: [...scale.items],
    method: { kind: 'sum' as const },
    bands: [{ key: 'low', name: 'Low', from: 0, to: 3, source: 'Ours' }],
    reliableChange: { points: 2, source: 'Ours' },
  })),
  completedBy: [...smallMeasure.completedBy],
};

export const instrumentRows: AccessRows = {
  'instrument.list': {
    call: (caller) => caller.instrument.list(),
    expect: { coordinator: everywhere },
  },
  'instrument.read': {
    prepare: measureInEach,
    call: async (caller, { organisationId }, world) =>
      caller.instrument.read({ key: (await measureOf(world, organisationId)).id }),
    expect: { coordinator: wholeOrganisation },
  },
  'instrument.choose': {
    prepare: measureInEach,
    call: async (caller, { organisationId }, world) => {
      const { id: key } = await measureOf(world, organisationId);
      const timing = { baselineByMeeting: 1, reviewEveryDays: 91, atEnding: true, followUpAfterDays: null } as const;
      return caller.instrument.choose({ key, isOffered: false, timing, version: await choiceVersionOf(world, key) });
    },
    expect: { coordinator: wholeOrganisation },
  },
  'instrument.pasteWording': {
    call: async (caller, _target, world) => {
      const key = 'qpr_15';
      const items = Array.from({ length: 15 }, (_, at) => ({
        key: String(at + 1),
        words: `Licensed words ${at + 1}.`,
      }));
      const answers = Array.from({ length: 5 }, (_, answer) => ({ answer, name: `Answer ${answer}` }));
      const wording = { items, answers, holdsLicence: true as const };
      return caller.instrument.pasteWording({ key, wording, version: await choiceVersionOf(world, key) });
    },
    expect: { coordinator: everywhere },
  },
  'instrument.build': {
    call: (caller) => caller.instrument.build({ id: newId('instrument'), definition }),
    expect: { coordinator: everywhere },
  },
  'instrument.takeIn': {
    call: (caller) => caller.instrument.takeIn({ id: newId('instrument'), definition, leftOut: 2 }),
    expect: { coordinator: everywhere },
  },
  'instrument.amend': {
    prepare: measureInEach,
    call: async (caller, { organisationId }, world) =>
      caller.instrument.amend({ ...(await measureOf(world, organisationId)), definition }),
    expect: { coordinator: wholeOrganisation },
  },
  'instrument.retire': {
    prepare: measureInEach,
    call: async (caller, { organisationId }, world) => caller.instrument.retire(await measureOf(world, organisationId)),
    expect: { coordinator: wholeOrganisation },
  },
  'instrument.unretire': {
    prepare: measureInEach,
    call: async (caller, { organisationId }, world) =>
      caller.instrument.unretire(await measureOf(world, organisationId)),
    expect: { coordinator: wholeOrganisation },
  },
};
