import { frozenOn } from '@alongside/domain/release/freeze.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import { leastPeopleInFile } from '@alongside/domain/release/release-words.ts';
import { makeRandom, type Random } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { releaseReport } from '../words/release-report-lines.ts';
import { type Context, known } from './context.ts';

interface Asking {
  ago: number;
  asked: Pick<ReleaseAsked, 'variables' | 'tier' | 'k'>;
  question: string;
  recipient: string;
  method: 'uniform' | 'table';
  state: 'asked' | 'released';
}

/** Drawn from chance that is told to nobody in a real installation. */
const hexFrom = (random: Random, bytes: number): string => Buffer.from(random.bytes(bytes)).toString('hex');

const ask = (world: Context, random: Random, { ago, asked: of, ...words }: Asking): string => {
  const { rows, instantAgo, dayAgo, accountIds } = world;
  const evaluationId = rows.evaluation[0]?.id ?? '';
  const askedAt = instantAgo(ago, 620);
  const id = seededId(random, 'releaseRequest', askedAt);
  const asked: ReleaseAsked = { ...of, evaluationId, people: 'everyone', freeze: 'quarter', reuse: null };
  const seed = hexFrom(random, 16);
  const isOut = words.state === 'released';
  rows.releaseRequest.push({
    ...words,
    id,
    evaluationId,
    accountId: known(accountIds, '0/ines'),
    asked,
    tier: asked.tier,
    k: asked.k,
    seed,
    destroyBy: dayAgo(ago - 330),
    report: releaseReport(asked, frozenOn('quarter', dayAgo(ago)), seed),
    askedAt,
    decidedAt: isOut ? instantAgo(ago - 2, 870) : null,
  });
  if (isOut)
    rows.releaseApproval.push({
      requestId: id,
      accountId: known(accountIds, '0/isolde'),
      role: 'data_steward',
      openedAt: instantAgo(ago - 2, 840),
      answer: 'approved',
      reasons: 'It asks for no more than the question needs, and nobody stands out.',
      answeredAt: instantAgo(ago - 2, 870),
    });
  return id;
};

const letOut = (world: Context, random: Random, asking: Omit<Asking, 'state'>, people: number): string => {
  const { rows, instantAgo, dayAgo, accountIds } = world;
  const requestId = ask(world, random, { ...asking, state: 'released' });
  const releasedAt = instantAgo(asking.ago - 3, 600);
  const id = seededId(random, 'release', releasedAt);
  rows.release.push({
    id,
    requestId,
    evaluationId: rows.evaluation[0]?.id ?? '',
    accountId: known(accountIds, '0/ines'),
    state: 'released',
    tier: asking.asked.tier,
    method: asking.method,
    k: asking.asked.k,
    rows: people,
    smallestGroup: asking.asked.k,
    leftOut: {},
    policy: { k: asking.asked.k, highestShare: 0.8, aboveBase: 0.15, leftOutAtMost: 0.1, version: '1' },
    counts:
      asking.method === 'table'
        ? { tables: 1, cells: 2 }
        : { people, rows: 2 * people, classes: 7, stringsSearched: 4_350 },
    permissionVersions: { [hexFrom(makeRandom(`${world.seed}/wording`), 32)]: people },
    sha256: hexFrom(random, 32),
    releasedAt,
    frozenOn: frozenOn('quarter', dayAgo(asking.ago)),
    destroyBy: dayAgo(asking.ago - 330),
    downloadUntil: instantAgo(asking.ago - 17, 600),
  });
  return id;
};

/**
 * What the researcher of the cast has asked for: a file that went to a university and has been destroyed since, with a person in it who has
 * taken their permission back; a table that is open to everybody; and one that waits for the steward. Neither of the first two stands
 * in the way of whoever tries a release out: destroyed files no longer count, and of the table it is not
 * kept who was in it.
 */
export const fillReleases = (world: Context): void => {
  const { rows, instantAgo, dayAgo, accountIds } = world;
  const random = makeRandom(`${world.seed}/releases`);
  const ago = 105;
  const left = instantAgo(ago - 3, 600);
  const permitted = new Map(
    rows.permission
      .filter(({ kind, recordedAt }) => kind === 'given' && recordedAt < left)
      .map(({ personId, id }) => [personId, id]),
  );
  for (const { personId, recordedAt } of rows.permission.filter(({ kind }) => kind === 'withdrawn'))
    if (recordedAt < left) permitted.delete(personId);
  // A file about persons never has fewer.
  if (permitted.size >= leastPeopleInFile && rows.evaluation.length > 0) {
    const asking: Omit<Asking, 'state'> = {
      ago,
      asked: { variables: ['age_band', 'gender', 'qpr_15'], tier: 'named', k: 5 },
      question: 'Does recovery grow more where people were met every week in the first months?',
      recipient: 'The peer support study of a university, under an agreement',
      method: 'uniform',
    };
    const releaseId = letOut(world, random, asking, permitted.size);
    for (const [personId, permissionId] of permitted)
      rows.releasePerson.push({ releaseId, personId, class: 0, permissionId });
    const out = rows.release.at(-1);
    const destroyedAt = instantAgo(20, 700);
    if (out) Object.assign(out, { destroyedOn: dayAgo(20), destroyedBy: known(accountIds, '0/ines'), destroyedAt });
  }
  if (rows.evaluation.length === 0) return;
  const open: Omit<Asking, 'state'> = {
    ago: 60,
    asked: { variables: ['gender', 'qpr_15'], tier: 'open', k: 11 },
    question: 'How do people say they are doing when they begin, and half a year on?',
    recipient: 'Everybody: printed in the yearly report of the six services',
    method: 'table',
  };
  letOut(world, random, open, 64);
  ask(world, random, {
    ago: 4,
    asked: { variables: ['age_band', 'gender', 'sessions', 'qpr_15'], tier: 'named', k: 5 },
    question: 'Do people who meet more often say more has changed for them?',
    recipient: 'Two researchers of a university, under an agreement',
    method: 'uniform',
    state: 'asked',
  });
};
