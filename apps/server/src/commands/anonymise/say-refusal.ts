import { AnonymiseError, type AnonymiseErrorCode } from '@alongside/anonymise/anonymise-error.ts';
import type { Refusal, Warning } from '@alongside/anonymise/release-report.ts';

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const times = (count: number): string => (Number.isFinite(count) ? count.toFixed(1) : 'many');

// The engine takes a usual share below one in a hundred for one in a hundred: a handful of people is no pattern.
const sayGroup = ({ column, group, of, times: count, limit }: Warning): string =>
  `People with "${group}" in "${column}" ${of === 'people' ? 'are left out' : 'lose detail'} ${times(count)} times as much as everybody${of === 'people' ? '' : ' (whose loss counts as 1 % at least)'}; more than ${limit} times is too uneven.`;

/** Why a release may not leave, and what could be done. */
export const sayRefusal = (refusal: Refusal): string => {
  if (refusal.code === 'too_few_people')
    return `The table has ${refusal.people} people and --k asks for ${refusal.needed} beside each other.`;
  if (refusal.code === 'too_few_values')
    return `The column "${refusal.column}" has ${refusal.values} different values in all and --l asks for ${refusal.needed} beside each other.`;
  if (refusal.code === 'too_many_left_out')
    return `${percent(refusal.share)} of people would have to be left out and --suppression allows ${percent(refusal.limit)}. Fewer or broader columns, or --method detail, would help.`;
  return sayGroup(refusal);
};

export const sayWarning = (warning: Warning): string => sayGroup(warning).replace('is too uneven.', 'is worth a look.');

const slips: Partial<Record<AnonymiseErrorCode, string>> = {
  column_not_listed: 'A protected column cannot be one that says who somebody is.',
  hierarchy_missing: 'A column of words has no hierarchy.',
  hierarchy_uneven: 'The lines of a hierarchy differ in length.',
  hierarchy_unclear: 'A hierarchy puts one value or label in two places.',
  value_without_place: 'The table holds a value that the hierarchy does not.',
  guarantee_broken:
    'The engine found its own answer wrong. Nothing was written; please tell whoever looks after Alongside.',
};

/** The engine's own refusal of a table, in words; null for another error. */
export const saySlip = (error: unknown): string | null => {
  if (!(error instanceof AnonymiseError)) return null;
  const about = Object.entries(error.details).map(([what, which]) => `${what} ${which}`);
  const words = slips[error.code] ?? `The engine does not take this table (${error.code}).`;
  return about.length === 0 ? words : `${words} (${about.join(', ')})`;
};
