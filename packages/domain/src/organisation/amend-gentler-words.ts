import { z } from 'zod';
import { type GentlerPair, gentlerKey } from '../session/gentler-words.ts';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

export const mostGentlerWords = 100;

const PairInput = z.object({
  found: oneLine(60).refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), 'gentler_without_letters'),
  offer: oneLine(120),
});

/** A phrase stands in a list once, and is never offered for itself. */
const pairRefusal = (
  { found, offer }: GentlerPair,
  others: readonly GentlerPair[],
): [keyof GentlerPair, string] | null => {
  const key = gentlerKey(found);
  if (others.some((other) => gentlerKey(other.found) === key)) return ['found', 'gentler_twice'];
  return gentlerKey(offer) === key ? ['offer', 'gentler_the_same'] : null;
};

/** One pair as it is written, beside those that are in the list already. */
export const gentlerPairAmong = (others: readonly GentlerPair[]) =>
  PairInput.superRefine((pair, refine) => {
    const refusal = pairRefusal(pair, others);
    if (refusal) refine.addIssue({ code: 'custom', path: [refusal[0]], message: refusal[1] });
  });

/** The organisation's own list; null goes back to the one that comes with Alongside. */
export const AmendGentlerWordsInput = z.object({
  words: z
    .array(PairInput)
    .max(mostGentlerWords, 'gentler_too_many')
    .superRefine((pairs, refine) => {
      pairs.forEach((pair, at) => {
        const refusal = pairRefusal(pair, pairs.slice(0, at));
        if (refusal) refine.addIssue({ code: 'custom', path: [at, refusal[0]], message: refusal[1] });
      });
    })
    .nullable(),
  version: VersionInput,
});
export type AmendGentlerWordsInput = z.infer<typeof AmendGentlerWordsInput>;
