// The only file that draws with Recharts; it is loaded when a chart is first shown.
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { Marker, seriesColour } from './score-marker.tsx';
import type { ScoreSeries } from './score-series.ts';

type Place = { t: number; label: string } & Record<string, number | string>;

function asTime(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T12:00:00Z`);
}

/** One row per day, so that points stand as far apart as the days between them. */
function toPlaces(series: readonly ScoreSeries[]): Place[] {
  const places = new Map<number, Place>();
  for (const { key, points } of series) {
    for (const { at, label, value } of points) {
      const t = asTime(at);
      places.set(t, { ...places.get(t), t, label, [key]: value });
    }
  }
  return [...places.values()].sort((a, b) => a.t - b.t);
}

/** Labels of points that stand close together would run into each other: first, last and what fits between. */
function roomyTicks(places: readonly Place[]): number[] {
  const first = places[0]?.t ?? 0;
  const last = places.at(-1)?.t ?? 0;
  const least = (last - first) / 4;
  const ticks = [first];
  for (const { t } of places) {
    if (t - (ticks.at(-1) ?? 0) >= least && last - t >= least) ticks.push(t);
  }
  return last > first ? [...ticks, last] : ticks;
}

export function ScoreDrawing({ series, min, max }: { series: readonly ScoreSeries[]; min: number; max: number }) {
  const places = toPlaces(series);
  const labels = new Map(places.map(({ t, label }) => [t, label]));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 176 }}>
      <LineChart data={places} margin={{ top: 18, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="t"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          ticks={roomyTicks(places)}
          interval={0}
          padding={{ left: 16, right: 8 }}
          tickFormatter={(t: number) => labels.get(t) ?? ''}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          domain={[min, max]}
          ticks={[min, min + (max - min) / 2, max]}
          width={32}
          tickLine={false}
          axisLine={false}
        />
        {series.map(({ key }, index) => (
          <Line
            key={key}
            dataKey={key}
            stroke={seriesColour(index)}
            strokeWidth={3}
            isAnimationActive={false}
            connectNulls
            dot={({ cx, cy, payload }) =>
              payload[key] === undefined || cy === undefined ? (
                <g key={`${key}${payload.t}`} />
              ) : (
                <Marker key={`${key}${payload.t}`} index={index} x={Number(cx)} y={Number(cy)} />
              )
            }
            activeDot={false}
            label={series.length === 1 ? { position: 'top', offset: 10 } : false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
