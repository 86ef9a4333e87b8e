import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import {
  evaluationLook,
  firstEvaluationLook,
  firstLook,
  otherSiteLook,
  secondLook,
} from '../words/involvement-lines.ts';
import { type Context, known } from './context.ts';

const ours = { organisation: 'lantern', account: '0/nell' };
const theirs = { organisation: 'sorrelmere', account: '0/alastair' };

/** How one organisation saw itself a year ago and lately, and its part in the evaluation, beside how another site sees it. */
export const fillInvolvement = (world: Context): void => {
  const random = makeRandom(`${world.seed}/involvement`);
  const { rows, dayAgo, instantAgo } = world;
  const evaluationId = rows.evaluation[0]?.id ?? null;
  const looks = [
    { ago: 391, headings: firstLook, evaluationId: null, by: ours },
    { ago: 38, headings: secondLook, evaluationId: null, by: ours },
    ...(evaluationId
      ? [
          { ago: 30, headings: evaluationLook, evaluationId, by: ours },
          { ago: 271, headings: firstEvaluationLook, evaluationId, by: ours },
          { ago: 44, headings: otherSiteLook, evaluationId, by: theirs },
        ]
      : []),
  ];
  for (const { ago, by, ...look } of looks)
    rows.involvementReview.push({
      ...look,
      id: seededId(random, 'involvementReview', instantAgo(ago, 900)),
      organisationId: known(world.organisationIds, by.organisation),
      reviewedOn: dayAgo(ago),
      accountId: known(world.accountIds, by.account),
      recordedAt: instantAgo(ago, 900),
    });
};
