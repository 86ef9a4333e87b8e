import type { Instrument } from '../instrument.ts';
import { neverByItself } from './parts.ts';
import { swemwbs7 } from './swemwbs-7.ts';
import { wemwbs14 } from './wemwbs-14.ts';

/** The same scales under keys of their own: what a worker answers for themselves never meets what a person answered. */
const forWorkers = (instrument: Instrument): Instrument => ({
  ...instrument,
  key: `${instrument.key}_worker`,
  completedBy: ['worker'],
  timing: neverByItself,
  isForWorkers: true,
});

export const wemwbs14Worker = forWorkers(wemwbs14);
export const swemwbs7Worker = forWorkers(swemwbs7);
