import type { Instrument, InstrumentTiming } from '@alongside/domain/outcome/instrument.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

export const instrumentTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  /** One instrument an organisation built or brought in itself. Kept as long as a measure of it is. */
  const instrument = kit.table(
    'instrument',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      addedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      addedAt: kit.instant('internal').notNull(),
      retiredAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('instrument_by_organisation').on(t.organisationId)],
  );

  /** One version of it. Frozen from the first measure on: a change after that is a new version. */
  const instrumentVersion = kit.table(
    'instrument_version',
    {
      instrumentId: kit
        .text('internal')
        .notNull()
        .references(() => instrument.id),
      number: kit.int('internal').notNull(),
      definition: kit.json<Instrument>('internal').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      frozenAt: kit.instant('internal'),
    },
    (t) => [kit.uniqueIndex('instrument_version_once').on(t.instrumentId, t.number)],
  );

  /** What an organisation decided about one instrument, of the library or its own. */
  const instrumentChoice = kit.table(
    'instrument_choice',
    {
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      instrument: kit.text('internal').notNull(),
      isOffered: kit.flag('internal').notNull(),
      /** Null: the timing the instrument comes with. */
      timing: kit.json<InstrumentTiming>('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('instrument_choice_once').on(t.organisationId, t.instrument)],
  );

  /**
   * One wording the organisation pasted for one measure, under a licence it said it holds. What is pasted later stands
   * beside it: a sheet shows the words it was asked with. Never in an export. Kept as long as a measure of it is.
   */
  const instrumentWording = kit.table(
    'instrument_wording',
    {
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      instrument: kit.text('internal').notNull(),
      number: kit.int('internal').notNull(),
      /** By item key. */
      words: kit.json<Record<string, string>>('internal').notNull(),
      pastedAt: kit.instant('internal').notNull(),
      licenceConfirmedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      licenceConfirmedAt: kit.instant('internal').notNull(),
      /** Set on the newest: none of them is shown until a licence is confirmed again. */
      takenOutAt: kit.instant('internal'),
    },
    (t) => [kit.uniqueIndex('instrument_wording_once').on(t.organisationId, t.instrument, t.number)],
  );
  return { instrument, instrumentVersion, instrumentChoice, instrumentWording };
};
