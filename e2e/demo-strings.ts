import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveKey } from '@alongside/db/key.ts';
import { getTableColumns, getTableName } from '@alongside/db/operators.ts';
import { privacyClassOf } from '@alongside/db/privacy.ts';
import { openSqliteFile, type SqliteFile } from '@alongside/db/sqlite-file.ts';
import { sqliteTables } from '@alongside/db/tables.ts';

const idShape = /^[a-z]{2,4}_[0-9a-f-]{36}$/;

/** Opened with the key beside it, as nobody without the key could. */
function openDemo(folder: string): SqliteFile {
  const installation = Buffer.from(readFileSync(join(folder, 'alongside.key'), 'utf8').trim(), 'hex');
  const key = deriveKey(deriveKey(installation, 'demo'), 'sqlite file');
  return openSqliteFile(join(folder, 'demo.db'), key, { readonly: true });
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A list is told by each of its parts as well as by the whole. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  return value.startsWith('[') ? [value, ...(JSON.parse(value) as unknown[]).flatMap(textsOf)] : [value];
}

/** Everything the demo's file holds about a person or their life, and every id: what must never leave it. */
export function tellingStrings(folder: string): Set<string> {
  const found = new Set<string>();
  const file = openDemo(folder);
  try {
    for (const table of Object.values(sqliteTables)) {
      const name = getTableName(table);
      const telling = new Set(
        Object.keys(getTableColumns(table)).flatMap((column) => {
          const privacy = privacyClassOf(name, column);
          return privacy === 'identifying' || privacy === 'sensitive' ? [snakeCase(column)] : [];
        }),
      );
      for (const row of file.prepare(`select * from "${name}"`).all() as Record<string, unknown>[])
        for (const [column, value] of Object.entries(row))
          if (telling.has(column) || (typeof value === 'string' && idShape.test(value)))
            for (const text of textsOf(value)) found.add(text);
    }
  } finally {
    file.close();
  }
  return new Set([...found].map((text) => text.trim()).filter((text) => text.length >= 4));
}

/** Of everyone in the demo, whoever signs in included. */
export function namesIn(folder: string): string[] {
  const file = openDemo(folder);
  try {
    const named = file.prepare('select display_name as name from person union select name from account').all();
    return (named as { name: string }[]).map(({ name }) => name);
  } finally {
    file.close();
  }
}

/** Those of one organisation who are in the newest release, first those whom most others look like in it. */
export function peopleInReleases(folder: string, organisation: string): { id: string; name: string }[] {
  const file = openDemo(folder);
  try {
    const found = file
      .prepare(
        `select person.id as id, person.display_name as name
         from release_person as held
         join person on person.id = held.person_id
         join organisation on organisation.id = person.organisation_id
         where organisation.name = ?
           and held.release_id = (select id from release order by released_at desc limit 1)
         order by (
           select count(*) from release_person as other
           where other.release_id = held.release_id and other.class = held.class
         ) desc, person.id`,
      )
      .all(organisation);
    return found as { id: string; name: string }[];
  } finally {
    file.close();
  }
}
