import type { Cell } from '@alongside/anonymise/column.ts';
import { tidyScore } from '@alongside/domain/outcome/score-instrument.ts';
import type { AgeBand, Gender } from '@alongside/domain/person/about-person.ts';
import { type PlainColumn, type ReleaseMeasure, scoreColumns } from './release-columns.ts';
import type { ReleaseUnit } from './release-units.ts';

const genderWords: Readonly<Record<Gender, string>> = {
  '1': 'man',
  '2': 'woman',
  '3': 'non_binary',
  '4': 'another_way',
  Z: 'prefer_not_to_say',
  X: 'not_asked',
};

/** Spreadsheets read 4-11 as a day in November. */
const bandWords = (band: string): string => band.replace('-', ' to ');

const ageWords = (band: AgeBand): string => {
  if (band === 'Z') return 'prefer_not_to_say';
  return band === 'X' ? 'not_asked' : bandWords(band);
};

/** A, B … Z, AA, AB … */
const letterAt = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letterAt(Math.floor(place / 26) - 1) + letterAt(place % 26);

/** One letter for each team, in the order given: shuffle the teams before. */
export const lettersFor = (shuffledTeams: readonly string[]): ReadonlyMap<string, string> =>
  new Map(shuffledTeams.map((teamId, place) => [teamId, letterAt(place)]));

/** The unit in the words of the file. `person` says whose row it is to the engine, and does not leave. */
export const toSourceRow = (
  unit: ReleaseUnit,
  letters: ReadonlyMap<string, string>,
  measures: readonly ReleaseMeasure[],
): Record<string, Cell> => {
  const plain: Record<PlainColumn, Cell> = {
    person: unit.personId,
    age_band: ageWords(unit.ageBand),
    gender: genderWords[unit.gender],
    ethnicity_group: unit.ethnicityGroup,
    team: letters.get(unit.teamId) ?? null,
    weeks_supported: bandWords(unit.weeksSupported),
    sessions: bandWords(unit.sessions),
    goals: unit.goals.goals,
    goals_rated_twice: unit.goals.ratedTwice,
    goals_first_rating: unit.goals.first,
    goals_last_rating: unit.goals.last,
  };
  const scored = measures.flatMap((measure, at): [string, Cell][] => {
    const { first, last, change } = scoreColumns(measure);
    const pair = unit.scores[at];
    // A difference of two decimals can carry a tail of them.
    const tidy = pair?.change === null || pair?.change === undefined ? null : tidyScore(pair.change);
    return [
      [first, pair?.first ?? null],
      [last, pair?.last ?? null],
      [change, tidy],
    ];
  });
  return { ...plain, ...Object.fromEntries(scored) };
};
