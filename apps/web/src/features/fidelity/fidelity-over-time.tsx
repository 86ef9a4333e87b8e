import { fidelityDomains, fidelityInformants } from '@alongside/domain/fidelity/fidelity-words.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { type FidelityRead, meanWords } from './fidelity-read.ts';

/** One chart for each domain, a line for each kind of informant. A mean that may not be shown is a gap, never a nought. */
export function FidelityOverTime({ review: { id, figures, scale, today } }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  const current = figures.find(({ reviewId }) => reviewId === id);
  const alike = figures.filter(({ highest }) => highest === scale.highest);
  if (!current || alike.length < 2) return null;
  const linesOf = (domain: (typeof fidelityDomains)[number]) =>
    fidelityInformants
      .map((informant) => ({
        key: informant,
        name: t(`informants.${informant}`),
        points: alike.flatMap(({ openedOn, domains }) => {
          const figure = domains
            .find((each) => each.domain === domain)
            ?.byInformant.find((each) => each.informant === informant);
          if (!figure || figure.mean === null) return [];
          const note = figure.n === 1 ? t('oneVoice') : t('voices', { count: figure.n });
          return [{ at: openedOn, label: dayWords(openedOn, today), value: Number(meanWords(figure.mean)), note }];
        }),
      }))
      .filter(({ points }) => points.length > 0);
  return (
    <Card title={t('overTime')} sub={t('overTimeSub', { count: alike.length })}>
      <Stack gap="loose">
        {fidelityDomains.map((domain) => {
          const lines = linesOf(domain);
          if (lines.length === 0) return null;
          const said = lines.map(({ name, points }) =>
            t('chartSaid', { informant: name, values: points.map(({ value }) => value).join(', ') }),
          );
          return (
            <ScoreChart
              key={domain}
              title={<h3>{t(`domain.${domain}`)}</h3>}
              caption={t('chartCaption', { domain: t(`domain.${domain}`) })}
              summary={t('chartSummary', { domain: t(`domain.${domain}`), said: said.join('; ') })}
              series={lines}
              min={0}
              max={scale.highest}
              columns={{ when: t('when'), score: t('score'), series: t('who'), note: t('note') }}
            />
          );
        })}
      </Stack>
      {alike.length < figures.length && <p className="small muted">{t('otherRange', { highest: scale.highest })}</p>}
      {new Set(alike.map(({ number }) => number)).size > 1 && <p className="small muted">{t('otherItems')}</p>}
    </Card>
  );
}
