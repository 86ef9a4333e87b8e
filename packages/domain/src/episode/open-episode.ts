import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { endingReasons, referralSources } from './episode-words.ts';

export const OpenEpisodeInput = z.object({
  id: idOf('episode'),
  personId: idOf('person'),
  referralSource: z.enum(referralSources, 'choice_missing'),
  referredOn: DayInput,
  teamId: idOf('team'),
  /** What they asked for in a peer: age, culture, language, shared experience. */
  matchWishes: optionalText(600),
});
export type OpenEpisodeInput = z.infer<typeof OpenEpisodeInput>;

/** Someone is looking for the right peer worker now, or no longer. */
export const MatchEpisodeInput = z.object({
  episodeId: idOf('episode'),
  isBeingMatched: z.boolean(),
  version: VersionInput,
});
export type MatchEpisodeInput = z.infer<typeof MatchEpisodeInput>;

/** Who walks with whom. A new pairing ends the one before it on the same day. */
export const PairEpisodeInput = z.object({
  id: idOf('pairing'),
  episodeId: idOf('episode'),
  accountId: idOf('account'),
  startedOn: DayInput,
  version: VersionInput,
});
export type PairEpisodeInput = z.infer<typeof PairEpisodeInput>;

export const PauseEpisodeInput = z.object({ episodeId: idOf('episode'), on: DayInput, version: VersionInput });
export type PauseEpisodeInput = z.infer<typeof PauseEpisodeInput>;

/** The day on which the two agreed to end; null takes it out again. */
export const AgreeEndingInput = z.object({
  episodeId: idOf('episode'),
  agreedEndOn: DayInput.nullable().default(null),
  version: VersionInput,
});
export type AgreeEndingInput = z.infer<typeof AgreeEndingInput>;

export const EndEpisodeInput = z.object({
  episodeId: idOf('episode'),
  endedOn: DayInput,
  reason: z.enum(endingReasons, 'choice_missing'),
  version: VersionInput,
});
export type EndEpisodeInput = z.infer<typeof EndEpisodeInput>;
