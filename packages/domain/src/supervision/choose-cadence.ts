import { z } from 'zod';
import { VersionInput } from '../shared/version.ts';

const days = z
  .number('number_missing')
  .int('number_not_whole')
  .min(7, 'days_out_of_range')
  .max(120, 'days_out_of_range');

/** Days from one supervision to the next, kind by kind. */
export const ChooseCadenceInput = z.object({
  line: days,
  practice: days,
  clinical: days,
  group: days,
  coordinator: days,
  version: VersionInput,
});
export type ChooseCadenceInput = z.infer<typeof ChooseCadenceInput>;
