import type { Reader } from '@alongside/db/store.ts';
import { contactsToCount } from '@alongside/domain/figure/pair.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { readChange } from '@alongside/domain/outcome/read-change.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type CellKey, cellsOn, type EpisodeRow, episodeRows, readBelongs, readCell } from './figure-cells.ts';
import type { FigureMeasure } from './figure-measures.ts';
import type { FigureScope } from './figure-scope.ts';

/*
 * Counts every episode and every pair into the cells of one big table. One query for the episodes and one for each measure
 * that is in use, as bare rows in the order of their index: adding them up here takes half the time that grouping them
 * takes in either engine, and reads a change by the domain's own rule.
 */

/** One cell of the big table: its totals, and `measure` null where every episode is counted. */
export interface CountedCell extends CellKey {
  unit: string;
  measure: number | null;
  episodes: number;
  people: number;
  sessions: number;
  comparable: number;
  pairs: number;
  firstOnly: number;
  sum: number;
  sumOfSquares: number;
  better: number;
  worse: number;
  firstOfPairs: number;
  firstOfFirstOnly: number;
  taken0: number;
  taken1: number;
  taken2: number;
  taken3: number;
  due0: number;
  due1: number;
  due2: number;
  due3: number;
}

const noTotals = {
  ...{ episodes: 0, people: 0, sessions: 0, comparable: 0, pairs: 0, firstOnly: 0, sum: 0, sumOfSquares: 0 },
  ...{ better: 0, worse: 0, firstOfPairs: 0, firstOfFirstOnly: 0 },
  ...{ taken0: 0, taken1: 0, taken2: 0, taken3: 0, due0: 0, due1: 0, due2: 0, due3: 0 },
};

/** Every episode by its number; columns rather than objects, of which there would be hundreds of thousands. */
interface Episodes {
  numberOf: ReadonlyMap<string, number>;
  /** Of each, the number of its unit and cell. */
  placeOf: number[];
  stage: number[];
  met: number[];
  places: readonly { unit: string; cell: number; people: ReadonlySet<string> }[];
}

/** Cells below this are those of people whose permission stands, or of everyone where none is asked for. */
const givenBelow = 10_000;

const points = [0, 1, 2, 3] as const;
/** The points an episode has come to, as in `pointsLookedFor`; what a measure's timing asks for is read when adding up. */
const isDue = (stage: number, met: number, point: (typeof points)[number]): boolean => {
  if (met < contactsToCount) return false;
  if (point === 0) return true;
  if (point === 1) return stage === 1;
  return point === 2 ? stage === 2 || stage === 3 : stage === 3;
};
const isComparable = (stage: number, met: number): boolean => met >= contactsToCount && stage > 0;

/** The cells of one measure, or of every episode, by the number of their place. */
const tableOf = (measure: number | null, { places }: Episodes) => {
  const cells: CountedCell[] = [];
  return {
    cells,
    at: (place: number): CountedCell => {
      const { unit = '', cell = 0 } = places[place] ?? {};
      cells[place] ??= { ...readCell(cell), unit, measure, ...noTotals };
      return cells[place];
    },
  };
};

/** Without the places nobody is in. */
const filled = ({ cells }: ReturnType<typeof tableOf>): CountedCell[] => cells.filter((cell) => cell !== undefined);

const countEpisodes = (episodes: Episodes): CountedCell[] => {
  const table = tableOf(null, episodes);
  for (const [number, place] of episodes.placeOf.entries()) {
    const [stage = 0, met = 0] = [episodes.stage[number], episodes.met[number]];
    const cell = table.at(place);
    cell.episodes += 1;
    cell.sessions += met;
    if (isComparable(stage, met)) cell.comparable += 1;
    for (const point of points) if (isDue(stage, met, point)) cell[`due${point}`] += 1;
  }
  for (const [place, { people }] of episodes.places.entries()) table.at(place).people = people.size;
  return filled(table);
};

