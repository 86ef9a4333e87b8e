import type { Answered } from '../../trpc.ts';

export type LeaveRead = Answered['cover']['readLeave'];
export type PersonOnLeave = LeaveRead['people'][number];
export type CoverRow = PersonOnLeave['covers'][number];
export type CoverSheetRead = Answered['cover']['sheet'];
