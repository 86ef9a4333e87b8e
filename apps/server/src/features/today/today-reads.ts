import type { Reader } from '@alongside/db/store.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { daysBetweenOf } from '@alongside/domain/supervision/supervision-cadence.ts';
import { supervisionDue } from '@alongside/domain/supervision/supervision-due.ts';
import { and, asc, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import { type Actor, has, todayOf } from '../../actor.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';
import { plannedSupervision, setsTheRhythm } from '../../reach/rhythm-supervision.ts';
import { openActions } from '../action/list-actions.ts';
import { groupDatesAround } from '../group/group-evenings.ts';
import { ownMeasuresDue } from '../outcome/measures-due.ts';
import { caseload } from '../person/caseload.ts';
import { waitingSupervision } from '../supervision/waiting-supervision.ts';

const daysAhead = 7;
/** A plan nobody logged is asked about for this long, then it rests on the person's page. */
const daysBack = 14;

const meetUpsAround = (reader: Reader, actor: Actor, today: Day) => {
  const { meetUp, person } = reader.tables;
  return reader.db
    .select({
      id: meetUp.id,
      personId: meetUp.personId,
      displayName: person.displayName,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      sessionId: meetUp.sessionId,
    })
    .from(meetUp)
    .innerJoin(person, eq(person.id, meetUp.personId))
    .where(
      and(
        gte(meetUp.onDay, addDays(today, -daysBack)),
        lte(meetUp.onDay, addDays(today, daysAhead)),
        isNull(meetUp.calledOffAt),
        isPlanOf(reader, actor),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime), asc(meetUp.id));
};

/** When the caller is next supervised, and by whom; null while nothing says when. */
const nextSupervision = async (reader: Reader, actor: Actor, today: Day) => {
  const { account, organisation, supervision } = reader.tables;
  const [last] = await reader.db
    .select({ kind: supervision.kind, heldOn: supervision.heldOn, nextOn: supervision.nextOn, withName: account.name })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.supervisorId))
    .where(and(eq(supervision.peerWorkerId, actor.accountId), setsTheRhythm(reader)))
    .orderBy(desc(supervision.heldOn), desc(supervision.id))
    .limit(1);
  const [rhythm] = await reader.db
    .select({
      startedOn: account.startedOn,
      everyDays: organisation.supervisionEveryDays,
      cadence: organisation.supervisionCadence,
    })
    .from(account)
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(account.id, actor.accountId));
  if (!rhythm) return null;
  const planned = (await plannedSupervision(reader, [actor.accountId])).get(actor.accountId) ?? null;
  const everyDays = last ? daysBetweenOf(last.kind, rhythm.cadence, rhythm.everyDays) : rhythm.everyDays;
  const due = supervisionDue(last ?? null, rhythm.startedOn, everyDays, today, planned?.heldOn ?? null);
  const isPlanned = planned !== null && due?.dueOn === planned.heldOn;
  const withName = isPlanned ? planned.withName : (last?.withName ?? null);
  return due && { ...due, withName, agreed: isPlanned || Boolean(last?.nextOn), planned: isPlanned };
};

/**
 * What a day begins with: who to meet, who was not met for a while, what was agreed in supervision. The number of
 * queries is the same for one person and for thirty.
 */
export const readToday = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  const walks = has(actor, 'peer_worker');
  const around = walks ? await meetUpsAround(reader, actor, today) : [];
  const groups = walks ? await groupDatesAround(reader, actor, now, daysAhead) : [];
  const { people, quietDays } = walks ? await caseload(reader, actor, now) : { people: [], quietDays: null };
  return {
    today,
    name: actor.name,
    people: people.length,
    quietDays,
    meetUpsToday: around.filter(({ on }) => on === today),
    toLog: around.filter(({ on, sessionId }) => on < today && sessionId === null),
    ahead: around.filter(({ on, sessionId }) => on > today && sessionId === null),
    groups: {
      today: groups.filter(({ on }) => on === today),
      toLog: groups.filter(({ on, groupSessionId }) => on < today && groupSessionId === null),
      ahead: groups.filter(({ on, groupSessionId }) => on > today && groupSessionId === null),
    },
    notMetLately: people
      .filter((each) => each.notMetLately)
      .map(({ personId, displayName, phone, contactSafely, since, lastMetOn, lastAttemptOn, next }) => ({
        personId,
        displayName,
        phone,
        contactSafely,
        since,
        lastMetOn,
        lastAttemptOn,
        next,
      }))
      .sort((a, b) => ((a.lastAttemptOn ?? a.since) < (b.lastAttemptOn ?? b.since) ? -1 : 1)),
    measuresDue: walks ? await ownMeasuresDue(reader, actor, now) : [],
    actions: await openActions(reader, actor, now),
    supervisionWaiting: await waitingSupervision(reader, actor, now),
    supervision: walks ? await nextSupervision(reader, actor, today) : null,
  };
};
