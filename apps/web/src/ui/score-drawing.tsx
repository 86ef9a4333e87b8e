// The only file that draws with Recharts; it is loaded when a chart is first shown.
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { Marker, seriesColour } from './score-marker.tsx';
import type { ScoreBand, ScorePoint, ScoreSeries, ValueNames } from './score-series.ts';

type Place = { t: number; label: string } & Record<string, number | string>;

function asTime(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T12:00:00Z`);
}

type Valued = ScorePoint & { value: number };
type Stretch = { key: string; index: number; points: readonly Valued[] };

/** A line between the points on both sides of a gap would show what nobody said: each stretch is a line of its own. */
function toStretches(series: readonly ScoreSeries[]): Stretch[] {
  return series.flatMap(({ key, points }, index) => {
    const runs: Valued[][] = [[]];
    for (const point of [...points].sort((a, b) => a.at.localeCompare(b.at))) {
      const { value } = point;
      if (value === null) runs.push([]);
      else runs.at(-1)?.push({ ...point, value });
    }
    return runs.filter((run) => run.length > 0).map((run, place) => ({ key: `${key} ${place}`, index, points: run }));
  });
}

/** One row per day, so that points stand as far apart as the days between them. Marked days have a place too. */
function toPlaces(stretches: readonly Stretch[], marks: readonly string[]): Place[] {
  const places = new Map<number, Place>();
  for (const on of marks) places.set(asTime(on), { t: asTime(on), label: '' });
  for (const { key, points } of stretches) {
    for (const { at, label, value } of points) {
      const t = asTime(at);
      places.set(t, { ...places.get(t), t, label, [key]: value });
    }
  }
  return [...places.values()].sort((a, b) => a.t - b.t);
}

/** Labels of points that stand close together would run into each other: first, last and what fits between. */
function roomyTicks(all: readonly Place[]): number[] {
  const places = all.filter(({ label }) => label !== '');
  const first = places[0]?.t ?? 0;
  const last = places.at(-1)?.t ?? 0;
  const least = (last - first) / 3;
  const ticks = [first];
  for (const { t } of places) {
    if (t - (ticks.at(-1) ?? 0) >= least && last - t >= least) ticks.push(t);
  }
  return last > first ? [...ticks, last] : ticks;
}

type ScoreDrawingProps = {
  series: readonly ScoreSeries[];
  min: number;
  max: number;
  marks: readonly string[];
  bands: readonly ScoreBand[];
  names?: ValueNames | undefined;
};

export function ScoreDrawing({ series, min, max, marks, bands, names }: ScoreDrawingProps) {
  const stretches = toStretches(series);
  const places = toPlaces(stretches, marks);
  const markHeight = (max - min) / 24;
  const labels = new Map(places.map(({ t, label }) => [t, label]));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 176 }}>
      <LineChart data={places} margin={{ top: 18, right: 32, bottom: 0, left: 0 }} accessibilityLayer={false}>
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
          ticks={names ? [...names.keys()] : [min, min + (max - min) / 2, max]}
          tickFormatter={(value: number) => names?.get(value) ?? String(value)}
          width={names ? 64 : 32}
          tickLine={false}
          axisLine={false}
        />
        {bands.map(({ key, from, to }, place) => (
          <ReferenceArea
            key={key}
            y1={from}
            y2={to}
            fill={place % 2 === 0 ? 'var(--sunk)' : 'var(--raised)'}
            fillOpacity={1}
            ifOverflow="hidden"
          />
        ))}
        {marks.map((on) => (
          <ReferenceLine
            key={on}
            segment={[
              { x: asTime(on), y: min },
              { x: asTime(on), y: min + markHeight },
            ]}
            stroke="var(--ink-2)"
            strokeWidth={1.5}
          />
        ))}
        {stretches.map(({ key, index }) => (
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
            label={series.length === 1 && !names ? { position: 'top', offset: 10 } : false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
