import type { Answered } from '../../trpc.ts';

export type GroupRead = Answered['group']['read'];
export type GroupSessionRead = Answered['group']['readSession'];
