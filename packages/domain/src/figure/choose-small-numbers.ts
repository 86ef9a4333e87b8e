import { z } from 'zod';
import { SmallNumbersInput } from '../outcome/small-numbers.ts';
import { idOf } from '../shared/id.ts';

/** For the whole organisation, or for one evaluation that it began. */
export const ChooseSmallNumbersInput = z.object({
  evaluationId: idOf('evaluation').nullable().default(null),
  smallNumbers: SmallNumbersInput,
});
export type ChooseSmallNumbersInput = z.infer<typeof ChooseSmallNumbersInput>;
