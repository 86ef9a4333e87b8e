import { createHash } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { countsInPairs, pairChange } from '@alongside/domain/figure/pair.ts';
import { permissionState } from '@alongside/domain/permission/give-permission.ts';
import { type AgeBand, ageBandOf } from '@alongside/domain/person/about-person.ts';
import { mostOccasions, occasionsOf } from '@alongside/domain/release/occasions.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import { sessionBandOf, weekBandOf } from '@alongside/domain/release/variables/bands.ts';
import { groupSites, halfYearOf } from '@alongside/domain/release/variables/made-variables.ts';
import type { MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import { type Day, daysBetween } from '@alongside/domain/shared/day.ts';
import type { Material } from './material.ts';
import { type MeasuredDay, readGaps } from './read-gaps.ts';
import { type EpisodeRow, metPages, readEpisodes, readPermissions, scorePages } from './read-pages.ts';

export interface MaterialWanted {
  asked: ReleaseAsked;
  measures: readonly MeasureVariable[];
  frozenOn: Day;
  today: Day;
  onShare: (share: number) => void;
}

const numberOfDay = new Map<Day, number>();
/** Of a million days in a record a few thousand differ. */
const dayNumber = (day: Day): number => {
  const known = numberOfDay.get(day) ?? daysBetween('1970-01-01', day);
  numberOfDay.set(day, known);
  return known;
};

const ageOf = (birthYear: number | null, band: string, frozenOn: Day): string => {
  const found = ageBandOf(birthYear === null ? null : Number(birthYear), band as AgeBand, Number(frozenOn.slice(0, 4)));
  if (found === 'Z') return 'declined';
  return found === 'X' ? 'not_asked' : found;
};
const genderOf = (code: string): string => ({ Z: 'declined', X: 'not_asked' })[code] ?? code;
const ethnicityOf = (code: string): string => ({ Z: 'declined', '99': 'not_known' })[code] ?? code;

/** An order of the sites that says nothing about them, and is the same for every release of the evaluation. */
const inFixedOrder = (evaluationId: string, ids: Iterable<string>): string[] =>
  [...ids]
    .map((id) => ({ id, key: createHash('sha256').update(`${evaluationId} ${id}`).digest('hex') }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ id }) => id);

/** The latest time of support of each person who permits it, that had begun when the record was frozen and fits the rule. */
const chooseEpisodes = async (reader: Reader, organisationIds: readonly string[], wanted: MaterialWanted) => {
  const { asked, frozenOn, today } = wanted;
  const { newest, wordings } = await readPermissions(reader, organisationIds);
  const excluded = { never_asked: 0, withdrawn: 0, expired: 0, after_freeze: 0, not_in_rule: 0 };
  const chosen = new Map<string, EpisodeRow>();
  /** Why somebody is out, until an episode of theirs is in. */
  const outOf = new Map<string, keyof typeof excluded>();
  for (const row of await readEpisodes(reader, organisationIds)) {
    const [, personId, , referredOn, , endedOn] = row;
    const said = newest.get(personId) ?? null;
    const state = permissionState(said, today);
    if (state !== 'given' || !said) outOf.set(personId, state === 'given' ? 'never_asked' : state);
    else if (referredOn > frozenOn || said.on > frozenOn) {
      if (!chosen.has(personId)) outOf.set(personId, 'after_freeze');
    } else if (asked.people === 'ended' && (endedOn === null || endedOn > frozenOn)) {
      if (!chosen.has(personId)) outOf.set(personId, 'not_in_rule');
    } else {
      const known = chosen.get(personId);
      if (!known || known[3] < referredOn || (known[3] === referredOn && known[0] < row[0])) chosen.set(personId, row);
      outOf.delete(personId);
    }
  }
  for (const reason of outOf.values()) excluded[reason] += 1;
  return { chosen: [...chosen.values()], newest, wordings, excluded };
};

/**
 * Reads what one release needs. The unit is the person. Nothing after the day it is frozen on counts, but permissions are those
 * of today: whoever said no this morning is out.
 */
