import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { ownMeasureDue } from '@alongside/domain/own-measure/own-measure-due.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { offeredInstruments } from '../instrument/instrument-in-use.ts';

const startedOf = async ({ db, tables: { account } }: Reader, { accountId }: Actor) => {
  const [found] = await db.select({ startedOn: account.startedOn }).from(account).where(eq(account.id, accountId));
  return found?.startedOn ?? null;
};

/** What a page needs to draw the scores: no wording, which it has from what is offered. */
const scalesOf = ({ key, version, name, shortName, scales, mainScale, licence }: Instrument) => ({
  key,
  version,
  name,
  shortName,
  mainScale,
  notice: licence.notice ?? null,
  scales: scales.map(({ items: _items, method: _method, ...shown }) => shown),
});

/** One's own measures, newest first, with those offered and whether a look is suggested now. A constant number of queries. */
export const listOwnMeasures = async (reader: Reader, actor: Actor, now: Date) => {
  const { ownMeasure } = reader.tables;
  const rows = await reader.db
    .select({
      id: ownMeasure.id,
      instrument: ownMeasure.instrument,
      instrumentVersion: ownMeasure.instrumentVersion,
      occasion: ownMeasure.occasion,
      takenOn: ownMeasure.takenOn,
      answers: ownMeasure.answers,
      scores: ownMeasure.scores,
      countsInTeam: ownMeasure.countsInTeam,
      recordedAt: ownMeasure.recordedAt,
    })
    .from(ownMeasure)
    .where(eq(ownMeasure.accountId, actor.accountId));
  const offered = await offeredInstruments(reader, actor.organisationId, 'worker');
  const today = todayOf(actor, now);
  const known = new Map<string, Instrument>();
  for (const { instrument, instrumentVersion } of rows) {
    const found =
      offered.find((each) => each.instrument.key === instrument && each.instrument.version === instrumentVersion)
        ?.instrument ?? findInLibrary(instrument, instrumentVersion);
    if (found) known.set(`${instrument} ${instrumentVersion}`, found);
  }
  return {
    today,
    due: ownMeasureDue(
      await startedOf(reader, actor),
      rows.map(({ takenOn }) => takenOn),
      today,
    ),
    offered,
    measures: [...known.values()].map(scalesOf),
    readings: rows
      .sort((a, b) => b.takenOn.localeCompare(a.takenOn) || b.recordedAt.getTime() - a.recordedAt.getTime())
      .map(({ recordedAt: _at, ...reading }) => reading),
  };
};

/** For Today: only whether a look is suggested, and only where there is a measure to take it with. */
export const readDue = async (reader: Reader, actor: Actor, now: Date) => {
  const { ownMeasure } = reader.tables;
  const taken = await reader.db
    .select({ takenOn: ownMeasure.takenOn })
    .from(ownMeasure)
    .where(eq(ownMeasure.accountId, actor.accountId));
  const days = taken.map(({ takenOn }) => takenOn);
  const due = ownMeasureDue(await startedOf(reader, actor), days, todayOf(actor, now));
  const offered = due ? await offeredInstruments(reader, actor.organisationId, 'worker') : [];
  return { due: offered.length > 0 ? due : null };
};
