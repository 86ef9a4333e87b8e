import type { FidelityInformant } from '@alongside/domain/fidelity/fidelity-words.ts';
import { shippedHighest, shippedItems } from '@alongside/domain/fidelity/shipped-scale.ts';
import { makeRandom, type Random } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Context, known } from './context.ts';

interface ReviewPlan {
  organisation: string;
  team: string;
  openedAgo: number;
  closedAgo: number | null;
  /** Two who neither work in the team nor supervise it. */
  raters: readonly [string, string];
  /** How each kind tends to rate, and whether the conversation has been rated by both, by one, or by nobody yet. */
  talks: readonly (readonly [informant: FidelityInformant, tends: number, rated: 'agreed' | 'one' | 'nobody'])[];
}

const worker = (tends: number, rated: 'agreed' | 'one' | 'nobody' = 'agreed') => ['worker', tends, rated] as const;
const supervisor = (tends: number, rated: 'agreed' | 'one' | 'nobody' = 'agreed') =>
  ['supervisor', tends, rated] as const;
const person = (tends: number, rated: 'agreed' | 'one' | 'nobody' = 'agreed') => ['person', tends, rated] as const;

/** Supervisors a little kinder than peer workers; one service with enough people to show what they said, one without. */
const plans: readonly ReviewPlan[] = [
  {
    organisation: 'lantern',
    team: 'northgate',
    openedAgo: 232,
    closedAgo: 201,
    raters: ['nell', 'saskia'],
    talks: [worker(2), worker(2), supervisor(3), person(2), person(3), person(2)],
  },
  {
    organisation: 'lantern',
    team: 'northgate',
    openedAgo: 47,
    closedAgo: 19,
    raters: ['nell', 'saskia'],
    talks: [worker(3), worker(2), supervisor(3), person(3), person(4), person(3), person(2)],
  },
  {
    organisation: 'lantern',
    team: 'harbour',
    openedAgo: 16,
    closedAgo: null,
    raters: ['nell', 'colin'],
    talks: [worker(3), supervisor(3, 'one'), person(2, 'nobody')],
  },
  {
    organisation: 'sorrelmere',
    team: 'ward-to-home',
    openedAgo: 90,
    closedAgo: 58,
    raters: ['alastair', 'harriet'],
    talks: [worker(1), supervisor(3), person(3), person(2)],
  },
];

const ratingsAround = (random: Random, tends: number): Record<string, number | null> =>
  Object.fromEntries(
    shippedItems.map(({ key }) => [
      key,
      random.chance(0.06) ? null : Math.min(shippedHighest, Math.max(0, tends + random.whole(-1, 1))),
    ]),
  );

/** The second rater mostly hears the same. */
const nearly = (random: Random, ratings: Record<string, number | null>): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(ratings).map(([key, rating]) => [
      key,
      rating === null || random.chance(0.7)
        ? rating
        : Math.min(shippedHighest, Math.max(0, rating + random.pick([-1, 1]))),
    ]),
  );

/** Looks at services, old and open. A stream of chance of its own. */
export const fillFidelity = (world: Context): void => {
  const random = makeRandom(`${world.seed}/fidelity`);
  const { rows, dayAgo, instantAgo } = world;
  const scales = new Map<string, string>();
  for (const { organisation, team, openedAgo, closedAgo, raters, talks } of plans) {
    const organisationId = known(world.organisationIds, organisation);
    const openedAt = instantAgo(openedAgo, 600);
    const scaleId = scales.get(organisation) ?? seededId(random, 'fidelityScale', openedAt);
    if (!scales.has(organisation))
      rows.fidelityScale.push({
        id: scaleId,
        organisationId,
        number: 1,
        highest: shippedHighest,
        items: [...shippedItems],
        writtenAt: openedAt,
        frozenAt: openedAt,
      });
    scales.set(organisation, scaleId);
    const [first, second] = raters.map((key) => known(world.accountIds, `0/${key}`));
    const reviewId = seededId(random, 'fidelityReview', openedAt);
    rows.fidelityReview.push({
      id: reviewId,
      organisationId,
      teamId: known(world.teamIds, `0/${team}`),
      scaleId,
      openedOn: dayAgo(openedAgo),
      openedBy: first ?? '',
      openedAt,
      closedAt: closedAgo === null ? null : instantAgo(closedAgo, 900),
    });
    talks.forEach(([informant, tends, rated], at) => {
      const ago = openedAgo - 2 - at * 2;
      const addedAt = instantAgo(ago, 960);
      const interviewId = seededId(random, 'fidelityInterview', addedAt);
      rows.fidelityInterview.push({
        id: interviewId,
        reviewId,
        informant,
        heldOn: dayAgo(ago),
        addedBy: first ?? '',
        addedAt,
      });
      const ratings = ratingsAround(random, tends);
      const given = [
        { rater: 'first', accountId: first, ratings },
        { rater: 'second', accountId: second, ratings: nearly(random, ratings) },
        { rater: 'agreed', accountId: first, ratings },
      ] as const;
      const count = { agreed: 3, one: 1, nobody: 0 }[rated];
      for (const { accountId, ...rating } of given.slice(0, count))
        rows.fidelityRating.push({
          ...rating,
          id: seededId(random, 'fidelityRating', addedAt),
          interviewId,
          accountId: accountId ?? '',
          recordedAt: addedAt,
        });
    });
  }
};
