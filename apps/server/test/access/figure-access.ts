import { eq } from '@alongside/db/operators.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';

export const figureRows: AccessRows = {
  'figure.team': { call: (caller) => caller.figure.team(), expect: { supervisor: everywhere } },
  'figure.organisation': { call: (caller) => caller.figure.organisation(), expect: { coordinator: everywhere } },
  'figure.teamGoals': { call: (caller) => caller.figure.teamGoals(), expect: { supervisor: everywhere } },
  'figure.organisationGoals': {
    call: (caller) => caller.figure.organisationGoals(),
    expect: { coordinator: everywhere },
  },
  'figure.chooseSmallNumbers': {
    prepare: async ({ store, organisationId, otherOrganisationId }) => {
      await store.write(async (tx) => {
        await buildEvaluation(tx, { begunBy: organisationId, sites: [otherOrganisationId] });
        // The organisation takes part in it, and did not begin it: its rule is the other's to choose.
        await buildEvaluation(tx, { begunBy: otherOrganisationId, sites: [organisationId] });
      });
    },
    call: async (caller, { organisationId }, { store }) => {
      const { evaluation } = store.tables;
      const [found] = await store.read.db
        .select({ id: evaluation.id })
        .from(evaluation)
        .where(eq(evaluation.begunBy, organisationId));
      return caller.figure.chooseSmallNumbers({
        evaluationId: found?.id ?? newId('evaluation'),
        smallNumbers: { profile: 'hes' },
      });
    },
    expect: { coordinator: wholeOrganisation },
  },
};
