import type { BuildColumns } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { classed, type PrivacyClass, rememberClasses } from './privacy.ts';

/*
 * The column kit: every table is written once, as a function of a kit, and called with each engine's.
 * You need this file to add a kind of column; a new column of a known kind belongs in tables/.
 */
const sqliteKit = {
  table: <T extends string, C extends Record<string, lite.SQLiteColumnBuilderBase>>(
    name: T,
    columns: C,
    extras?: (table: BuildColumns<T, C, 'sqlite'>) => lite.SQLiteTableExtraConfigValue[],
  ) => {
    rememberClasses(name, columns);
    return lite.sqliteTable(name, columns, extras);
  },
  index: (name: string) => lite.index(name),
  uniqueIndex: (name: string) => lite.uniqueIndex(name),
  /** Ids, days (`YYYY-MM-DD`) and words are all text; `T` narrows it to an id or a list of codes. */
  text: <T extends string = string>(privacyClass: PrivacyClass) => classed(lite.text().$type<T>(), privacyClass),
  int: (privacyClass: PrivacyClass) => classed(lite.integer(), privacyClass),
  real: (privacyClass: PrivacyClass) => classed(lite.real(), privacyClass),
  flag: (privacyClass: PrivacyClass) => classed(lite.integer({ mode: 'boolean' }), privacyClass),
  /** A moment in UTC, to the millisecond. */
  instant: (privacyClass: PrivacyClass) => classed(lite.integer({ mode: 'timestamp_ms' }), privacyClass),
  json: <T>(privacyClass: PrivacyClass) => classed(lite.text({ mode: 'json' }).$type<T>(), privacyClass),
};

export type Kit = typeof sqliteKit;

const postgresKit = {
  table: (
    name: string,
    columns: Record<string, pg.PgColumnBuilderBase>,
    extras?: (table: Record<string, pg.PgColumn>) => pg.PgTableExtraConfigValue[],
  ) => {
    rememberClasses(name, columns);
    return pg.pgTable(name, columns, extras as never);
  },
  index: (name: string) => pg.index(name),
  uniqueIndex: (name: string) => pg.uniqueIndex(name),
  text: (privacyClass: PrivacyClass) => classed(pg.text(), privacyClass),
  int: (privacyClass: PrivacyClass) => classed(pg.integer(), privacyClass),
  real: (privacyClass: PrivacyClass) => classed(pg.doublePrecision(), privacyClass),
  flag: (privacyClass: PrivacyClass) => classed(pg.boolean(), privacyClass),
  instant: (privacyClass: PrivacyClass) => classed(pg.timestamp({ withTimezone: true, precision: 3 }), privacyClass),
  json: (privacyClass: PrivacyClass) => classed(pg.jsonb(), privacyClass),
};

export { sqliteKit };
/** The one cast: TypeScript sees SQLite's types everywhere, and both engines answer with the same values. */
export const postgresKitAsSqlite = postgresKit as unknown as Kit;
