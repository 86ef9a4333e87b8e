import { addDays, type Day } from '../shared/day.ts';

/*
 * One figure on how peer workers are, for those who lead them. The rules are in docs/decisions/018: ten people or nothing;
 * no part may be taken off a whole to find fewer than ten; and the figure stands still between quarters.
 */

export const fewestWorkers = 10;

export interface CountedReading {
  accountId: string;
  value: number;
  takenOn: Day;
}

export interface FigureScale {
  min: number;
  max: number;
}

export interface TeamFigure {
  /** In fives, so that a figure before and after one person joined does not tell what they answered. */
  people: { from: number; to: number };
  mean: number;
  low: number;
  high: number;
}

/** The twelve months up to the end of the last quarter that is over: nobody sees it move on the day a colleague answered. */
export const figureWindow = (today: Day): { from: Day; to: Day } => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const firstOf = (y: number): Day => `${String(y).padStart(4, '0')}-${String(quarter).padStart(2, '0')}-01`;
  return { from: firstOf(year - 1), to: addDays(firstOf(year), -1) };
};

/** Each person once, with their latest in the window. */
const latestOf = (readings: readonly CountedReading[]): Map<string, number> => {
  const inOrder = [...readings].sort((a, b) => a.takenOn.localeCompare(b.takenOn));
  return new Map(inOrder.map(({ accountId, value }) => [accountId, value]));
};

/** 95 % quantile of Student's t, by its expansion in 1/df; within 0.005 from nine degrees of freedom on. */
const studentT = (df: number): number => {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
};

/** What figures are rounded to: about a fiftieth of the scale. */
const stepOf = ({ min, max }: FigureScale): number => {
  const range = max - min;
  if (range <= 5) return 0.1;
  if (range <= 40) return 0.5;
  return range <= 60 ? 1 : 2;
};

const tidy = (value: number): number => Math.round(value * 1000) / 1000;

/** Null for fewer than ten people. */
export const figureFor = (values: readonly number[], scale: FigureScale): TeamFigure | null => {
  const n = values.length;
  if (n < fewestWorkers) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = studentT(n - 1) * Math.sqrt(variance / n);
  const step = stepOf(scale);
  const from = Math.floor(n / 5) * 5;
  return {
    people: { from, to: from + 4 },
    mean: tidy(Math.round(mean / step) * step),
    low: Math.max(scale.min, tidy(Math.floor((mean - half) / step) * step)),
    high: Math.min(scale.max, tidy(Math.ceil((mean + half) / step) * step)),
  };
};

/**
 * Figures of the organisation and of its teams. Whoever is in two teams counts in the whole and in neither. A team with ten
 * is still hidden while the rest of the whole, without the teams that are shown, is one to nine people: the smallest first.
 */
export const teamFigures = (
  readings: readonly CountedReading[],
  members: readonly { teamId: string; accountId: string }[],
  scale: FigureScale,
): { whole: TeamFigure | null; teams: Map<string, TeamFigure> } => {
  const latest = latestOf(readings);
  const teamsOf = new Map<string, string[]>();
  for (const { accountId, teamId } of members) teamsOf.set(accountId, [...(teamsOf.get(accountId) ?? []), teamId]);
  const byTeam = new Map<string, number[]>();
  for (const [accountId, value] of latest) {
    const [only, ...others] = teamsOf.get(accountId) ?? [];
    if (only && others.length === 0) byTeam.set(only, [...(byTeam.get(only) ?? []), value]);
  }
  const whole = figureFor([...latest.values()], scale);
  const large = [...byTeam]
    .filter(([, values]) => values.length >= fewestWorkers)
    .sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b));
  const restOf = () => latest.size - large.reduce((sum, [, values]) => sum + values.length, 0);
  while (large.length > 0 && restOf() > 0 && restOf() < fewestWorkers) large.pop();
  const teams = new Map<string, TeamFigure>();
  for (const [teamId, values] of large) {
    const figure = figureFor(values, scale);
    if (figure) teams.set(teamId, figure);
  }
  return { whole, teams };
};
