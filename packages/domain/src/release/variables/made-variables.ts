import type { DescribingVariable } from './describing-variable.ts';

/*
 * Variables whose values are known only when the record is read. What is written here is all of them that is fixed.
 */

/** `2026 H1` inside `2026`. */
export const startHalfYear = (halfYears: readonly string[]): DescribingVariable => {
  const yearOf = (half: string): string => half.slice(0, 4);
  return {
    name: 'start_half_year',
    label: 'Half-year in which support began',
    kind: 'code',
    role: 'shape',
    isProtected: false,
    paths: halfYears.map((half) => [half, yearOf(half)]),
    nodes: [
      ...halfYears.map((key) => ({ key, label: `${yearOf(key)}, ${key.endsWith('1') ? 'first' : 'second'} half` })),
      ...new Set(halfYears.map(yearOf)),
    ].map((node) => (typeof node === 'string' ? { key: node, label: node } : node)),
    hiding: 'Half-years, or years where too few people share one. No day leaves.',
  };
};

export const halfYearOf = (day: string): string => `${day.slice(0, 4)} H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

/** Groups of sites, by letter. */
export const siteGroup = (letters: readonly string[]): DescribingVariable => ({
  name: 'site_group',
  label: 'Group of teams the person is supported by',
  kind: 'code',
  role: 'quasi',
  isProtected: false,
  paths: letters.map((letter) => [letter]),
  nodes: letters.map((key) => ({ key, label: `Group ${key}` })),
  hiding: 'At least two teams and ten people in each group. Which teams are in it is told nowhere.',
});

/** A group holds at least this many people and sites: one alone would tell what is known of a place. */
export const leastPeopleInSiteGroup = 10;
export const leastSitesInGroup = 2;

/** A, B … Z, AA, AB … */
const letterAt = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letterAt(Math.floor(place / 26) - 1) + letterAt(place % 26);

/**
 * Sites put together in the order given, which must say nothing about them and be the same for every release, until each group is
 * large enough; a remainder joins the last group. A site alone is in no group: null.
 */
export const groupSites = (sites: readonly { id: string; people: number }[]): ReadonlyMap<string, string> | null => {
  const groups: { ids: string[]; people: number }[] = [];
  let open: { ids: string[]; people: number } = { ids: [], people: 0 };
  for (const { id, people } of sites) {
    if (people === 0) continue;
    open.ids.push(id);
    open.people += people;
    if (open.ids.length < leastSitesInGroup || open.people < leastPeopleInSiteGroup) continue;
    groups.push(open);
    open = { ids: [], people: 0 };
  }
  const last = groups.at(-1);
  if (!last) return null;
  last.ids.push(...open.ids);
  return new Map(groups.flatMap(({ ids }, at) => ids.map((id) => [id, letterAt(at)] as const)));
};