export const readMaterial = async (reader: Reader, wanted: MaterialWanted): Promise<Material> => {
  const { asked, measures, frozenOn, onShare } = wanted;
  const { evaluationSite } = reader.tables;
  const sites = await reader.db
    .select({ organisationId: evaluationSite.organisationId })
    .from(evaluationSite)
    .where(eq(evaluationSite.evaluationId, asked.evaluationId));
  const organisationIds = sites.map((site) => site.organisationId);
  const { chosen, newest, wordings, excluded } = await chooseEpisodes(reader, organisationIds, wanted);
  onShare(0.3);

  const placeOf = new Map(chosen.map((row, place) => [row[0], place]));
  const count = chosen.length;
  const met = { count: new Int32Array(count), weeks: new Int32Array(count) };
  for await (const rows of metPages(reader, organisationIds, frozenOn)) {
    for (const [episodeId, sessions, firstOn, lastOn] of rows) {
      const place = placeOf.get(episodeId);
      if (place === undefined) continue;
      met.count[place] = Number(sessions);
      met.weeks[place] = Math.floor((dayNumber(lastOn) - dayNumber(firstOn)) / 7);
    }
  }
  onShare(0.5);

  const readings = await readReadings(reader, measures, placeOf, frozenOn, onShare);
  const starts = chosen.map((row) => row[4] ?? row[3]);
  const comparable = Uint8Array.from(chosen, (row, place) => {
    const endedOn = row[5] !== null && row[5] <= frozenOn ? row[5] : null;
    return Number(countsInPairs({ openedOn: row[3], endedOn, metContacts: met.count[place] ?? 0 }, frozenOn));
  });
  const told = tellTimes(readings, starts, measures.length, comparable);
  // Of one measure alone there is no row without a total.
  const gaps =
    measures.length < 2
      ? new Map()
      : await readGaps(
          reader,
          measures,
          frozenOn,
          (episodeId) => chosen[placeOf.get(episodeId) ?? -1]?.[1] ?? null,
          (episodeId) => measuredDays(readings, starts, placeOf.get(episodeId) ?? -1),
          dayNumber,
        );

  const peopleAt = new Map<string, number>();
  for (const [, , teamId] of chosen) peopleAt.set(teamId, (peopleAt.get(teamId) ?? 0) + 1);
  const groups = groupSites(
    inFixedOrder(asked.evaluationId, peopleAt.keys()).map((id) => ({ id, people: peopleAt.get(id) ?? 0 })),
  );
  const values = new Map<string, readonly string[]>([
    ['age_band', chosen.map((row) => ageOf(row[7], row[8], frozenOn))],
    ['gender', chosen.map((row) => genderOf(row[10]))],
    ['ethnicity', chosen.map((row) => ethnicityOf(row[9]))],
    ['referral', chosen.map((row) => row[6])],
    ['sessions', chosen.map((_, place) => sessionBandOf(met.count[place] ?? 0))],
    ['weeks_supported', chosen.map((_, place) => weekBandOf(met.weeks[place] ?? 0))],
    ['ended', chosen.map((row) => (row[5] !== null && row[5] <= frozenOn ? 'ended' : 'open'))],
    [
      'times_measured',
      chosen.map((_, place) => (told.times[place] === mostOccasions ? '4+' : String(told.times[place] ?? 0))),
    ],
    ['start_half_year', starts.map(halfYearOf)],
    ...(groups ? [['site_group', chosen.map((row) => groups.get(row[2]) ?? '')] as const] : []),
  ]);
  const permissionOf = (personId: string) => newest.get(personId);
  const all: Material = {
    personIds: chosen.map((row) => row[1]),
    permissionIds: chosen.map((row) => permissionOf(row[1])?.id ?? ''),
    wordingOf: chosen.map((row) => permissionOf(row[1])?.wording ?? 0),
    wordings,
    siteIds: chosen.map((row) => row[2]),
    values,
    startMonths: starts.map((day) => day.slice(0, 7)),
    measures,
    comparable,
    ...told,
    gaps,
    excluded,
  };
  onShare(1);
  return asked.people === 'measured_twice' ? onlyThose(all, (place) => (all.times[place] ?? 0) >= 2) : all;
};

/** Everything somebody filled in, by place of the person: `from[place]` up to `from[place + 1]`, by measure and then by time. */
interface Readings {
  from: Int32Array;
  days: Int32Array;
  measureAt: Uint8Array;
  valueAt: Float64Array;
}

const readReadings = async (
  reader: Reader,
  measures: readonly MeasureVariable[],
  placeOf: ReadonlyMap<string, number>,
  frozenOn: Day,
  onShare: (share: number) => void,
): Promise<Readings> => {
  const places: number[] = [];
  const days: number[] = [];
  const values: number[] = [];
  const endOf: number[] = [];
  for (const [measure, variable] of measures.entries()) {
    for await (const rows of scorePages(reader, variable, frozenOn)) {
      for (const [episodeId, value, takenOn] of rows) {
        const place = placeOf.get(episodeId);
        if (place === undefined) continue;
        places.push(place);
        days.push(dayNumber(takenOn));
        values.push(value);
      }
    }
    endOf.push(places.length);
    onShare(0.5 + (0.4 * (measure + 1)) / measures.length);
  }
  const from = new Int32Array(placeOf.size + 1);
  for (const place of places) from[place + 1] = (from[place + 1] ?? 0) + 1;
  for (let place = 0; place < placeOf.size; place += 1) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0);
  const next = from.slice();
  const readings: Readings = {
    from,
    days: new Int32Array(places.length),
    measureAt: new Uint8Array(places.length),
    valueAt: new Float64Array(places.length),
  };
  let measure = 0;
  for (const [nth, place] of places.entries()) {
    while (nth >= (endOf[measure] ?? places.length)) measure += 1;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    readings.days[at] = days[nth] ?? 0;
    readings.measureAt[at] = measure;
    readings.valueAt[at] = values[nth] ?? Number.NaN;
  }
  return readings;
};

