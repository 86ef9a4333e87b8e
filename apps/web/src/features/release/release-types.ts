import type { Answered } from '../../trpc.ts';

export type Run = Answered['release']['compare'];
export type Report = NonNullable<Run['report']>;
export type FileReport = Report['files'][number];
export type Refusal = FileReport['refusals'][number];
export type Variables = Answered['release']['variables'];
export type Listed = Answered['release']['list']['requests'][number];
export type RequestRead = Answered['release']['read'];
export type Registered = Answered['release']['register']['releases'][number];
