import { and, asc, eq, gte, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';
import { dueSupervision } from '../../reach/rhythm-supervision.ts';
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

/** When the caller is next supervised, kind by kind, and by whom: the earliest first. */
const nextSupervision = async (reader: Reader, actor: Actor, today: Day) => {
  const { account, organisation } = reader.tables;
  const [rhythm] = await reader.db
    .select({
      accountId: account.id,
      startedOn: account.startedOn,
      supervisionEveryDays: organisation.supervisionEveryDays,
      supervisionCadence: organisation.supervisionCadence,
    })
    .from(account)
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(account.id, actor.accountId));
  if (!rhythm) return [];
  return (await dueSupervision(reader, [rhythm], rhythm, today)).get(actor.accountId)?.dues ?? [];
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
  const [supervision = null, ...alsoSupervision] = walks ? await nextSupervision(reader, actor, today) : [];
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
    supervision,
    alsoSupervision,
  };
};
