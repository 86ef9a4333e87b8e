import { and, eq, inArray, isNull, lt, lte, or } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import type { Installation } from '../../installation.ts';
import { logUnforeseen } from '../../logger.ts';
import { carryLetters, type Letters, type LetterTable, type Ways } from '../notice/carry-letters.ts';
import { keepAllLadders } from './keep-ladder.ts';
import { letGoOfConcerns } from './let-go-of-concern.ts';
import { tellOfWaits } from './tell-of-waits.ts';

const findDue = ({ db, tables }: Reader, channels: readonly NoticeChannel[], now: Date) => {
  const { account, concern, concernNotice } = tables;
  return db
    .select({
      id: concernNotice.id,
      concernId: concernNotice.concernId,
      channel: concernNotice.channel,
      dueAt: concernNotice.dueAt,
      claimedAt: concernNotice.claimedAt,
      tries: concernNotice.tries,
      problem: concernNotice.problem,
      accountId: account.id,
      organisationId: account.organisationId,
      email: account.email,
    })
    .from(concernNotice)
    .innerJoin(account, eq(account.id, concernNotice.accountId))
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        isNull(concernNotice.sentAt),
        lte(concernNotice.dueAt, now),
        isNull(concernNotice.calledOffAt),
        inArray(concernNotice.channel, [...channels]),
        isNull(account.deactivatedAt),
        // A rung of the ladder only while nobody has it.
        or(lt(concernNotice.rung, 0), eq(concern.state, 'raised')),
      ),
    )
    .orderBy(concernNotice.dueAt, concernNotice.id);
};

/** No wish and no quiet hour stands before these: a concern always comes through at once. */
const letters: Letters<Awaited<ReturnType<typeof findDue>>[number]> = {
  // The same columns under another name; TypeScript tells tables apart by their names.
  table: ({ concernNotice }) => concernNotice as unknown as LetterTable,
  findDue,
  audit: { action: 'concern.send', recordOf: ({ concernId }) => concernId },
};

/**
 * Runs every minute, and right after a concern is raised: brings the ladder of every unanswered concern up to date, looks
 * at what waits for those who have one, and sends what is due. What cannot be sent is shown to those who answer it.
 */
export const sendNotices = async (store: Store, ways: Ways, clock: () => Date): Promise<void> => {
  await letGoOfConcerns(store, clock());
  await keepAllLadders(store, clock());
  await tellOfWaits(store, clock());
  await carryLetters(store, ways, letters, clock);
};

/** Asks nobody to wait, and never makes an answer fail: what is not sent now is sent by the next round. */
export const sendSoon = ({ store, mail, textHook, clock }: Installation): void => {
  if (!mail && !textHook) return;
  sendNotices(store, { mail, textHook }, clock).catch((error: unknown) => logUnforeseen('concern notices', error));
};
