import type { Instrument } from '../instrument.ts';
import { qpr15 } from './qpr-15.ts';

/** The newest version of each measure that comes with Alongside. */
export const instrumentLibrary: readonly Instrument[] = [qpr15];

/** Null: no such measure, or no such version of it. Without a version: the newest. */
export const findInLibrary = (key: string, version?: number): Instrument | null =>
  instrumentLibrary.find((each) => each.key === key && (version === undefined || each.version === version)) ?? null;
