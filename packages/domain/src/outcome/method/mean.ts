import { type Method, sumOf } from './answered.ts';

export const scoreMean: Method = (answered) => sumOf(answered) / answered.length;
