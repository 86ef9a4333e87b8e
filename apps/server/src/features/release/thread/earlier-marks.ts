import { and, inArray, isNotNull, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { drawMarks } from './chance.ts';

/** Marks of files that have left, drawn again from their seeds: a mark that came back would join two files into one record. */
export const readEarlierMarks = async (reader: Reader, releaseIds: readonly string[]): Promise<Iterable<string>> => {
  const { release } = reader.tables;
  const rows = await reader.db
    .select({ id: release.id, seed: release.seed, people: release.rows })
    .from(release)
    .where(and(inArray(release.id, [...releaseIds]), ne(release.method, 'table'), isNotNull(release.seed)));
  return (function* () {
    for (const { id, seed, people } of rows) yield* drawMarks(seed ?? '', id, people);
  })();
};
