import { type RhythmKind, rhythmKinds, type SupervisionKind } from './supervision-words.ts';

/** Days from one supervision to the next of its kind. */
export type SupervisionCadence = Partial<Record<RhythmKind, number>>;

/** Monthly, as is usual for meeting in a group (domain notes on frequency). */
const groupDays = 28;

/** What the organisation agreed for a kind; else its usual rhythm, and monthly for supervision of several. */
export const daysBetweenOf = (kind: SupervisionKind, cadence: SupervisionCadence | null, everyDays: number): number =>
  (kind === 'debrief' ? undefined : cadence?.[kind]) ??
  (kind === 'group' || kind === 'coordinator' ? groupDays : everyDays);

export const fullCadence = (cadence: SupervisionCadence | null, everyDays: number): Record<RhythmKind, number> =>
  Object.fromEntries(rhythmKinds.map((kind) => [kind, daysBetweenOf(kind, cadence, everyDays)])) as Record<
    RhythmKind,
    number
  >;
