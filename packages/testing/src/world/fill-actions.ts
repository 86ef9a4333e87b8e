import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { castMembers } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { afterSessions, byThemselves } from '../words/action-lines.ts';
import { type Context, known } from './context.ts';
import type { WalkedWith } from './fill-concerns.ts';
import type { Rows } from './rows.ts';

type NoticeRow = Rows['notice'][number];

/** Lately enough that what was promised then is still to be done. */
const latelyDays = 12;
const oneDay = 86_400_000;

/** What the cast said they would do after sessions, and what has come up for them. A stream of chance of its own. */
export const fillActions = (world: Context, people: readonly WalkedWith[]): void => {
  const { rows, seed, today } = world;
  const random = makeRandom(`${seed}/actions`);
  const yesterday = world.instantAgo(1, 1200);
  let line = 0;
  for (const { key, organisation, worker } of castMembers) {
    if (!worker) continue;
    const accountId = known(world.accountIds, `0/${key}`);
    const organisationId = known(world.organisationIds, organisation);
    const own = { organisationId, ownerId: accountId, addedBy: accountId };
    const walked = new Set(people.filter(({ workerKey }) => workerKey === key).map(({ personId }) => personId));
    const sessions = rows.session
      .filter((session) => session.accountId === accountId && walked.has(session.personId) && !session.voidedAt)
      .filter(({ heldOn }) => heldOn >= addDays(today, -latelyDays))
      .slice(0, 2);
    for (const [index, { id: sessionId, recordedAt, heldOn }] of sessions.entries()) {
      const finishedAt = index === 1 && recordedAt < yesterday ? yesterday : null;
      rows.action.push({
        ...own,
        id: seededId(random, 'action', recordedAt),
        sessionId,
        words: afterSessions[line % afterSessions.length] ?? afterSessions[0],
        dueOn: addDays(heldOn, random.pick([5, 8, 13])),
        finishedAt,
        addedAt: recordedAt,
      });
      line += 1;
    }
    if (random.chance(0.4))
      rows.action.push({
        ...own,
        id: seededId(random, 'action', yesterday),
        words: random.pick<string>(byThemselves),
        addedAt: yesterday,
      });
  }
  fillNotices(world, random);
  fillOwnSideNotices(world);
};

/** Of each supervision that was shared lately; read by most, and not by whoever has still to sign. */
const fillNotices = ({ rows, today }: Context, random: ReturnType<typeof makeRandom>): void => {
  const lately = rows.supervision.filter(({ sharedAt, heldOn }) => sharedAt && heldOn >= addDays(today, -45));
  for (const { id, organisationId, peerWorkerId, supervisorId, recordedAt } of lately) {
    const marks = rows.supervisionMark.filter(({ supervisionId }) => supervisionId === id);
    const about = { supervisionId: id };
    const toWorker = { organisationId, accountId: peerWorkerId, byId: supervisorId, about, isCounted: true };
    const aboutKey = noticeKey(about);
    const hasSigned = marks.some(({ accountId }) => accountId === peerWorkerId);
    const toldAt = recordedAt;
    const readAt = hasSigned || marks.length === 0 ? new Date(toldAt.getTime() + oneDay / 6) : null;
    const shared = { ...toWorker, aboutKey, kind: 'supervision_shared' as const, toldAt, readAt };
    rows.notice.push({ ...shared, id: seededId(random, 'notice', toldAt) });
    if (!hasSigned && marks.some(({ accountId }) => accountId === supervisorId))
      rows.notice.push({
        ...{ ...shared, kind: 'supervision_to_sign' as const, readAt: null },
        id: seededId(random, 'notice', toldAt),
      });
  }
};

/** Of what was planned and shared between two: seen since, but for the view of somebody who still waits for the other's. */
const fillOwnSideNotices = ({ rows, seed }: Context): void => {
  const random = makeRandom(`${seed}/own side notices`);
  const organisationOf = new Map(rows.account.map(({ id, organisationId }) => [id, organisationId]));
  const tell = (told: Pick<NoticeRow, 'kind' | 'accountId' | 'byId' | 'about' | 'toldAt'>, isRead: boolean): void => {
    rows.notice.push({
      ...told,
      id: seededId(random, 'notice', told.toldAt),
      organisationId: known(organisationOf, told.accountId),
      aboutKey: noticeKey(told.about),
      readAt: isRead ? new Date(told.toldAt.getTime() + oneDay / 8) : null,
      isCounted: true,
    });
  };
  for (const { id, sharedAt, calledOffAt, peerWorkerId, supervisorId, recordedAt } of rows.supervision) {
    if (sharedAt || calledOffAt) continue;
    const about = { supervisionId: id };
    tell({ kind: 'supervision_changed', accountId: peerWorkerId, byId: supervisorId, about, toldAt: recordedAt }, true);
  }
  for (const { thing, recordId, ownerId, readerId, sharedAt } of rows.ownShare) {
    const told = { accountId: readerId, byId: ownerId, toldAt: sharedAt };
    if (thing === 'boundary') tell({ ...told, kind: 'shared_with_me', about: { boundaryId: recordId } }, true);
    if (thing === 'wellbeing_plan') tell({ ...told, kind: 'plan_shared', about: { planId: recordId } }, true);
  }
  for (const { id: reviewId, peerWorkerId, supervisorId } of rows.competenceReview) {
    const views = rows.competenceView.filter((view) => view.reviewId === reviewId && view.sharedAt);
    for (const { accountId: byId, sharedAt: toldAt } of views) {
      const accountId = byId === peerWorkerId ? supervisorId : peerWorkerId;
      if (toldAt) tell({ kind: 'shared_with_me', accountId, byId, about: { reviewId }, toldAt }, views.length === 2);
    }
  }
};
