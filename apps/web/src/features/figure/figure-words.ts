import type { Answered } from '../../trpc.ts';
import type { Words } from '../../words/known-words.ts';

export type FiguresRead = Answered['figure']['team'] | Answered['figure']['organisation'];
export type GoalsRead = Answered['figure']['teamGoals'];
export type Measured = FiguresRead['measures'][number];
export type GroupRow = Measured['groups']['age'][number];
export const breakdowns = ['unit', 'age', 'gender', 'ethnicity'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** "about 25", "0" or "withheld": a rounded figure never looks like an exact one. */
export const countWords = (t: Words<'figure'>, shown: number | null): string => {
  if (shown === null) return t('withheld');
  return shown === 0 ? t('none') : t('about', { shown: shown.toLocaleString('en-GB') });
};

/** A mean has one digit more than the scores it is of. */
export const pointWords = ({ decimals }: Pick<Measured, 'decimals'>, value: number): string =>
  value.toFixed(Math.min(2, decimals + 1)).replace('-', '−');

/** With its sign, so that down is never read as up. */
export const changeWords = (measure: Pick<Measured, 'decimals'>, value: number): string => {
  const words = pointWords(measure, value);
  return value > 0 && Number(words) !== 0 ? `+${words}` : words.replace(/^−(0\.?0*)$/, '$1');
};

/** Whether its changes are told apart at all: by a threshold, or because any step counts. */
export const isTold = ({ threshold, isCountedByStep }: Pick<Measured, 'threshold' | 'isCountedByStep'>): boolean =>
  threshold !== null || isCountedByStep;

/** What the three counts of a measure are called: where any step counts, nothing is called chance. */
export const threeWords = (
  t: Words<'figure'>,
  { better, isCountedByStep, countedUnit }: Pick<Measured, 'better' | 'isCountedByStep' | 'countedUnit'>,
  which: 'better' | 'same' | 'worse',
): string => {
  if (countedUnit === 'goal') return t(`three.goal.${which}`);
  const called = isCountedByStep && better !== 'neither' ? better : 'threshold';
  return t(`three.${called}.${which}`);
};

export const measureName = (
  t: Words<'figure'>,
  { shortName, scaleName, isOneOfSeveral, countedUnit }: Measured,
): string => {
  if (countedUnit === 'goal') return t('goalsName');
  return isOneOfSeveral ? `${shortName}: ${scaleName}` : shortName;
};

export const groupName = (t: Words<'figure'>, breakdown: Breakdown, key: string): string => {
  if (breakdown === 'age') return t(`ages.${key as '75+'}`);
  if (breakdown === 'gender') return t(`genders.${key as 'Z'}`);
  return breakdown === 'ethnicity' ? t(`ethnicities.${key as 'white'}`) : key;
};
