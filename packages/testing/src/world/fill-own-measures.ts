import { swemwbs7Worker } from '@alongside/domain/outcome/library/worker-wellbeing.ts';
import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { castMembers } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Context, known } from './context.ts';

/** Workers who have looked at how they are, and how long ago each time; the rest never did, and nobody minds. */
const looks: Readonly<Record<string, readonly number[]>> = {
  amina: [402, 214, 33],
  col: [180],
  dee: [118],
  tegan: [360, 95],
  priya: [300, 150, 20],
  eleri: [210],
  ngozi: [140, 61],
};

/** What each organisation offers its workers, and what some of the cast answered. A stream of chance of its own. */
export const fillOwnMeasures = (world: Context): void => {
  const random = makeRandom(`${world.seed}/own measures`);
  const { rows, dayAgo, instantAgo } = world;
  for (const organisationId of world.organisationIds.values())
    for (const instrument of [swemwbs7Worker.key, 'oldenburg'])
      rows.instrumentChoice.push({ organisationId, instrument, isOffered: true });
  for (const { key } of castMembers)
    for (const [at, ago] of (looks[key] ?? []).entries()) {
      const recordedAt = instantAgo(ago, 1150);
      const answers = Object.fromEntries(swemwbs7Worker.items.map((item) => [item.key, random.pick([2, 3, 3, 4, 4])]));
      const scored = scoreInstrument(swemwbs7Worker, answers);
      rows.ownMeasure.push({
        id: seededId(random, 'ownMeasure', recordedAt),
        accountId: known(world.accountIds, `0/${key}`),
        instrument: swemwbs7Worker.key,
        instrumentVersion: swemwbs7Worker.version,
        occasion: at === 0 ? 'start' : 'any_time',
        answers,
        scores: Object.fromEntries(scored.map(({ scale, value }) => [scale, value])),
        takenOn: dayAgo(ago),
        countsInTeam: random.chance(0.5),
        recordedAt,
      });
    }
};
