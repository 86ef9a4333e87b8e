import type { Answered } from '../../trpc.ts';

export type PersonRead = Answered['person']['read'];
