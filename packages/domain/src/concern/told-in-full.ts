import { type ConcernTold, toldChoices } from './concern-words.ts';

/** One step that was added later. */
export interface AddedStep {
  step: string;
  words: string;
}

/**
 * What was told first, with what was added under it, in the order it came. Words are only ever put behind words; of a choice
 * the last stands, and the entries still show the earlier one.
 */
export const toldInFull = (told: ConcernTold, added: readonly AddedStep[]): ConcernTold => {
  const full: Record<string, string | undefined> = { ...told };
  for (const { step, words } of added) {
    const before = full[step];
    full[step] = before && !(step in toldChoices) ? `${before}\n\n${words}` : words;
  }
  return full as unknown as ConcernTold;
};
