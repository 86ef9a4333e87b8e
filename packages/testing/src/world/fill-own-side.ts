import { addDays } from '@alongside/domain/shared/day.ts';
import type { SharedThing } from '@alongside/domain/working-terms/working-terms-words.ts';
import { castMembers } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import {
  adjustmentLine,
  boundaryLines,
  learningLines,
  newcomerView,
  plan,
  selfView,
  supervisorView,
  talkedOver,
} from '../words/own-side-lines.ts';
import { type Context, known } from './context.ts';

const fullWeek = 37.5;

/** What some of the cast keep for themselves, and what was agreed with them. A stream of chance of its own. */
export const fillOwnSide = (world: Context): void => {
  const random = makeRandom(`${world.seed}/own side`);
  const { rows, dayAgo, instantAgo } = world;
  const of = (key: string) => known(world.accountIds, `0/${key}`);
  const [amina, dee, colin] = [of('amina'), of('dee'), of('colin')];
  const share = (thing: SharedThing, recordId: string, ago: number): void => {
    rows.ownShare.push({ ownerId: amina, thing, recordId, readerId: colin, sharedAt: instantAgo(ago, 700) });
  };

  const planAt = instantAgo(40, 1120);
  const planId = seededId(random, 'wellbeingPlan', planAt);
  rows.wellbeingPlan.push({
    ...plan,
    id: planId,
    accountId: amina,
    reviewOn: addDays(world.today, 50),
    writtenAt: planAt,
  });
  share('wellbeing_plan', planId, 38);

  for (const { ago, days, ...line } of learningLines) {
    const recordedAt = instantAgo(Math.max(1, ago - (days ?? 0)), 1000);
    const endedOn = days === null ? null : dayAgo(ago - days);
    const id = seededId(random, 'learning', recordedAt);
    rows.learning.push({ ...line, id, accountId: amina, startedOn: dayAgo(ago), endedOn, recordedAt });
  }

  for (const { ago, taken, shared, ...line } of boundaryLines) {
    const writtenAt = instantAgo(ago, 990);
    const id = seededId(random, 'boundary', writtenAt);
    rows.boundary.push({
      ...line,
      id,
      accountId: amina,
      happenedOn: dayAgo(ago),
      takenToSupervision: taken,
      writtenAt,
    });
    if (shared) share('boundary', id, ago - 1);
  }

  for (const { key, worker } of castMembers) {
    if (!worker || key === 'dee') continue;
    const weeklyHours = Math.round(worker.wte * fullWeek * 4) / 4;
    rows.workingTerms.push({
      accountId: of(key),
      lineLeadId: ['amina', 'col', 'jas'].includes(key) ? colin : null,
      weeklyHours,
      fullWeekHours: fullWeek,
      agreedOn: dayAgo(90),
    });
  }
  // Dee began lately: her line manager is named, and the extra check-in is still to be had.
  rows.workingTerms.push({ accountId: dee, lineLeadId: colin });

  const adjustedAt = instantAgo(90, 800);
  rows.adjustment.push({
    id: seededId(random, 'adjustment', adjustedAt),
    accountId: amina,
    writtenBy: amina,
    words: adjustmentLine,
    agreedOn: dayAgo(90),
    reviewOn: addDays(world.today, 92),
    writtenAt: adjustedAt,
  });

  const held = rows.supervision.find(({ peerWorkerId }) => peerWorkerId === amina);
  if (!held) return;
  const { organisationId } = held;
  const opened = (peerWorkerId: string, ago: number) => {
    const openedAt = instantAgo(ago, 620);
    return {
      id: seededId(random, 'competenceReview', openedAt),
      organisationId,
      peerWorkerId,
      supervisorId: colin,
      openedOn: dayAgo(ago),
      openedBy: colin,
      openedAt,
    };
  };
  const talked = opened(amina, 34);
  rows.competenceReview.push({ ...talked, talkedOn: dayAgo(20), words: talkedOver, nextOn: addDays(world.today, 345) });
  const sharedAt = instantAgo(26, 900);
  const ofTalked = { reviewId: talked.id, writtenAt: instantAgo(28, 900), sharedAt };
  rows.competenceView.push(
    { ...selfView, ...ofTalked, side: 'self', accountId: amina },
    { ...supervisorView, ...ofTalked, side: 'supervisor', accountId: colin },
  );
  const begun = opened(dee, 9);
  rows.competenceReview.push(begun);
  rows.competenceView.push({
    ...newcomerView,
    reviewId: begun.id,
    side: 'self',
    accountId: dee,
    writtenAt: instantAgo(5, 1010),
    sharedAt: instantAgo(4, 540),
  });
};
