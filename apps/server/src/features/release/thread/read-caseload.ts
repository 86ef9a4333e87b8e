import { privacyClassOf } from '@alongside/db/privacy.ts';
import type { Reader } from '@alongside/db/store.ts';
import { getTableColumns, getTableName, gt } from 'drizzle-orm';
import type { CaseloadText } from '../../../release-verifier/contract.ts';

/*
 * Every string of the record that must not be in a file, for the verifier to look for: whatever the tables call identifying or
 * sensitive, of everybody and not only of those in the release.
 */

type Table = Reader['tables'][keyof Reader['tables']];

const pageSize = 5_000;

/** Codes, days, ids and keys are words of ours, not of theirs; days and ids are looked for by their shape. */
const isOurs = (text: string): boolean => /^[a-z0-9_.:-]*$/.test(text) || /^[0-9-]+$/.test(text);

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(stringsIn);
};

const contacts = new Set(['phone', 'email']);
const names = new Set(['person.displayName', 'account.name']);
/** Known to be names though they say nothing of a life; and said of somebody, but no name. */
const namesOfPlaces = new Set(['organisation.name', 'team.name', 'group.name']);
const noName = new Set(['person.pronouns', 'person.birthYear']);
const ids = new Set(['person.id', 'account.id']);

const kindOf = (table: string, column: string): CaseloadText['kind'] | null => {
  const path = `${table}.${column}`;
  if (ids.has(path)) return 'id';
  if (names.has(path)) return 'name';
  if (namesOfPlaces.has(path)) return 'place';
  const privacy = privacyClassOf(table, column);
  if (noName.has(path) || (privacy !== 'identifying' && privacy !== 'sensitive')) return null;
  return contacts.has(column) ? 'contact' : 'note';
};

async function* rowsOf({ db, tables: { person } }: Reader, table: Table): AsyncGenerator<Record<string, unknown>[]> {
  const columns = getTableColumns(table);
  const id = 'id' in columns ? columns.id : null;
  if (!id) {
    yield await db.select().from(table);
    return;
  }
  for (let last = ''; ; ) {
    const rows: Record<string, unknown>[] = await db
      .select()
      .from(table)
      .where(gt(id as typeof person.id, last))
      .orderBy(id)
      .limit(pageSize);
    yield rows;
    if (rows.length < pageSize) return;
    last = String(rows.at(-1)?.id);
  }
}

export async function* readCaseload(reader: Reader): AsyncGenerator<CaseloadText> {
  for (const table of Object.values(reader.tables)) {
    const name = getTableName(table);
    // What is known of releases holds their own words.
    if (name === 'release' || name.startsWith('release_')) continue;
    const wanted = Object.keys(getTableColumns(table)).flatMap((column) => {
      const kind = kindOf(name, column);
      return kind ? [{ column, kind }] : [];
    });
    if (wanted.length === 0) continue;
    for await (const rows of rowsOf(reader, table))
      for (const row of rows)
        for (const { column, kind } of wanted)
          for (const text of stringsIn(row[column])) if (kind !== 'note' || !isOurs(text)) yield { kind, text };
  }
}
