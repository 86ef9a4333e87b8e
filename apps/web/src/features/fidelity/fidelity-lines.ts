import { type FidelityDomain, fidelityInformants } from '@alongside/domain/fidelity/fidelity-words.ts';
import type { ScorePoint, ScoreSeries } from '../../ui/score-series.ts';
import { dayWords } from '../../words/day-words.ts';
import type { Words } from '../../words/known-words.ts';
import { type Figures, meanWords, voicesWords } from './fidelity-read.ts';

/** A line for each kind of informant with a mean at all. A mean that may not be shown is a gap, never a nought. */
export const linesOf = (
  t: Words<'fidelity'>,
  figures: readonly Figures[],
  domain: FidelityDomain,
  today: string,
): ScoreSeries[] =>
  fidelityInformants
    .map((informant) => ({
      key: informant,
      name: t(`informants.${informant}`),
      points: figures.flatMap(({ openedOn, domains }): ScorePoint[] => {
        const figure = domains
          .find((each) => each.domain === domain)
          ?.byInformant.find((each) => each.informant === informant);
        if (!figure) return [];
        const value = figure.mean === null ? null : Number(meanWords(figure.mean));
        return [{ at: openedOn, label: dayWords(openedOn, today), value, note: voicesWords(t, figure) }];
      }),
    }))
    .filter(({ points }) => points.some(({ value }) => value !== null));

/** What a line shows, in words. */
export const saidOf = (t: Words<'fidelity'>, { name, points }: ScoreSeries): string =>
  t('chartSaid', { informant: name, values: points.map(({ value }) => value ?? t('noMean')).join(', ') });
