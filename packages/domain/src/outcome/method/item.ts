import type { Method } from './answered.ts';

/** As it was given: an item that stands alone is read in its own direction, even where it counts turned round elsewhere. */
export const scoreItem: Method = ([only]) => only?.given ?? null;
