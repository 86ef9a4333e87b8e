/** What a label of a released column says: what it costs, and which values may be behind it. */
export interface LabelMeaning {
  /** 0 for an unchanged value, 1 for `*`; between them the share of the column's spread that the label leaves open. */
  loss: number;
  covers: (value: string) => boolean;
}

/** Null for a label that stands for nothing in its column. */
export type ReadLabel = (label: string) => LabelMeaning | null;

/** Labels are nodes of the hierarchy, or sets of values and ranges of numbers; one file holds the one or the other. */
export type Speaks = 'nodes' | 'sets';

type Lines = readonly (readonly string[])[];

const missing = 'missing';
/** An empty cell says that nothing is known, and so does the word. */
const spoken = (cell: string): string => (cell === '' ? missing : cell);
const anything: LabelMeaning = { loss: 1, covers: () => true };
const asNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
const isNumber = (text: string): boolean => Number.isFinite(asNumber(text));

/** Which leaves each label of the hierarchy covers. A label at two places covers both: the dearer reading, never the kinder. */
const leavesByLabel = (lines: Lines): ReadonlyMap<string, ReadonlySet<string>> => {
  const leaves = new Map<string, Set<string>>();
  for (const line of lines)
    for (const label of line) {
      const under = leaves.get(label) ?? new Set();
      under.add(line[0] ?? '');
      leaves.set(label, under);
    }
  return leaves;
};

/** Numbers in order, cut into stretches at every level: ages are, codes of sites are not. */
const isOrdered = (lines: Lines): boolean => {
  const depth = lines.reduce((deepest, line) => Math.max(deepest, line.length), 0);
  const numbers = lines.filter(([leaf]) => leaf !== missing);
  if (depth < 3 || !numbers.every(([leaf = '']) => isNumber(leaf))) return false;
  const sorted = numbers.toSorted(([one = ''], [other = '']) => asNumber(one) - asNumber(other));
  for (let level = 1; level < depth; level += 1) {
    const closed = new Set<string | undefined>();
    let open: string | undefined;
    for (const line of sorted) {
      if (line[level] === open) continue;
      if (closed.has(line[level])) return false;
      closed.add(open);
      open = line[level];
    }
  }
  return true;
};

/** `{A, B}` as its members. A member may hold a comma itself, so what counts is which members there are. */
const membersOf = (label: string, isMember: (text: string) => boolean): string[] | null => {
  if (!(label.startsWith('{') && label.endsWith('}'))) return null;
  const parts = label.slice(1, -1).split(', ');
  const from = (at: number): string[] | null => {
    if (at === parts.length) return [];
    for (let end = parts.length; end > at; end -= 1) {
      const member = parts.slice(at, end).join(', ');
      const rest = isMember(member) ? from(end) : null;
      if (rest) return [member, ...rest];
    }
    return null;
  };
  return from(0);
};

const number = String.raw`(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)`;
const rangeShape = new RegExp(`^${number}(-| to | to under )${number}$`);

/** The two ends of `20-29`, or of `2.5 to under 5`. */
const endsOf = (label: string): [number, number] | null => {
  const ends = rangeShape.exec(label);
  return ends ? [Number(ends[1]), Number(ends[3])] : null;
};

const readNumbers = (observed: readonly string[], lines: Lines, speaks: Speaks): ReadLabel => {
  const numbers = observed.filter(isNumber).map(asNumber);
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  // In a set `40-49` is what it says; as a node it is what the hierarchy puts there, be it 41 to 50.
  const covered = leavesByLabel(speaks === 'nodes' ? lines : []);
  const between = (low: number, high: number): LabelMeaning => ({
    loss: most === least ? 0 : Math.max(0, Math.min(high, most) - Math.max(low, least)) / (most - least),
    covers: (value) => isNumber(value) && asNumber(value) >= low && asNumber(value) <= high,
  });
  const read: ReadLabel = (label) => {
    if (label === '*') return anything;
    if (label === missing) return { loss: 0, covers: (value) => value === missing };
    if (isNumber(label)) return between(asNumber(label), asNumber(label));
    const under = [...(covered.get(label) ?? [])].filter(isNumber).map(asNumber);
    const ends = under.length > 0 ? under : covered.size === 0 ? endsOf(label) : null;
    if (ends) {
      const meaning = between(Math.min(...ends), Math.max(...ends));
      const open = label.includes(' to under ');
      return open
        ? { ...meaning, covers: (value) => meaning.covers(value) && asNumber(value) < Math.max(...ends) }
        : meaning;
    }
    return null;
  };
  return read;
};

const readWords = (observed: ReadonlySet<string>, lines: Lines, speaks: Speaks): ReadLabel => {
  const covered = leavesByLabel(speaks === 'nodes' ? lines : []);
  const oneOf = (leaves: Iterable<string>): LabelMeaning => {
    const under = new Set(leaves);
    const seen = [...under].filter((leaf) => observed.has(leaf)).length;
    return {
      loss: observed.size < 2 ? 0 : Math.max(0, seen - 1) / (observed.size - 1),
      covers: (value) => under.has(value),
    };
  };
  return (label) => {
    if (label === '*') return anything;
    const leaves = covered.get(label);
    if (leaves) return oneOf(leaves);
    if (observed.has(label)) return oneOf([label]);
    const members = speaks === 'sets' ? membersOf(label, (member) => observed.has(member)) : null;
    return members && oneOf(members);
  };
};

/**
 * How to read the labels of one column, from nothing but the values that went in and the lines of its hierarchy file (none for a
 * column without one). The loss is the one that published comparisons on the Adult table use. Numbers cost by how far apart the
 * ends are, clipped to the numbers there are; words by how many of the values that are there they could be.
 */
export const labelsOfColumn = (cells: readonly string[], lines: Lines, speaks: Speaks): ReadLabel => {
  const observed = new Set(cells.map(spoken));
  const told = lines.map(([leaf = '', ...labels]) => [spoken(leaf), ...labels]);
  const filled = [...observed].filter((cell) => cell !== missing);
  const numeric = filled.length > 0 && filled.every(isNumber) && (lines.length === 0 || isOrdered(told));
  const read = numeric ? readNumbers(filled, told, speaks) : readWords(observed, told, speaks);
  return (label) => {
    const meaning = read(spoken(label));
    return meaning && { ...meaning, covers: (value) => meaning.covers(spoken(value)) };
  };
};
