import type { z } from 'zod';
import { AddToConcernInput, RaiseConcernInput } from './raise-concern.ts';

/**
 * Writes about concerns that come from somebody who lost the role or whose account was closed. They never wait for a
 * supervisor to settle them, as other late words do: they are done at once.
 */
export const lateConcernInputs = {
  'concern.add': AddToConcernInput,
  'concern.raise': RaiseConcernInput,
} as const satisfies Record<string, z.ZodType>;

type LateConcernPath = keyof typeof lateConcernInputs;
export type LateConcern = {
  [P in LateConcernPath]: { path: P; input: z.infer<(typeof lateConcernInputs)[P]> };
}[LateConcernPath];

export const isLateConcern = (path: string): path is LateConcernPath => Object.hasOwn(lateConcernInputs, path);