/** First and latest score of one scale in each episode, as `pairOf` has them, and at which points it was completed. */
const countReadings = async (
  reader: Reader,
  scope: FigureScope,
  episodes: Episodes,
  figure: FigureMeasure,
  measure: number,
): Promise<CountedCell[]> => {
  const table = tableOf(measure, episodes);
  let episodeId = '';
  let [first, last, taken, count] = [0, 0, 0, 0];

  const countEpisode = () => {
    const number = episodes.numberOf.get(episodeId);
    const place = number === undefined ? undefined : episodes.placeOf[number];
    if (number === undefined || place === undefined || (episodes.places[place]?.cell ?? givenBelow) >= givenBelow)
      return;
    const [stage = 0, met = 0] = [episodes.stage[number], episodes.met[number]];
    const cell = table.at(place);
    cell.episodes += 1;
    for (const point of points) {
      if ((taken & (1 << point)) === 0) continue;
      cell[`taken${point}`] += 1;
      if (isDue(stage, met, point)) cell[`due${point}`] += 1;
    }
    if (!isComparable(stage, met)) return;
    cell.comparable += 1;
    if (count === 1) {
      cell.firstOnly += 1;
      cell.firstOfFirstOnly += first;
      return;
    }
    cell.pairs += 1;
    cell.firstOfPairs += first;
    cell.sum += last - first;
    cell.sumOfSquares += (last - first) ** 2;
    const reading = readChange(figure.scale, first, last);
    if (reading === 'reliably_better') cell.better += 1;
    if (reading === 'reliably_worse') cell.worse += 1;
  };

  // Rows come by episode. Taken by place: unpacking a row into names costs as much as all that is done with it.
  await reader.eachRow(readingsOf(reader, figure, scope), (row) => {
    if (row[0] !== episodeId) {
      if (count > 0) countEpisode();
      episodeId = row[0] as string;
      first = row[1] as number;
      taken = 0;
      count = 0;
    }
    last = row[1] as number;
    taken |= 1 << (row[2] as number);
    count += 1;
  });
  if (count > 0) countEpisode();
  return filled(table);
};

const readingsOf = (reader: Reader, { instrument, scale }: FigureMeasure, scope: FigureScope): SQL => {
  const { outcomeScore: score, episode } = reader.tables;
  // An evaluation holds most of what there is: asking of each reading whether it is in it takes longer than reading it.
  const inScope = sql`${score.episodeId} in (select ${episode.id} from ${episode} where ${scope.inScope(reader)})`;
  const point = sql.raw(outcomeOccasions.map((occasion, at) => `when '${occasion}' then ${at}`).join(' '));
  return sql`select ${score.episodeId}, ${score.value}, case ${score.occasion} ${point} end from ${score} where ${and(
    eq(score.instrument, instrument.key),
    eq(score.scale, scale.key),
    eq(score.informant, 'person'),
    eq(score.isVoided, false),
    isNotNull(score.value),
    scope.kind === 'evaluation' ? undefined : inScope,
  )} order by ${score.episodeId}, ${score.takenOn}, ${score.recordedAt}`;
};

/** Numbers each unit and cell as it is first met. A text for a key would be put together and looked up for each episode. */
const numberPlaces = () => {
  const places: { unit: string; cell: number; people: Set<string> }[] = [];
  const units = new Map<string, Map<number, number>>();
  const placeOf = (unit: string, cell: number): number => {
    const ofUnit = units.get(unit) ?? new Map<number, number>();
    const known = ofUnit.get(cell);
    if (known !== undefined) return known;
    units.set(unit, ofUnit.set(cell, places.length));
    return places.push({ unit, cell, people: new Set() }) - 1;
  };
  return { places, placeOf };
};

const episodesIn = async (reader: Reader, scope: FigureScope, today: Day): Promise<Episodes> => {
  const cellOf = cellsOn(today);
  const { places, placeOf } = numberPlaces();
  const known = new Map<string, { place: number; stage: number }>();
  const whereIs = (belongs: string) => {
    const found = readBelongs(belongs);
    const where = { place: placeOf(found.unit, cellOf(found)), stage: found.stage };
    known.set(belongs, where);
    return where;
  };
  const numberOf = new Map<string, number>();
  const episodes: Episodes = { numberOf, placeOf: [], stage: [], met: [], places };
  await reader.eachRow(episodeRows(reader, scope, today), (each) => {
    const row = each as EpisodeRow;
    const { place, stage } = known.get(row[2]) ?? whereIs(row[2]);
    numberOf.set(row[0], numberOf.size);
    places[place]?.people.add(row[1]);
    episodes.placeOf.push(place);
    episodes.stage.push(stage);
    // PostgreSQL counts in numbers too large for ours, and writes them as text.
    episodes.met.push(Number(row[3]));
  });
  return episodes;
};

export const countFigures = async (
  reader: Reader,
  scope: FigureScope,
  measures: readonly FigureMeasure[],
  today: Day,
): Promise<CountedCell[]> => {
  const episodes = await episodesIn(reader, scope, today);
  // All at once: PostgreSQL reads the next while one is added up.
  const counted = await Promise.all(
    measures.map((measure, place) => countReadings(reader, scope, episodes, measure, place)),
  );
  return [...countEpisodes(episodes), ...counted.flat()];
};
