import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { PartKeyInput } from './record-outcome.ts';

/** What the two chose to talk about after a measure, and what the person makes of it. Only ever added to. */
export const TalkOutcomeInput = z
  .object({
    id: idOf('outcomeTalk'),
    outcomeId: idOf('outcome'),
    items: z.array(PartKeyInput).max(50, 'too_many_answers').default([]),
    words: optionalText(4000),
  })
  .superRefine(({ items, words }, refine) => {
    if (items.length === 0 && words === null)
      refine.addIssue({ code: 'custom', path: ['words'], message: 'talk_empty' });
  })
  .transform(({ items, ...talk }) => ({ ...talk, items: [...new Set(items)] }));
export type TalkOutcomeInput = z.infer<typeof TalkOutcomeInput>;
