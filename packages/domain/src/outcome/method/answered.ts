import type { Scale } from '../instrument.ts';

/** One answer that counts: as it was given, and turned round where its item is reversed. */
export interface Answered {
  given: number;
  turned: number;
  min: number;
  max: number;
}

/** Called only with at least one answer, and with every answer where the method needs all. */
export type Method = (answered: readonly Answered[], scale: Scale) => number | null;

export const sumOf = (answered: readonly Answered[]): number => answered.reduce((sum, { turned }) => sum + turned, 0);
