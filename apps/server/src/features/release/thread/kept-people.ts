/** Who stays in a file and how they are described there, before anything is written. By place in the material. */
export interface KeptPeople {
  /** -1 for those left out. Numbers from 0, each with at least k people. */
  classOf: Int32Array;
  /** By class: the label of each variable, in the order of `variables`. */
  labels: readonly (readonly string[])[];
  variables: readonly string[];
}

/** Gives classes numbers from 0 on, in the order they are met. */
export const renumbered = (kept: KeptPeople): KeptPeople => {
  const numbers = new Map<number, number>();
  const labels: (readonly string[])[] = [];
  const classOf = kept.classOf.map((old) => {
    if (old < 0) return -1;
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, labels.length);
    labels.push(kept.labels[old] ?? []);
    return labels.length - 1;
  });
  return { ...kept, classOf, labels };
};

/** Places of the people of each class. */
export const membersOf = ({ classOf, labels }: Pick<KeptPeople, 'classOf' | 'labels'>): number[][] => {
  const members: number[][] = labels.map(() => []);
  for (let place = 0; place < classOf.length; place += 1) {
    const number = classOf[place] ?? -1;
    if (number >= 0) members[number]?.push(place);
  }
  return members;
};
