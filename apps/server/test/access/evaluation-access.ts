import { eq } from '@alongside/db/operators.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';

/** One evaluation of each organisation; the researcher under test has a place in their own only. */
const oneEach = async ({ store, organisationId, otherOrganisationId, accounts }: World) => {
  await store.write(async (tx) => {
    await buildEvaluation(tx, { begunBy: organisationId, members: [accounts.researcher] });
    await buildEvaluation(tx, { begunBy: otherOrganisationId });
  });
};

const evaluationOf = async ({ store }: World, organisationId: string) => {
  const { evaluation } = store.tables;
  const [found] = await store.read.db
    .select({ id: evaluation.id, joiningCode: evaluation.joiningCode })
    .from(evaluation)
    .where(eq(evaluation.begunBy, organisationId));
  return found ?? { id: newId('evaluation'), joiningCode: 'AAAA-AAAA-AAAA' };
};

export const evaluationRows: AccessRows = {
  'evaluation.begin': {
    call: (caller) => caller.evaluation.begin({ id: newId('evaluation'), name: 'Six towns evaluation' }),
    expect: { coordinator: everywhere },
  },
  'evaluation.join': {
    prepare: oneEach,
    call: async (caller, { organisationId }, world) => {
      const { joiningCode } = await evaluationOf(world, organisationId);
      return caller.evaluation.join({ joiningCode });
    },
    expect: { coordinator: everywhere },
  },
  'evaluation.chooseResearcher': {
    prepare: oneEach,
    call: async (caller, { organisationId }, world) =>
      caller.evaluation.chooseResearcher({
        evaluationId: (await evaluationOf(world, organisationId)).id,
        accountId: world.accounts.researcher,
        member: true,
      }),
    expect: { coordinator: wholeOrganisation },
  },
  'evaluation.list': {
    call: (caller) => caller.evaluation.list(),
    expect: { coordinator: everywhere, researcher: everywhere },
  },
  'evaluation.read': {
    prepare: oneEach,
    call: async (caller, { organisationId }, world) =>
      caller.evaluation.read({ evaluationId: (await evaluationOf(world, organisationId)).id }),
    expect: { researcher: wholeOrganisation },
  },
  'evaluation.goals': {
    prepare: oneEach,
    call: async (caller, { organisationId }, world) =>
      caller.evaluation.goals({ evaluationId: (await evaluationOf(world, organisationId)).id }),
    expect: { researcher: wholeOrganisation },
  },
};
