import { z } from 'zod';
import { optionalLine } from '../shared/text.ts';

export const registerPageSize = 50;

export const registerParts = ['open', 'waiting', 'ended', 'everyone'] as const;
export type RegisterPart = (typeof registerParts)[number];

export const SearchRegisterInput = z.object({
  /** Part of a name, however it is spelt with capitals or accents. */
  search: optionalLine(80),
  part: z.enum(registerParts).default('open'),
  page: z.number().int().min(1).max(10_000).default(1),
});
export type SearchRegisterInput = z.infer<typeof SearchRegisterInput>;

/** "Zoë" is found by "zoe": marks on letters and capitals do not count when looking for someone. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
