import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { lapseHours } from '@alongside/domain/device/open-device.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { readPhones } from '../concern/own-phones.ts';
import { offeredInstruments } from '../instrument/instrument-in-use.ts';
import { outcomesOfPerson } from '../outcome/outcomes-of-person.ts';
import { readToday } from '../today/today-reads.ts';
import { caseload } from './caseload.ts';
import { readPerson } from './person-page.ts';
import { readTimeline } from './timeline.ts';

/** @throws CLOSED (`offline_off`) where the organisation keeps nothing on devices. */
const refuseWhereOff = async ({ db, tables: { organisation } }: Reader, { organisationId }: Actor) => {
  const [agreed] = await db
    .select({ offlineAllowed: organisation.offlineAllowed })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  if (!agreed?.offlineAllowed) throw new DomainError('CLOSED', { reason: 'offline_off' });
};

/**
 * The copy a phone carries: Today, the caseload, the measures that can be completed, and the page, the outcomes and the
 * newest part of the timeline of each person on it. Made of the pages' own readers, one person after another, so that the
 * copy can never show more or other than the page; a caseload bounds how many there are, and a phone asks for it seldom.
 */
export const readCarried = async (reader: Reader, actor: Actor, now: Date) => {
  await refuseWhereOff(reader, actor);
  const mine = await caseload(reader, actor, now);
  const people = [];
  for (const { personId } of mine.people)
    people.push({
      page: await readPerson(reader, actor, personId, now),
      timeline: await readTimeline(reader, actor, { personId, cursor: null }, now),
      outcomes: await outcomesOfPerson(reader, actor, personId, now),
    });
  const today = await readToday(reader, actor, now);
  const offered = await offeredInstruments(reader, actor.organisationId);
  const { phones } = await readPhones(reader, actor);
  return { at: now, lapseHours, phones, today, caseload: mine, offered, people };
};

/** One entry for each person, because each may ask who has looked; with nobody to carry, one for the asking. */
export const recordCarried = async (
  tx: Tx,
  actor: Actor,
  { people }: { people: readonly { page: { id: string } }[] },
  now: Date,
): Promise<void> => {
  const ids = people.map(({ page }) => page.id);
  for (const id of ids.length > 0 ? ids : [null]) await recordAudit(tx, actor, 'person.carry', id, now);
};
