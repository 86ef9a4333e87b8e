import type { Reader } from '@alongside/db/store.ts';
import { capacityOf, checkInIsSuggested, monthsInRole } from '@alongside/domain/account/capacity.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import type { KindDue } from '@alongside/domain/supervision/supervisions-due.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { dueSupervision } from '../../reach/rhythm-supervision.ts';
import { countMet } from '../review/contacts.ts';
import { countPeople, findAgreed, findWorkers } from './team-workers.ts';

const asDay = ({ kind, dueOn, daysPast, mark }: KindDue) => ({ kind, dueOn, daysPast, mark });

/** The supervision that comes first, and what is due of other kinds after it. */
const figuresOf = (rhythm: { dues: KindDue[]; lastOn: Day | null } | undefined) => {
  const [due = null, ...alsoDue] = rhythm?.dues.map(asDay) ?? [];
  return { lastSupervisionOn: rhythm?.lastOn ?? null, due, alsoDue };
};

/**
 * The workers I supervise (or one of them) by name, as numbers and days: the one source of these figures, on My team, in a
 * review and on Today. Six queries, however many people.
 */
export const readWorkers = async (reader: Reader, actor: Actor, now: Date, accountId?: string) => {
  const today = todayOf(actor, now);
  const agreed = await findAgreed(reader, actor);
  const found = await findWorkers(reader, actor, accountId);
  const ids = found.map((worker) => worker.accountId);
  const people = new Map((await countPeople(reader, ids)).map((row) => [row.accountId, row.count]));
  const met = await countMet(reader, actor, ids, today);
  const rhythms = await dueSupervision(reader, found, agreed, today);
  return found
    .map(({ startedOn, agreedPeople, checkInOn, ...worker }) => ({
      ...worker,
      ...figuresOf(rhythms.get(worker.accountId)),
      capacity: capacityOf(worker.wte, agreed.peoplePerFullTime, agreedPeople),
      people: people.get(worker.accountId) ?? 0,
      metLately: met.get(worker.accountId) ?? 0,
      checkInMonth:
        startedOn !== null && checkInOn === null && checkInIsSuggested(startedOn, today)
          ? monthsInRole(startedOn, today)
          : null,
    }))
    .sort((one, other) => byName.compare(one.name, other.name));
};
