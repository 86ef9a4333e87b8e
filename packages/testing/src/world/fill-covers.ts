import type { Agreement } from '@alongside/domain/cover/cover-words.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { needToKnowLines, questionLines } from '../words/cover-lines.ts';
import { type Context, known } from './context.ts';

/** One of Northgate is away for two weeks; two colleagues cover for some of their people, and nobody for the rest. */
const away = 'jas';
const handed: readonly { by: string | null; agreement: Agreement; needToKnow: string | null }[] = [
  { by: 'col', agreement: 'agreed', needToKnow: needToKnowLines[0] },
  { by: 'col', agreement: 'agreed', needToKnow: needToKnowLines[1] },
  { by: 'dee', agreement: 'not_asked', needToKnow: null },
  { by: null, agreement: 'said_no', needToKnow: null },
];

const asked = [
  { of: 'col', line: questionLines[0], ago: 2 },
  { of: 'dee', line: questionLines[1], ago: 4 },
] as const;

/** Leave with its covers, and questions on sessions, of the cast. A stream of chance of its own. */
export const fillCovers = (world: Context): void => {
  const { rows, seed, today } = world;
  const random = makeRandom(`${seed}/covers`);
  const accountOf = (key: string) => known(world.accountIds, `0/${key}`);
  const at = world.instantAgo(6, 600);
  const worker = accountOf(away);
  const organisationId = known(world.organisationIds, 'lantern');
  const leaveId = seededId(random, 'leave', at);
  const days = { startsOn: addDays(today, -3), endsOn: addDays(today, 10) };
  const colin = accountOf('colin');
  rows.leave.push({
    ...days,
    id: leaveId,
    organisationId,
    accountId: worker,
    kind: 'planned',
    setBy: worker,
    setAt: at,
  });
  const walks = rows.pairing.filter(({ accountId, endedOn }) => accountId === worker && !endedOn);
  for (const [index, { by, agreement, needToKnow }] of handed.entries()) {
    const walk = walks[index];
    if (!walk) continue;
    const { episodeId, personId } = walk;
    rows.cover.push({
      ...days,
      id: seededId(random, 'cover', at),
      leaveId,
      episodeId,
      personId,
      accountId: by && accountOf(by),
      agreement,
      needToKnow,
      handedBy: worker,
      handedAt: at,
      agreementBy: worker,
      agreementAt: at,
    });
  }
  for (const { of, line, ago } of asked) {
    const writer = accountOf(of);
    const askedAt = world.instantAgo(ago, 660);
    const session = rows.session
      .filter((row) => row.accountId === writer && !row.voidedAt && row.heldOn < world.dayAgo(ago))
      .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn))
      .find(({ personId }) =>
        rows.pairing.some((row) => row.personId === personId && row.accountId === writer && !row.endedOn),
      );
    if (!session) continue;
    const id = seededId(random, 'question', askedAt);
    const { id: sessionId, personId } = session;
    const { words, answer } = line;
    rows.question.push({ id, organisationId, sessionId, personId, askedBy: colin, accountId: writer, words, askedAt });
    if (!answer) continue;
    const answeredAt = world.instantAgo(ago - 1, 1000);
    const answerId = seededId(random, 'questionAnswer', answeredAt);
    rows.questionAnswer.push({ id: answerId, questionId: id, accountId: writer, words: answer, answeredAt });
  }
};
