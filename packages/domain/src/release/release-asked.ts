import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { leastK, mostK, releaseTiers } from './release-words.ts';

/** Who is in: people whose permission stands, further narrowed only by rules that name nobody. */
export const releasePeople = ['everyone', 'ended', 'measured_twice'] as const;

/** quarter: as things stood at the end of the last quarter, so that releases of one quarter hold the same people. */
export const releaseFreezes = ['quarter', 'today'] as const;

const variableName = z.string('variable_missing').regex(/^[a-z][a-z0-9_]{0,31}$/, 'variable_unknown');

/** What a researcher asks for, before it is solved: the whole of what a run depends on beside the record itself. */
export const ReleaseAskedInput = z
  .object({
    evaluationId: idOf('evaluation'),
    /** Describing variables and measures of the registry, by name. */
    variables: z
      .array(variableName, 'variable_missing')
      .min(1, 'variable_missing')
      .max(40, 'variables_too_many')
      .refine((names) => new Set(names).size === names.length, 'variable_twice'),
    people: z.enum(releasePeople, 'choice_missing').default('everyone'),
    freeze: z.enum(releaseFreezes, 'choice_missing').default('quarter'),
    tier: z.enum(releaseTiers, 'choice_missing'),
    k: z.number('k_out_of_range').int('k_out_of_range').max(mostK, 'k_out_of_range'),
    /** Describe people as an earlier release did, so that the two tell no more together than one. */
    reuse: idOf('release').nullable().default(null),
  })
  .refine(({ tier, k }) => k >= leastK[tier], { path: ['k'], message: 'k_out_of_range' });
export type ReleaseAsked = z.infer<typeof ReleaseAskedInput>;
