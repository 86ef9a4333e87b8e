import { z } from 'zod';
import { gentlerKey } from '../session/gentler-words.ts';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

export const mostGentlerWords = 100;

const PairInput = z.object({
  found: oneLine(60).refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), 'gentler_without_letters'),
  offer: oneLine(120),
});

/** The organisation's own list; null goes back to the one that comes with Alongside. */
export const AmendGentlerWordsInput = z.object({
  words: z
    .array(PairInput)
    .max(mostGentlerWords, 'gentler_too_many')
    .superRefine((pairs, refine) => {
      const seen = new Set<string>();
      pairs.forEach(({ found, offer }, at) => {
        const key = gentlerKey(found);
        if (seen.has(key)) refine.addIssue({ code: 'custom', path: [at, 'found'], message: 'gentler_twice' });
        if (key === gentlerKey(offer))
          refine.addIssue({ code: 'custom', path: [at, 'offer'], message: 'gentler_the_same' });
        seen.add(key);
      });
    })
    .nullable(),
  version: VersionInput,
});
export type AmendGentlerWordsInput = z.infer<typeof AmendGentlerWordsInput>;
