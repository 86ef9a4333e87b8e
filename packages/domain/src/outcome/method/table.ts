import type { Scale } from '../instrument.ts';
import { type Method, sumOf } from './answered.ts';

/** Null where the scale has no table, or the raw sum is not in it. */
export const lookUp = ({ method }: Scale, raw: number): number | null =>
  method.kind === 'table' ? (method.table.find(([row]) => row === raw)?.[1] ?? null) : null;

export const scoreTable: Method = (answered, scale) => lookUp(scale, sumOf(answered));
