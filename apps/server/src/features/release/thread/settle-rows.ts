import { mostOccasions, timesThatStay } from '@alongside/domain/release/occasions.ts';
import { blockHidden, settleBlocks, settleTimes } from '@alongside/domain/release/shape-of-rows.ts';
import { chanceFor, shuffledPlaces } from './chance.ts';
import { type KeptPeople, membersOf } from './kept-people.ts';
import type { Material } from './material.ts';

/** What is told of each person's times of measuring, so that nobody stands out by them either. */
export interface SettledRows {
  /** Of each person, the times that are told of, by their number in the material. Empty for those left out. */
  timesOf: readonly (readonly number[])[];
  /** How finely their weeks are told: 0, 1, 2, or `blockHidden`. */
  levelOf: Int8Array;
  /** Classes as somebody sees them who reads both tables: the description and the pattern of rows. At least k in each. */
  people: KeptPeople;
  readingsLeftOut: number;
  blocksCoarser: number;
  blocksHidden: number;
}

/**
 * Inside each class: as many times for at least k people, and the same weeks for at least k of those. What comes out are finer
 * classes, each still of k people or more.
 */
export const settleRows = (material: Material, kept: KeptPeople, k: number, seed: string): SettledRows => {
  const count = material.personIds.length;
  const timesOf: number[][] = Array.from({ length: count }, () => []);
  const levelOf = new Int8Array(count).fill(blockHidden);
  const classOf = new Int32Array(count).fill(-1);
  const labels: (readonly string[])[] = [];
  const found = { readingsLeftOut: 0, blocksCoarser: 0, blocksHidden: 0 };
  // Whoever loses a time to keep others company is chosen by chance, never by their place in the record.
  const rank = shuffledPlaces(count, chanceFor(seed, 'rows'));
  for (const [number, members] of membersOf(kept).entries()) {
    const people = members.sort((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0));
    const had = people.map((place) => material.times[place] ?? 0);
    const may = material.measures.length === 0 ? had.map(() => 0) : settleTimes(had, k);
    for (const [at, place] of people.entries()) {
      timesOf[place] = timesThatStay(had[at] ?? 0, may[at] ?? 0);
      if (material.measures.length > 0) found.readingsLeftOut += (had[at] ?? 0) - (may[at] ?? 0);
    }
    for (let times = 0; times <= mostOccasions; times += 1) {
      const alike = people.filter((_, at) => may[at] === times);
      const blocks = alike.map((place) => (timesOf[place] ?? []).map((time) => material.blocks[place]?.[time] ?? 0));
      const levels = times === 0 ? alike.map(() => blockHidden) : settleBlocks(blocks, k);
      const patterns = new Map<string, number>();
      for (const [at, place] of alike.entries()) {
        const level = levels[at] ?? blockHidden;
        levelOf[place] = level;
        if (times > 0 && level === blockHidden) found.blocksHidden += times;
        else if (level > 0 && times > 0) found.blocksCoarser += times;
        const pattern = `${level} ${level === blockHidden ? '' : (blocks[at] ?? []).map((block) => told(block, level)).join(' ')}`;
        const known = patterns.get(pattern) ?? labels.length;
        if (known === labels.length) labels.push(kept.labels[number] ?? []);
        patterns.set(pattern, known);
        classOf[place] = known;
      }
    }
  }
  return { timesOf, levelOf, people: { ...kept, classOf, labels }, ...found };
};

/** Weeks in a block at each level, by blocks of four. */
const sizes = [1, 3, 6] as const;
export const told = (block: number, level: number): number => Math.floor(block / (sizes[level] ?? 1));
export const weeksAt = (level: number): number => 4 * (sizes[level] ?? 1);
