import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import {
  type AmendSupervisionInput,
  type HeldSupervision,
  mergeSet,
  type ShareSupervisionInput,
} from '@alongside/domain/supervision/hold-supervision.ts';
import {
  groupKinds,
  type SupervisionKind,
  supervisionTopics,
} from '@alongside/domain/supervision/supervision-words.ts';
import { supervisionDayRefusal } from '@alongside/domain/supervision/write-supervision.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { mergeOrRefuse } from '../../merge-or-refuse.ts';
import { openSupervision, ownSupervision, raiseVersion } from './own-supervision.ts';
import { peopleToName } from './people-discussed.ts';
import { tellNoMoreOfIt, tellTheOther } from './tell-the-other.ts';

type Held = Omit<HeldSupervision, 'topics' | 'personIds'>;

/** As text, for the merge; each field is the writer's only where they changed it. */
const asFields = ({ kind, heldOn, minutes, summary, strengths, wellbeingPlanLookedAt, nextOn }: Held) => ({
  kind: kind as string,
  heldOn,
  minutes: String(minutes),
  summary,
  strengths,
  wellbeingPlanLookedAt: wellbeingPlanLookedAt as string | null,
  nextOn,
});

export const lookedAt = (flag: boolean | null): 'yes' | 'no' | null => (flag === null ? null : flag ? 'yes' : 'no');

const discussed = async ({ db, tables: { supervisionPerson } }: Tx, supervisionId: string): Promise<string[]> => {
  const rows = await db
    .select({ personId: supervisionPerson.personId })
    .from(supervisionPerson)
    .where(eq(supervisionPerson.supervisionId, supervisionId));
  return rows.map((row) => row.personId);
};

const putPeople = async (tx: Tx, actor: Actor, supervision: { id: string; peerWorkerId: string }, ids: string[]) => {
  const { supervisionPerson } = tx.tables;
  const current = await discussed(tx, supervision.id);
  const added = ids.filter((id) => !current.includes(id));
  const removed = current.filter((id) => !ids.includes(id));
  if (added.length > 0) {
    const known = (await peopleToName(tx, actor, supervision.peerWorkerId)).map((each) => each.personId);
    if (added.some((id) => !known.includes(id))) throw refuseFields({ personIds: 'not_known' });
    await tx.db
      .insert(supervisionPerson)
      .values(added.map((personId) => ({ supervisionId: supervision.id, personId })));
  }
  if (removed.length > 0)
    await tx.db
      .delete(supervisionPerson)
      .where(and(eq(supervisionPerson.supervisionId, supervision.id), inArray(supervisionPerson.personId, removed)));
  return added.length + removed.length > 0;
};

/**
 * Either of the two writes what was talked about; what the other wrote meanwhile in other fields stays. A change takes
 * away a signature that was given before it.
 * @throws NOT_FOUND; CLOSED once both signed; STALE_VERSION with both values of each field that clashes; FIELDS_REFUSED.
 */
export const amendSupervision = async (tx: Tx, actor: Actor, input: AmendSupervisionInput, now: Date) => {
  const found = await openSupervision(tx, actor, input.supervisionId);
  const looked = lookedAt(found.wellbeingPlanLookedAt);
  const current = asFields({ ...found, wellbeingPlanLookedAt: looked });
  const merged = mergeOrRefuse({ base: input.base, mine: asFields(input), current }, found.version);
  const topics = mergeSet({ base: input.baseTopics, mine: input.topics, current: found.topics });
  const words = {
    ...merged,
    kind: merged.kind as SupervisionKind,
    minutes: Number(merged.minutes),
    wellbeingPlanLookedAt: merged.wellbeingPlanLookedAt === null ? null : merged.wellbeingPlanLookedAt === 'yes',
    topics: supervisionTopics.filter((topic) => topics.includes(topic)),
  };
  if (words.kind !== found.kind && groupKinds.some((kind) => kind === words.kind))
    throw refuseFields({ kind: 'choice_missing' });
  // While it is prepared the day may lie ahead.
  const latest = found.sharedAt ? todayOf(actor, now) : words.heldOn;
  const refusal = supervisionDayRefusal(words, latest);
  if (refusal) throw refuseFields(refusal);

  const people = mergeSet({
    base: input.basePersonIds,
    mine: input.personIds,
    current: await discussed(tx, found.id),
  });
  const peopleChanged = await putPeople(tx, actor, found, people);
  const wordsChanged =
    Object.entries(asFields({ ...words, wellbeingPlanLookedAt: lookedAt(words.wellbeingPlanLookedAt) })).some(
      ([field, value]) => current[field as keyof typeof current] !== value,
    ) || words.topics.join() !== found.topics.join();
  const isChanged = peopleChanged || wordsChanged;
  if (isChanged) {
    await raiseVersion(tx, found, words);
    await tellNoMoreOfIt(tx, actor, found, { kind: 'supervision_commented', whom: 'me' }, now);
  }
  // What the two prepare is on another day: the other has to know before it.
  if (!found.sharedAt && words.heldOn !== found.heldOn)
    await tellTheOther(tx, actor, found, 'supervision_changed', now);
  await recordAudit(tx, actor, 'supervision.amend', found.id, now);
  return { version: isChanged ? found.version + 1 : found.version };
};

/**
 * Ready to be read and signed; or back to be prepared, while nobody has signed or commented.
 * @throws NOT_FOUND; CLOSED when taken back too late; FIELDS_REFUSED for a day that has not come.
 */
export const shareSupervision = async (tx: Tx, actor: Actor, input: ShareSupervisionInput, now: Date) => {
  const { supervision } = tx.tables;
  const found = await ownSupervision(tx, actor, input.supervisionId);
  if (found.calledOffAt) throw new DomainError('CLOSED', { reason: 'supervision_called_off' });
  if (input.shared && !found.sharedAt) {
    const refusal = supervisionDayRefusal(found, todayOf(actor, now));
    if (refusal) throw refuseFields(refusal);
  }
  if (!input.shared && found.sharedAt && found.marks.length > 0)
    throw new DomainError('CLOSED', { reason: 'supervision_marked' });
  const sharedAt = input.shared ? (found.sharedAt ?? now) : null;
  await tx.db.update(supervision).set({ sharedAt }).where(eq(supervision.id, found.id));
  if (input.shared && !found.sharedAt) await tellTheOther(tx, actor, found, 'supervision_shared', now);
  if (!input.shared) await tellNoMoreOfIt(tx, actor, found, { kind: 'supervision_shared', whom: 'the_other' }, now);
  await recordAudit(tx, actor, 'supervision.share', found.id, now);
  return { sharedAt };
};
