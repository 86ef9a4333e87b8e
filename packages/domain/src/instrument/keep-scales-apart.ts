import type { Instrument, Item, Scale } from '../outcome/instrument.ts';
import type { InstrumentInput } from '../outcome/instrument-input.ts';

/** All that decides what a value means. Names, wording, bands and thresholds are none of it. */
const meaningOf = (scale: Scale, items: readonly Item[]): string => {
  const { method, missingAtMost, min, max, better } = scale;
  const counted = [...scale.items].sort().map((key) => {
    const item = items.find((each) => each.key === key);
    const missing = [item?.isOptional ?? false, [...(item?.notAnAnswer ?? [])].sort()];
    return [key, item?.kind, item?.min, item?.max, item?.isReversed ?? false, ...missing];
  });
  const counting = [method.kind, method.kind === 'table' ? method.table : []];
  return JSON.stringify([counted, counting, missingAtMost, min, max, better]);
};

const longest = 40;
const freeKey = (key: string, taken: ReadonlySet<string>): string => {
  for (let count = 2; ; count += 1) {
    const ending = `_${count}`;
    const free = `${key.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(free)) return free;
  }
};

/**
 * Values are kept and compared under the key of their scale. One that means something else than in the versions that were
 * filled in gets a key of its own, so that its values are never laid beside theirs.
 */
export const keepScalesApart = (definition: InstrumentInput, filledIn: readonly Instrument[]): InstrumentInput => {
  const newestFirst = [...filledIn].sort((one, other) => other.version - one.version);
  const before = (key: string): string | undefined => {
    for (const { scales, items } of newestFirst) {
      const scale = scales.find((each) => each.key === key);
      if (scale) return meaningOf(scale, items);
    }
    return undefined;
  };
  const taken = new Set(
    [definition, ...filledIn].flatMap(({ scales, items }) => [...scales, ...items]).map(({ key }) => key),
  );
  const renamed = new Map<string, string>();
  const scales = definition.scales.map((scale) => {
    const meant = before(scale.key);
    if (meant === undefined || meant === meaningOf(scale as Scale, definition.items as Item[])) return scale;
    const key = freeKey(scale.key, taken);
    taken.add(key);
    renamed.set(scale.key, key);
    return { ...scale, key };
  });
  if (renamed.size === 0) return definition;
  const itemKeys = new Set(definition.items.map(({ key }) => key));
  const { mainScale, concepts } = definition;
  return {
    ...definition,
    scales,
    mainScale: mainScale === null ? null : (renamed.get(mainScale) ?? mainScale),
    ...(concepts && {
      concepts: Object.fromEntries(
        Object.entries(concepts).map(([key, code]) => [itemKeys.has(key) ? key : (renamed.get(key) ?? key), code]),
      ),
    }),
  };
};
