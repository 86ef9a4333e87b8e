import { monthWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';

const t = wordsOf('releaseReport');

/** 0.463 → "46%"; what is more than nothing is never said to be nothing. */
export function percentWords(share: number): string {
  const percent = share * 100;
  const shown = percent > 0 && percent < 1 ? '<1' : Math.round(percent);
  return t('percent', { share: shown });
}

/** 0.2 → "1 in 5". Never said to be less than it is: 0.19 is "1 in 5". */
export const oneInWords = (chance: number): string =>
  t('oneIn', { many: chance > 0 ? Math.max(1, Math.floor(1 / chance + 1e-9)).toLocaleString('en-GB') : '–' });

export const aboutWords = (people: number): string =>
  people === 0 ? '0' : t('around', { many: people.toLocaleString('en-GB') });

/** With its sign and a true minus: "+3.1", "−0.5", "0". */
export function signedWords(value: number): string {
  const text = Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}

/** "2026 Q3" → "September 2026", its last month. */
export const quarterWords = (quarter: string): string =>
  monthWords(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, '0')}-15`);

export const sizeWords = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024).toLocaleString('en-GB')} kB`;
