import { addDays, type Day } from '../shared/day.ts';
import { daysBetweenOf, type SupervisionCadence } from './supervision-cadence.ts';
import { type SupervisionDue, supervisionDue } from './supervision-due.ts';
import { type RhythmKind, rhythmKinds, type SupervisionKind } from './supervision-words.ts';

export interface HeldSeen {
  kind: SupervisionKind;
  heldOn: Day;
  nextOn: Day | null;
  supervisorId: string;
  withName: string;
}

export interface PlannedSeen {
  kind: SupervisionKind;
  heldOn: Day;
  withName: string;
}

export interface RhythmSeen {
  /** The newest of each kind with each supervisor is enough. Of those held on one day the one written last comes last. */
  held: readonly HeldSeen[];
  planned: readonly PlannedSeen[];
  /** Counts until the first is held or planned; null where nothing is due before that. */
  startedOn: Day | null;
  cadence: SupervisionCadence | null;
  everyDays: number;
}

export interface KindDue extends SupervisionDue {
  /** Null where it is of no kind yet: the first in the role, or what was agreed in a debrief with somebody new. */
  kind: RhythmKind | null;
  /** Null before anyone held or planned one. */
  withName: string | null;
  agreed: boolean;
  planned: boolean;
}

/** A kind that nobody held or planned for a year, while another was held, is not in use any more. */
const usedWithinDays = 365;

const newestOf = (held: readonly HeldSeen[]): HeldSeen | null =>
  held.reduce<HeldSeen | null>((found, each) => (found && found.heldOn > each.heldOn ? found : each), null);

/**
 * When each kind of supervision is next due, the earliest first: what is held of one kind puts off no other. A kind that was
 * never held nor planned is not due. A debrief has no rhythm; a day agreed in it is the next of the kind that the same two
 * would have come to first.
 */
export const supervisionsDue = (seen: RhythmSeen, today: Day): KindDue[] => {
  const { held, startedOn, cadence, everyDays } = seen;
  const dueOf = (kind: RhythmKind, last: HeldSeen | null): KindDue[] => {
    const [planned] = seen.planned
      .filter((each) => each.kind === kind && (last === null || each.heldOn > last.heldOn))
      .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
    const due = supervisionDue(last, null, daysBetweenOf(kind, cadence, everyDays), today, planned?.heldOn ?? null);
    if (!due) return [];
    const withName = planned?.withName ?? last?.withName ?? null;
    const agreed = planned !== undefined || last?.nextOn != null;
    return [{ ...due, kind, withName, agreed, planned: planned !== undefined }];
  };
  const regular = held.filter(({ kind }) => kind !== 'debrief');
  const newest = newestOf(regular);
  const isInUse = (last: HeldSeen | null, due: KindDue): boolean =>
    last === null ||
    last === newest ||
    due.dueOn >= today ||
    due.planned ||
    last.heldOn >= addDays(today, -usedWithinDays);
  const inUse = rhythmKinds.flatMap((kind) => {
    const last = newestOf(regular.filter((each) => each.kind === kind));
    return dueOf(kind, last)
      .filter((due) => isInUse(last, due))
      .map((due) => ({ kind, last, due }));
  });

  const moved = new Map<RhythmKind, KindDue>();
  const ofNoKind: KindDue[] = [];
  for (const supervisorId of new Set(held.map((each) => each.supervisorId))) {
    const last = newestOf(held.filter((each) => each.supervisorId === supervisorId));
    if (last?.kind !== 'debrief' || last.nextOn === null) continue;
    const [first] = inUse
      .filter((each) => each.last?.supervisorId === supervisorId)
      .sort((one, other) => (one.due.dueOn < other.due.dueOn ? -1 : 1));
    const [due] = first ? dueOf(first.kind, last) : [];
    if (first && due) moved.set(first.kind, due);
    const alone = supervisionDue(last, null, everyDays, today);
    if (!first && alone) ofNoKind.push({ ...alone, kind: null, withName: last.withName, agreed: true, planned: false });
  }

  const all = [...inUse.map(({ kind, due }) => moved.get(kind) ?? due), ...ofNoKind];
  const first = all.length === 0 ? supervisionDue(null, startedOn, everyDays, today) : null;
  if (first) return [{ ...first, kind: null, withName: null, agreed: false, planned: false }];
  return all.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
};
