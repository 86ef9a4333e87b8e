import { castMembers } from '../cast.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { addedLater, commentInstead, ownLines, questionsBefore, strengthsSeen } from '../words/supervision-lines.ts';
import { type Context, known } from './context.ts';
import type { Row } from './rows.ts';

type Held = Row<'supervision'>;
type Ending = 'to_sign' | 'signed_by_supervisor' | 'commented' | 'signed' | 'addended';

/** How the newest supervision of each of these stands; every other one was signed by both. */
const newest: Readonly<Record<string, Ending>> = {
  amina: 'signed_by_supervisor',
  jas: 'commented',
  tegan: 'to_sign',
  kofi: 'to_sign',
  dee: 'addended',
};

/** Who has planned the next one already, on the day agreed last time. */
const planned = ['amina', 'priya'] as const;

const oneDay = 86_400_000;

/** Signatures, comments, plans and groups of the cast. A stream of chance of its own. */
export const fillSupervisionParts = (world: Context): void => {
  const random = makeRandom(`${world.seed}/supervision parts`);
  const { rows } = world;
  const later = (at: Date, days: number): Date => {
    const yesterday = world.instantAgo(1, 1200).getTime();
    return new Date(Math.min(at.getTime() + days * oneDay, Math.max(yesterday, at.getTime())));
  };
  const mark = (held: Held, accountId: string, days: number, comment: string | null = null): void => {
    const markedAt = later(held.recordedAt, days);
    rows.supervisionMark.push({
      id: seededId(random, 'supervisionMark', markedAt),
      supervisionId: held.id,
      accountId,
      kind: comment === null ? 'signed' : 'commented',
      comment,
      version: 1,
      markedAt,
    });
  };
  const end = (held: Held, ending: Ending): void => {
    if (ending === 'to_sign') return;
    if (ending === 'commented') {
      mark(held, held.peerWorkerId, 1, commentInstead);
      return;
    }
    mark(held, held.supervisorId, 0);
    if (ending === 'signed_by_supervisor') return;
    mark(held, held.peerWorkerId, 1);
    if (ending !== 'addended') return;
    const addedAt = later(held.recordedAt, 5);
    const id = seededId(random, 'supervisionAddendum', addedAt);
    rows.supervisionAddendum.push({
      id,
      supervisionId: held.id,
      accountId: held.supervisorId,
      words: addedLater,
      addedAt,
    });
  };
  const plan = (last: Held): void => {
    const at = world.instantAgo(2, 600);
    const id = seededId(random, 'supervision', at);
    const { organisationId, supervisorId, peerWorkerId, nextOn } = last;
    const pair = { organisationId, supervisorId, peerWorkerId };
    rows.supervision.push({
      ...pair,
      id,
      kind: 'practice',
      heldOn: nextOn ?? world.today,
      minutes: 60,
      topics: [],
      recordedAt: at,
    });
    const asked = [
      { accountId: peerWorkerId, topic: 'role_drift', question: null },
      { accountId: peerWorkerId, topic: null, question: questionsBefore.worker },
      { accountId: supervisorId, topic: null, question: questionsBefore.supervisor },
    ] as const;
    for (const entry of asked)
      rows.supervisionAgenda.push({
        ...entry,
        id: seededId(random, 'agendaEntry', at),
        supervisionId: id,
        addedAt: at,
      });
    for (const [index, words] of ownLines.entries())
      rows.supervisionReflection.push({
        id: seededId(random, 'reflection', at),
        supervisionId: id,
        accountId: peerWorkerId,
        words,
        writtenAt: at,
        sharedAt: index === 1 ? at : null,
      });
  };

  for (const { key, worker } of castMembers) {
    if (!worker) continue;
    const peerWorkerId = known(world.accountIds, `0/${key}`);
    const own = rows.supervision
      .filter((held) => held.peerWorkerId === peerWorkerId && held.sharedAt)
      .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn));
    for (const [index, held] of own.entries()) {
      end(held, index === 0 ? (newest[key] ?? 'signed') : 'signed');
      held.strengths = index % 3 === 0 ? random.pick<string>(strengthsSeen) : null;
      held.wellbeingPlanLookedAt = index === 0 ? true : null;
    }
    const [last] = own;
    if (last && planned.some((each) => each === key)) plan(last);
  }
  for (const action of rows.action) if (action.supervisionId) action.isShared = random.chance(0.2);
  gather(world, random);
};

const gather = (world: Context, random: ReturnType<typeof makeRandom>): void => {
  const { rows } = world;
  const groups = [
    { kind: 'group', by: 'amina', with: ['amina', 'col', 'dee', 'jas'], ago: 16, themes: ['boundaries', 'carrying'] },
    { kind: 'coordinator', by: 'priya', with: ['priya', 'kofi'], ago: 23, themes: ['team_and_stigma'] },
  ] as const;
  for (const { kind, by, with: keys, ago, themes } of groups) {
    const held = rows.supervision.find(({ peerWorkerId }) => peerWorkerId === known(world.accountIds, `0/${by}`));
    if (!held) continue;
    const recordedAt = world.instantAgo(ago, 1080);
    const id = seededId(random, 'groupSupervision', recordedAt);
    rows.groupSupervision.push({
      id,
      organisationId: held.organisationId,
      supervisorId: held.supervisorId,
      kind,
      heldOn: world.dayAgo(ago),
      minutes: 90,
      themes: [...themes],
      recordedAt,
    });
    for (const key of keys)
      rows.groupSupervisionAttendee.push({ groupSupervisionId: id, accountId: known(world.accountIds, `0/${key}`) });
  }
};
