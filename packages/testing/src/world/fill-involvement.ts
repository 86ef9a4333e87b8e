import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { evaluationLook, firstLook, secondLook } from '../words/involvement-lines.ts';
import { type Context, known } from './context.ts';

/** How one organisation saw itself a year ago and lately, and its part in the evaluation. */
export const fillInvolvement = (world: Context): void => {
  const random = makeRandom(`${world.seed}/involvement`);
  const { rows, dayAgo, instantAgo } = world;
  const evaluationId = rows.evaluation[0]?.id ?? null;
  const looks = [
    { ago: 391, headings: firstLook, evaluationId: null },
    { ago: 38, headings: secondLook, evaluationId: null },
    ...(evaluationId ? [{ ago: 30, headings: evaluationLook, evaluationId }] : []),
  ];
  for (const { ago, ...look } of looks)
    rows.involvementReview.push({
      ...look,
      id: seededId(random, 'involvementReview', instantAgo(ago, 900)),
      organisationId: known(world.organisationIds, 'lantern'),
      reviewedOn: dayAgo(ago),
      accountId: known(world.accountIds, '0/nell'),
      recordedAt: instantAgo(ago, 900),
    });
};
