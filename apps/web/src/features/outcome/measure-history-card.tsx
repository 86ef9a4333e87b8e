import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { useWords } from '../../words/use-words.ts';
import {
  bandLines,
  goneWords,
  isBeyondReading,
  type MeasureHistory,
  marksWithin,
  namesOf,
  picturesOf,
  seriesOf,
  summaryOf,
  toldScales,
  valuesOf,
} from './outcome-history.ts';
import { ReadingList } from './reading-list.tsx';

type MeasureHistoryCardProps = {
  history: MeasureHistory;
  person: { id: string; displayName: string; walking: boolean };
  metOn: readonly string[];
  today: string;
};

/** One measure over time: what changed in words, the picture with its table, and each time it was completed. */
export function MeasureHistoryCard({ history, person, metOn, today }: MeasureHistoryCardProps) {
  const t = useWords('outcomes');
  const { instrument, readings } = history;
  const { scales, mainScale, name, about, licence } = instrument;
  const told = toldScales(instrument);
  // Drawn behind one line only: four scales with names of their own would lie on top of each other.
  const bands = scales.find(({ key }) => key === mainScale)?.bands ?? [];
  return (
    <Card title={name} sub={about}>
      {told.map((scale) => {
        const words = goneWords(t, instrument, scale, valuesOf(scale, readings));
        return words ? (
          <p key={scale.key}>{told.length > 1 ? t('named', { name: scale.name, words }) : words}</p>
        ) : null;
      })}
      {told.some((scale) => isBeyondReading(instrument, scale, readings)) && (
        <p className="small muted">{t('noThreshold')}</p>
      )}
      {picturesOf(instrument).map((drawn) => {
        const series = seriesOf(t, instrument, drawn, readings, today);
        if (series.length === 0) return null;
        return (
          <ScoreChart
            key={drawn.map(({ key }) => key).join()}
            caption={t('caption', { measure: name })}
            summary={summaryOf(t, series)}
            min={Math.min(...drawn.map(({ min }) => min))}
            max={Math.max(...drawn.map(({ max }) => max))}
            columns={{ when: t('when'), score: t('score'), note: t('about'), series: t('whose') }}
            series={series}
            marks={marksWithin(series, metOn)}
            bands={bands}
            names={namesOf(instrument, drawn)}
            noValue={t('noScore')}
          />
        );
      })}
      {bandLines(t, instrument).map((line) => (
        <p key={line} className="small muted">
          {line}
        </p>
      ))}
      <Stack gap="tight">
        <h3>{t('readings')}</h3>
        <ReadingList history={history} person={person} today={today} />
      </Stack>
      {licence.notice && <p className="small muted">{licence.notice}</p>}
    </Card>
  );
}
