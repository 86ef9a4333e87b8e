export type FieldValue = string | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** One field that two writers changed to different values. Both are kept until somebody chooses. */
export interface Clash {
  yours: FieldValue;
  current: FieldValue;
}

export type Clashes<F extends Fields = Fields> = Partial<Record<keyof F, Clash>>;

export interface Merged<F extends Fields> {
  /** Null while a field clashes: nothing is written until the writer has chosen. */
  fields: F | null;
  clashes: Clashes<F>;
}

interface Versions<F extends Fields> {
  /** What stood there when the writer began. */
  base: F;
  mine: F;
  current: F;
}

/**
 * Puts two changes of one record together, field by field. Only what the writer changed since `base` is theirs; a field
 * both changed to the same value is no clash. Sending again with `base` = `current` is the writer's choice, and wins.
 */
export const mergeFields = <F extends Fields>({ base, mine, current }: Versions<F>): Merged<F> => {
  const clashes: Clashes<F> = {};
  const fields: Record<string, FieldValue> = { ...current };
  for (const field of Object.keys(mine) as (keyof F & string)[]) {
    const [was, yours, now] = [base[field] ?? null, mine[field] ?? null, current[field] ?? null];
    if (yours === was || yours === now) continue;
    if (now === was) fields[field] = yours;
    else clashes[field] = { yours, current: now };
  }
  return Object.keys(clashes).length > 0 ? { fields: null, clashes } : { fields: fields as F, clashes };
};
