import type { EpisodeState } from './episode-words.ts';

/** Referred, and with nobody yet: these are the people who wait. */
export const statesWithoutWorker = ['waiting', 'matching'] as const satisfies readonly EpisodeState[];
