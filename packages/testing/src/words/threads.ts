import type { Thread } from './thread.ts';
import { footingThreads } from './threads-footing.ts';
import { makingThreads } from './threads-making.ts';
import { outdoorThreads } from './threads-outdoors.ts';

export const threads: readonly Thread[] = [...outdoorThreads, ...makingThreads, ...footingThreads];
