import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import type { ScorePoint } from '../../ui/score-series.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { type Measure, type Own, type OwnScale, scalesShown, shown } from './own-measure-words.ts';

/** Oldest first. A time without a score is a gap, which no line may cross. */
const pointsOf = ({ readings, today }: Own, { key, version }: Measure, scale: OwnScale): ScorePoint[] =>
  readings
    .filter(({ instrument, instrumentVersion }) => instrument === key && instrumentVersion === version)
    .map(({ takenOn, scores }) => {
      const value = scores[scale.key];
      return {
        at: takenOn,
        label: dayWords(takenOn, today),
        value: typeof value === 'number' ? shown(scale, value) : null,
      };
    })
    .reverse();

/** One chart for each scale that has two scores: one is no line. */
export function OwnCharts({ own }: { own: Own }) {
  const t = useWords('ownMeasure');
  const charts = own.measures.flatMap((measure) =>
    scalesShown(measure)
      .map((scale) => ({ measure, scale, points: pointsOf(own, measure, scale) }))
      .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1),
  );
  if (charts.length === 0) return null;
  return (
    <Card title={t('overTime')}>
      <Stack gap="loose">
        {charts.map(({ measure, scale, points }) => (
          <ScoreChart
            key={`${measure.key}${measure.version}${scale.key}`}
            title={<h3>{scale.name}</h3>}
            caption={t('chartCaption', { name: scale.name })}
            summary={t('chartSummary', {
              name: scale.name,
              values: points.map(({ value, label }) => `${value ?? t('noScore')} (${label})`).join(', '),
            })}
            series={[{ key: scale.key, name: scale.name, points }]}
            min={scale.min}
            max={scale.max}
            columns={{ when: t('when'), score: t('score') }}
            noValue={t('noScore')}
          />
        ))}
      </Stack>
    </Card>
  );
}
