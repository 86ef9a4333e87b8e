import type { Tx } from '@alongside/db/store.ts';
import {
  episodeForTakenIn,
  type SessionRow,
  type TakeInSessionsInput,
  TakenInSession,
} from '@alongside/domain/session/take-in-session.ts';
import { daysBetween } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { firstIssue, nameKey, type RowOutcome } from '@alongside/domain/take-in/taken-row.ts';
import { v7 } from 'uuid';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { countsOf, fingerprintOf, rememberRows, takenBefore } from '../../take-in/taken-rows.ts';
import { moveStandInsBack } from './move-stand-ins-back.ts';
import { type RegisterByName, readRegisterByName } from './register-by-name.ts';

type Refused = { field: string; code: string };
type Found = { value: TakenInSession; personId: string; accountId: string; episodeId: string; movesBack: boolean };

/** One of a name, or why it is none. */
const only = <T>(found: readonly T[], field: string, name: string): T | Refused => {
  const [first, ...others] = found;
  if (first === undefined) return { field, code: `${name}_not_found` };
  return others.length > 0 ? { field, code: `${name}_more_than_one` } : first;
};
const isRefused = <T extends object>(found: T | Refused): found is Refused => 'code' in found;

const resolveRow = (
  given: SessionRow,
  register: RegisterByName,
  defaultAccountId: string | null,
  today: string,
): Found | Refused => {
  const parsed = TakenInSession.safeParse(given);
  if (!parsed.success) return firstIssue(parsed.error);
  const value = parsed.data;
  if (daysBetween(today, value.heldOn) > 0) return { field: 'heldOn', code: 'day_in_future' };

  const person = only(register.people.get(nameKey(value.personName)) ?? [], 'personName', 'person');
  if (isRefused(person)) return person;
  const named = value.workerName === null ? [] : (register.workers.get(nameKey(value.workerName)) ?? []);
  if (value.workerName === null && defaultAccountId === null) return { field: 'workerName', code: 'worker_missing' };
  const worker = value.workerName === null ? { id: defaultAccountId ?? '' } : only(named, 'workerName', 'worker');
  if (isRefused(worker)) return worker;

  const episode = episodeForTakenIn(person.episodes, value.heldOn, (each) => each.dateIsStandIn);
  if ('code' in episode) return { field: 'heldOn', code: episode.code };
  return {
    value,
    personId: person.id,
    accountId: worker.id,
    episodeId: episode.episode.id,
    movesBack: episode.movesBack,
  };
};

const keyOf = ({ value, personId, accountId }: Found): string =>
  JSON.stringify([personId, value.heldOn, value.startedAt, value.minutes, accountId]);

/**
 * One batch of sessions out of a spreadsheet, by people and peer workers of the organisation known by name. Their notes do
 * not say how they were written, so none is claimed. Rows that are there already, or twice in the batch, change nothing.
 * Where a referral date was only a stand-in it moves back to the oldest session. One audit entry a batch.
 * @throws NOT_FOUND for a default worker of elsewhere. Rows are answered one by one.
 */
export const takeInSessions = async (tx: Tx, actor: Actor, input: TakeInSessionsInput, now: Date) => {
  const { session } = tx.tables;
  const { defaultAccountId } = input;
  const today = todayOf(actor, now);
  const register = await readRegisterByName(tx, actor, input.rows);
  const isOurs = [...register.workers.values()].flat().some((worker) => worker.id === defaultAccountId);
  if (defaultAccountId !== null && !isOurs) throw new DomainError('NOT_FOUND');

  const resolved = input.rows.map((row) => resolveRow(row, register, defaultAccountId, today));
  const fingerprints = resolved.map((each) => ('value' in each ? fingerprintOf(keyOf(each)) : ''));
  const before = await takenBefore(tx, actor, 'session', fingerprints);

  const taken = new Map<string, string>();
  const sessions: (typeof session.$inferInsert)[] = [];
  const older: { episodeId: string; heldOn: string }[] = [];
  const takeIn = (each: Found | Refused, row: number, fingerprint: string): RowOutcome => {
    if (isRefused(each)) return { row, outcome: 'refused', ...each };
    if (taken.has(fingerprint)) return { row, outcome: 'duplicate' };
    if (before.has(fingerprint)) return { row, outcome: 'already_there' };
    const id = makeId('session', v7);
    const { personName: _person, workerName: _worker, ...held } = each.value;
    taken.set(fingerprint, id);
    sessions.push({
      ...held,
      id,
      organisationId: actor.organisationId,
      personId: each.personId,
      episodeId: each.episodeId,
      accountId: each.accountId,
      activities: [],
      recordedAt: now,
    });
    if (each.movesBack) older.push({ episodeId: each.episodeId, heldOn: held.heldOn });
    return { row, outcome: 'accepted', code: null };
  };
  const rows = input.rows.map(({ row }, index) => {
    const each = resolved[index];
    return each
      ? takeIn(each, row, fingerprints[index] ?? '')
      : { row, outcome: 'refused' as const, field: '', code: 'not_understood' };
  });

  if (sessions.length > 0) await tx.db.insert(session).values(sessions);
  await moveStandInsBack(tx, older);
  await rememberRows(
    tx,
    actor,
    'session',
    [...taken].map(([fingerprint, recordId]) => ({ fingerprint, recordId })),
  );
  await recordAudit(tx, actor, 'session.takeIn', null, now, countsOf(rows));
  return { rows };
};
