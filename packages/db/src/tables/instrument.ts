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
      /** Licensed wording the organisation pasted, by item key. Never in an export. */
      wording: kit.json<Record<string, string>>('internal'),
      licenceConfirmedBy: kit.text('internal').references(() => account.id),
      licenceConfirmedAt: kit.instant('internal'),
      /** Null: the timing the instrument comes with. */
      timing: kit.json<InstrumentTiming>('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('instrument_choice_once').on(t.organisationId, t.instrument)],
  );
  return { instrument, instrumentVersion, instrumentChoice };
};
