import { and, eq, gt, inArray, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Publication } from '@alongside/domain/release/differencing.ts';
import type { ReleaseMethod, ReleaseTier } from '@alongside/domain/release/release-words.ts';
import { bareRows } from './read-pages.ts';

/** One release that has left, as somebody could lay it beside a new one. */
export interface EarlierRelease {
  id: string;
  tier: ReleaseTier;
  method: ReleaseMethod;
  k: number;
  /** The class of each person in it. */
  classOf: ReadonlyMap<string, number>;
  /** Of a table: its cells, by the classes in them. */
  cells: readonly { variable: string; label: string; classes: readonly number[] }[];
}

export interface EarlierReleases {
  known: readonly EarlierRelease[];
  /** Every release found, also those not compared with. */
  ids: readonly string[];
  /** Left before the register kept who is in them. */
  unknown: number;
}

const pageSize = 20_000;

const readClasses = async (reader: Reader, releaseId: string): Promise<Map<string, number>> => {
  const { releasePerson } = reader.tables;
  const classOf = new Map<string, number>();
  for (let last = ''; ; ) {
    const rows = await bareRows<[string, number]>(
      reader,
      sql`select ${releasePerson.personId}, ${releasePerson.class} from ${releasePerson} where ${and(
        eq(releasePerson.releaseId, releaseId),
        gt(releasePerson.personId, last),
      )} order by ${releasePerson.personId} limit ${pageSize}`,
    );
    for (const [personId, number] of rows) classOf.set(personId, Number(number));
    if (rows.length < pageSize) return classOf;
    last = rows.at(-1)?.[0] ?? '';
  }
};

/**
 * Whoever gets the new release may hold the earlier: the same circle or a wider one. And whoever holds an earlier one given to a few
 * can get a new one that is open. Only what never left the service cannot be laid beside what does.
 */
const canMeet = (earlier: ReleaseTier, later: ReleaseTier): boolean => earlier !== 'inside' || later === 'inside';

/**
 * Releases that hold people of the same organisations, whatever evaluation they were for: a person can be in several. Confirmed
 * as destroyed they no longer count, unless anybody could have taken a copy.
 */
export const readEarlier = async (
  reader: Reader,
  evaluationId: string,
  tier: ReleaseTier,
): Promise<EarlierReleases> => {
  const { release, releaseCell, evaluationSite } = reader.tables;
  const sites = await reader.db
    .select({ organisationId: evaluationSite.organisationId })
    .from(evaluationSite)
    .where(eq(evaluationSite.evaluationId, evaluationId));
  const found = await reader.db
    .selectDistinct({
      id: release.id,
      tier: release.tier,
      method: release.method,
      k: release.k,
      destroyedOn: release.destroyedOn,
    })
    .from(release)
    .innerJoin(evaluationSite, eq(evaluationSite.evaluationId, release.evaluationId))
    .where(
      and(
        eq(release.state, 'released'),
        inArray(
          evaluationSite.organisationId,
          sites.map((site) => site.organisationId),
        ),
      ),
    )
    .orderBy(release.id);
  const known: EarlierRelease[] = [];
  let unknown = 0;
  for (const { id, tier: earlierTier, method, k, destroyedOn } of found) {
    if (!earlierTier || !method) {
      unknown += 1;
      continue;
    }
    if (!canMeet(earlierTier, tier) || (destroyedOn !== null && earlierTier !== 'open')) continue;
    const cells =
      method === 'table'
        ? await reader.db
            .select({ variable: releaseCell.variable, label: releaseCell.label, classes: releaseCell.classes })
            .from(releaseCell)
            .where(eq(releaseCell.releaseId, id))
        : [];
    known.push({ id, tier: earlierTier, method, k, classOf: await readClasses(reader, id), cells });
  }
  return { known, ids: found.map(({ id }) => id), unknown };
};

/** People by number, the same for every release that is compared. */
export const numberPeople = () => {
  const numbers = new Map<string, number>();
  return (personId: string): number => {
    const known = numbers.get(personId) ?? numbers.size;
    numbers.set(personId, known);
    return known;
  };
};

/** What an earlier release published, as sets of people: each table by itself, a file by its classes. */
export const publicationsOf = (
  { method, classOf, cells }: Pick<EarlierRelease, 'method' | 'classOf' | 'cells'>,
  numberOf: (personId: string) => number,
): Publication[] => {
  const members = new Map<number, number[]>();
  for (const [personId, number] of classOf) {
    const known = members.get(number);
    if (known) known.push(numberOf(personId));
    else members.set(number, [numberOf(personId)]);
  }
  if (method !== 'table') return [[...members.values()].map((people) => ({ key: null, members: new Set(people) }))];
  return [...Map.groupBy(cells, (cell) => cell.variable)].map(([variable, ofVariable]) =>
    ofVariable.map(({ label, classes }) => ({
      key: `${variable} ${label}`,
      members: new Set(classes.flatMap((number) => members.get(number) ?? [])),
    })),
  );
};
