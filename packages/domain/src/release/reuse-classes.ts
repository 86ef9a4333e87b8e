import type { ClassOf } from './differencing.ts';

/**
 * Keeps the classes of an earlier release for those still in, so that the two tell together what each tells alone. Joiners
 * wait. Where fewer than k of a class have gone, others of it are left out with them, chosen by `order`, so that who went cannot
 * be told from who was left out; where that would leave fewer than k, the class goes as a whole.
 * `mayStay`: who may be in the new one. Answers the class by person, -1 for those left out.
 */
export const reuseClasses = (
  earlier: ClassOf,
  mayStay: (person: number) => boolean,
  k: number,
  order: Uint32Array,
): ClassOf => {
  const members = new Map<number, number[]>();
  for (const person of order) {
    const place = earlier[person] ?? -1;
    if (place === -1) continue;
    const known = members.get(place);
    if (known) known.push(person);
    else members.set(place, [person]);
  }
  const later = new Int32Array(earlier.length).fill(-1);
  for (const [place, people] of members) {
    const staying = people.filter(mayStay);
    const gone = people.length - staying.length;
    const others = gone > 0 && gone < k ? k - gone : 0;
    const kept = staying.slice(others);
    if (kept.length < k) continue;
    for (const person of kept) later[person] = place;
  }
  return later;
};
