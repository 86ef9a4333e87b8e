import type { Reader } from '@alongside/db/store.ts';
import { capacityOf, checkInIsSuggested, monthsInRole } from '@alongside/domain/account/capacity.ts';
import { daysBetweenOf } from '@alongside/domain/supervision/supervision-cadence.ts';
import { supervisionDue } from '@alongside/domain/supervision/supervision-due.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { plannedSupervision } from '../../reach/rhythm-supervision.ts';
import { countMet } from '../review/contacts.ts';
import { countPeople, findAgreed, findLastSupervision, findWorkers } from './team-workers.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

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
  const last = new Map((await findLastSupervision(reader, ids)).map((row) => [row.accountId, row]));
  const planned = await plannedSupervision(reader, ids);
  const dueOf = ({ accountId: id, startedOn }: Pick<(typeof found)[number], 'accountId' | 'startedOn'>) => {
    const before = last.get(id) ?? null;
    const { supervisionCadence, supervisionEveryDays } = agreed;
    const everyDays = before
      ? daysBetweenOf(before.kind, supervisionCadence, supervisionEveryDays)
      : supervisionEveryDays;
    return supervisionDue(before, startedOn, everyDays, today, planned.get(id)?.heldOn ?? null);
  };
  return found
    .map(({ startedOn, agreedPeople, checkInOn, ...worker }) => ({
      ...worker,
      capacity: capacityOf(worker.wte, agreed.peoplePerFullTime, agreedPeople),
      people: people.get(worker.accountId) ?? 0,
      metLately: met.get(worker.accountId) ?? 0,
      lastSupervisionOn: last.get(worker.accountId)?.heldOn ?? null,
      due: dueOf({ ...worker, startedOn }),
      checkInMonth:
        startedOn !== null && checkInOn === null && checkInIsSuggested(startedOn, today)
          ? monthsInRole(startedOn, today)
          : null,
    }))
    .sort((one, other) => byName.compare(one.name, other.name));
};
