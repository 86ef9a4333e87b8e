import type { Answered } from '../../trpc.ts';

export type SetUp = Answered['concern']['readSetUp'];
