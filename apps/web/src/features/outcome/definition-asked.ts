import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { withoutHeldWords } from '@alongside/domain/outcome/without-held-words.ts';

/** What waits on a phone is not typed. */
interface Asked {
  instrument?: unknown;
  instrumentVersion?: unknown;
  wordingNumber?: unknown;
}

/**
 * The definition one was completed with, in the words it was asked in. Where those words are not here, without any: a record
 * never shows words that nobody was asked.
 */
export const definitionAsked = (known: readonly Instrument[], asked: Asked): Instrument | undefined => {
  const alike = known.filter(({ key, version }) => key === asked.instrument && version === asked.instrumentVersion);
  const exact = alike.find(({ wordingNumber = null }) => wordingNumber === (asked.wordingNumber ?? null));
  return exact ?? (alike[0] && withoutHeldWords(alike[0]));
};
