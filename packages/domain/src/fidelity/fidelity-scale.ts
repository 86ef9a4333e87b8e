import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { oneLine } from '../shared/text.ts';
import { fidelityDomains } from './fidelity-words.ts';

export const mostItemsInDomain = 8;

/** The key stays with its item through every version, so that a look can be laid beside an earlier one. */
export const ItemKeyInput = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'id_not_understood');

export const FidelityItemInput = z.object({
  key: ItemKeyInput,
  domain: z.enum(fidelityDomains, 'choice_missing'),
  // Half a sign is none: PostgreSQL keeps it in no JSON.
  words: oneLine(200),
});

/** `number` is the version last seen; 0 is the scale that comes with Alongside. */
export const AmendScaleInput = z
  .object({
    id: idOf('fidelityScale'),
    number: z
      .number('version_missing')
      .int('version_missing')
      .min(0, 'version_missing')
      .max(1_000_000, 'version_missing'),
    highest: z
      .number('number_missing')
      .int('fidelity_highest_out_of_range')
      .min(2, 'fidelity_highest_out_of_range')
      .max(10, 'fidelity_highest_out_of_range'),
    items: z.array(FidelityItemInput).max(fidelityDomains.length * mostItemsInDomain, 'fidelity_too_many_items'),
  })
  .superRefine(({ items }, refine) => {
    const keys = new Set<string>();
    items.forEach(({ key }, at) => {
      if (keys.has(key))
        refine.addIssue({ code: 'custom', path: ['items', at, 'words'], message: 'fidelity_item_twice' });
      keys.add(key);
    });
    for (const domain of fidelityDomains) {
      const count = items.filter((item) => item.domain === domain).length;
      if (count === 0) refine.addIssue({ code: 'custom', path: ['items'], message: 'fidelity_domain_empty' });
      if (count > mostItemsInDomain)
        refine.addIssue({ code: 'custom', path: ['items'], message: 'fidelity_too_many_items' });
    }
  });
export type AmendScaleInput = z.infer<typeof AmendScaleInput>;
