type Numbers = Int32Array | Uint32Array | Float64Array;

/** Adds to one place of a list and gives the new number. The place must be there. */
export function addAt(list: Numbers, at: number, by: number): number {
  const sum = (list[at] as number) + by;
  list[at] = sum;
  return sum;
}
