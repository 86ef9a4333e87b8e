import type { Instrument } from '../instrument.ts';
import { adultHope } from './adult-hope.ts';
import { copenhagenBurnout } from './copenhagen-burnout.ts';
import { dialog, dialogVersion1 } from './dialog.ts';
import { empowerment } from './empowerment.ts';
import { gad7 } from './gad-7.ts';
import { gbo, gboVersion1 } from './gbo.ts';
import { herthHope } from './herth-hope.ts';
import { howToday } from './how-today.ts';
import { briefInspire, inspire } from './inspire.ts';
import { mansa } from './mansa.ts';
import { mspss } from './mspss.ts';
import { oldenburg } from './oldenburg.ts';
import { ons4 } from './ons-4.ts';
import { onsLoneliness } from './ons-loneliness.ts';
import { pam13 } from './pam-13.ts';
import { phq9 } from './phq-9.ts';
import { qpr15 } from './qpr-15.ts';
import { recoveryStar, recoveryStarVersion1 } from './recovery-star.ts';
import { reqol10 } from './reqol-10.ts';
import { reqol20 } from './reqol-20.ts';
import { swemwbs7 } from './swemwbs-7.ts';
import { ucla3 } from './ucla-3.ts';
import { wemwbs14 } from './wemwbs-14.ts';
import { whatChanged } from './what-changed.ts';
import { swemwbs7Worker, wemwbs14Worker } from './worker-wellbeing.ts';

/**
 * What is offered to be chosen, in the order of the list: the newest version of each. A definition in use never changes;
 * whoever needs a change adds a version beside it and moves the old one to `earlierVersions` (decision 014).
 */
export const instrumentLibrary: readonly Instrument[] = [
  howToday,
  whatChanged,
  qpr15,
  ons4,
  ucla3,
  onsLoneliness,
  swemwbs7,
  wemwbs14,
  reqol10,
  reqol20,
  dialog,
  gbo,
  herthHope,
  adultHope,
  mansa,
  mspss,
  inspire,
  briefInspire,
  recoveryStar,
  pam13,
  empowerment,
  phq9,
  gad7,
  swemwbs7Worker,
  wemwbs14Worker,
  copenhagenBurnout,
  oldenburg,
];

/** Kept for the measures completed with them. */
const earlierVersions: readonly Instrument[] = [dialogVersion1, gboVersion1, recoveryStarVersion1];

/** Without a version: the newest. */
export const findInLibrary = (key: string, version?: number): Instrument | null =>
  [...instrumentLibrary, ...earlierVersions].find(
    (instrument) => instrument.key === key && (version === undefined || instrument.version === version),
  ) ?? null;
