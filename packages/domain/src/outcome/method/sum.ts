import { type Method, sumOf } from './answered.ts';

export const scoreSum: Method = (answered) => sumOf(answered);
