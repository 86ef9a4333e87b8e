import { eq } from '@alongside/db/operators.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';

/** The researcher under test has a place in their own only. */
const oneEvaluationEach = async ({ store, organisationId, otherOrganisationId, accounts }: World) => {
  await store.write(async (tx) => {
    await buildEvaluation(tx, { begunBy: organisationId, members: [accounts.researcher] });
    await buildEvaluation(tx, { begunBy: otherOrganisationId });
  });
};

const evaluationOf = async ({ store }: World, organisationId: string): Promise<string> => {
  const { evaluation } = store.tables;
  const [found] = await store.read.db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(eq(evaluation.begunBy, organisationId));
  return found?.id ?? newId('evaluation');
};

export const involvementRows: AccessRows = {
  'involvement.list': {
    call: (caller) => caller.involvement.list(),
    expect: { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere },
  },
  'involvement.ofEvaluation': {
    prepare: oneEvaluationEach,
    call: async (caller, { organisationId }, world) =>
      caller.involvement.ofEvaluation({ evaluationId: await evaluationOf(world, organisationId) }),
    expect: { researcher: wholeOrganisation, coordinator: wholeOrganisation, supervisor: wholeOrganisation },
  },
  'involvement.record': {
    prepare: oneEvaluationEach,
    call: async (caller, { organisationId }, world) => {
      const heading = { rating: 2, evidence: 'Two of five trustees.', nextStep: 'Ask the members.' };
      return caller.involvement.record({
        id: newId('involvementReview'),
        evaluationId: await evaluationOf(world, organisationId),
        reviewedOn: '2026-11-18',
        headings: {
          principles: heading,
          purpose: heading,
          presence: heading,
          process: heading,
          impact: heading,
        },
      });
    },
    expect: { coordinator: wholeOrganisation },
  },
};
