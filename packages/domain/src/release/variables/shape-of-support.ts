import { sessionBands, weekBands } from './bands.ts';
import type { DescribingVariable, VariableNode } from './describing-variable.ts';

const coarser: Readonly<Record<string, string>> = {
  '0': '0-4',
  '1-4': '0-4',
  '5-9': '5-19',
  '10-19': '5-19',
  '20+': '20 or more',
  '0-3': '0-11',
  '4-11': '0-11',
  '12-25': '12-51',
  '26-51': '12-51',
  '52+': '52 or more',
};

const rangeNode = (key: string): VariableNode => {
  const [low = 0, high] = key
    .replace(/\+| or more/, '')
    .split('-')
    .map(Number);
  if (/\+|or more/.test(key))
    return { key, label: `${low} or more${key.includes('+') ? '' : ' (grouped)'}`, low, high: null };
  return high === undefined
    ? { key, label: String(low), low, high: low }
    : { key, label: `${low} to ${high}`, low, high };
};

const banded = (bands: readonly string[]) => ({
  paths: bands.map((band) => [band, coarser[band] ?? band]),
  nodes: [...bands, ...new Set(bands.map((band) => coarser[band] ?? band))].map(rangeNode),
});

export const sessions: DescribingVariable = {
  name: 'sessions',
  label: 'Sessions in which the two met',
  kind: 'range',
  role: 'shape',
  isProtected: false,
  ...banded(sessionBands),
  hiding: 'Five bands, wider where too few people share one. Attempts and missed meet-ups are not counted.',
};

export const weeksSupported: DescribingVariable = {
  name: 'weeks_supported',
  label: 'Whole weeks from the first session met to the last',
  kind: 'range',
  role: 'shape',
  isProtected: false,
  ...banded(weekBands),
  hiding: 'Five bands, wider where too few people share one. No day leaves.',
};

export const ended: DescribingVariable = {
  name: 'ended',
  label: 'Whether the time of support had ended',
  kind: 'code',
  role: 'shape',
  isProtected: false,
  paths: [['open'], ['ended']],
  nodes: [
    { key: 'open', label: 'Still open' },
    { key: 'ended', label: 'Ended' },
  ],
  hiding: 'Without its day and its reason.',
};

/** Times at which somebody filled in a measure: how many rows they have. Always in when a measure is. */
export const timesMeasured: DescribingVariable = {
  name: 'times_measured',
  label: 'Times the person filled in any of these measures, up to four',
  kind: 'code',
  role: 'shape',
  isProtected: false,
  paths: [
    ['0', '0-1'],
    ['1', '0-1'],
    ['2', '2+'],
    ['3', '2+'],
    ['4+', '2+'],
  ],
  nodes: [
    { key: '0', label: 'None' },
    { key: '1', label: 'Once' },
    { key: '2', label: 'Twice' },
    { key: '3', label: 'Three times' },
    { key: '4+', label: 'Four times or more' },
    { key: '0-1', label: 'None or once' },
    { key: '2+', label: 'Twice or more' },
  ],
  hiding: 'Of more than four times the first, the last and two between are kept.',
};
