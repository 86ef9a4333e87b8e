import { fidelityDomains } from '@alongside/domain/fidelity/fidelity-words.ts';
import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { useWords } from '../../words/use-words.ts';
import { linesOf, saidOf } from './fidelity-lines.ts';
import type { FidelityRead } from './fidelity-read.ts';

/** One chart for each domain, a line for each kind of informant. */
export function FidelityOverTime({ review: { id, figures, scale, today } }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  const current = figures.find(({ reviewId }) => reviewId === id);
  const alike = figures.filter(({ highest }) => highest === scale.highest);
  if (!current || alike.length < 2) return null;
  return (
    <Card title={t('overTime')} sub={t('overTimeSub', { count: alike.length })}>
      <Stack gap="loose">
        {fidelityDomains.map((domain) => {
          const lines = linesOf(t, alike, domain, today);
          if (lines.length === 0) return null;
          const said = lines.map((line) => saidOf(t, line));
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
              noValue={t('noMean')}
            />
          );
        })}
      </Stack>
      {alike.length < figures.length && <p className="small muted">{t('otherRange', { highest: scale.highest })}</p>}
      {new Set(alike.map(({ number }) => number)).size > 1 && <p className="small muted">{t('otherItems')}</p>}
      <HowLink figure="fidelity_means" />
    </Card>
  );
}