/** The days on which one person was measured, with the time each belongs to. */
const measuredDays = ({ from, days }: Readings, starts: readonly Day[], place: number): MeasuredDay[] => {
  const own = [...days.subarray(from[place] ?? 0, from[place + 1] ?? 0)].sort((one, other) => one - other);
  const { timeOf } = occasionsOf(own, dayNumber(starts[place] ?? '1970-01-01'));
  return own.map((day, nth) => ({ day, time: timeOf[nth] ?? -1 }));
};

/** Puts everything somebody filled in into their times of measuring. */
const tellTimes = (readings: Readings, starts: readonly Day[], measures: number, comparable: Uint8Array) => {
  const { from, days, measureAt, valueAt } = readings;
  const count = starts.length;
  const times = new Uint8Array(count);
  const blocks: number[][] = [];
  const scores = new Float64Array(count * mostOccasions * measures).fill(Number.NaN);
  const change = new Float64Array(count * measures).fill(Number.NaN);
  const [first, latest, taken] = [new Float64Array(measures), new Float64Array(measures), new Int32Array(measures)];
  for (let place = 0; place < count; place += 1) {
    const order = Array.from(
      { length: (from[place + 1] ?? 0) - (from[place] ?? 0) },
      (_, nth) => (from[place] ?? 0) + nth,
    );
    order.sort((one, other) => (days[one] ?? 0) - (days[other] ?? 0) || one - other);
    const told = occasionsOf(
      order.map((at) => days[at] ?? 0),
      dayNumber(starts[place] ?? '1970-01-01'),
    );
    times[place] = told.blocks.length;
    blocks.push(told.blocks);
    taken.fill(0);
    for (let nth = 0; nth < order.length; nth += 1) {
      const at = order[nth] ?? 0;
      const measure = measureAt[at] ?? 0;
      const value = valueAt[at] ?? Number.NaN;
      if (taken[measure] === 0) first[measure] = value;
      latest[measure] = value;
      taken[measure] = (taken[measure] ?? 0) + 1;
      const time = told.timeOf[nth] ?? -1;
      if (time < 0) continue;
      const cell = (place * mostOccasions + time) * measures + measure;
      // Of two in one time the earlier counts at the first, the later afterwards.
      if (time > 0 || Number.isNaN(scores[cell] ?? Number.NaN)) scores[cell] = value;
    }
    if (!comparable[place]) continue;
    for (let measure = 0; measure < measures; measure += 1)
      change[place * measures + measure] =
        pairChange(first[measure] ?? Number.NaN, latest[measure] ?? Number.NaN, taken[measure] ?? 0) ?? Number.NaN;
  }
  return { times, blocks, scores, change };
};

/** The same of some of the people. Those left out are counted as not in the rule. */
const onlyThose = (all: Material, isIn: (place: number) => boolean): Material => {
  const places = all.personIds.map((_, place) => place).filter(isIn);
  const pick = <T>(list: readonly T[]): T[] => places.map((place) => list[place] as T);
  const m = all.measures.length;
  const slab = (list: Float64Array, width: number): Float64Array => {
    const picked = new Float64Array(places.length * width);
    for (const [at, place] of places.entries())
      picked.set(list.subarray(place * width, (place + 1) * width), at * width);
    return picked;
  };
  return {
    ...all,
    personIds: pick(all.personIds),
    permissionIds: pick(all.permissionIds),
    wordingOf: pick(all.wordingOf),
    siteIds: pick(all.siteIds),
    values: new Map([...all.values].map(([name, list]) => [name, pick(list)])),
    startMonths: pick(all.startMonths),
    times: Uint8Array.from(pick([...all.times])),
    blocks: pick(all.blocks),
    scores: slab(all.scores, mostOccasions * m),
    change: slab(all.change, m),
    comparable: Uint8Array.from(pick([...all.comparable])),
    excluded: { ...all.excluded, not_in_rule: all.excluded.not_in_rule + all.personIds.length - places.length },
  };
};
