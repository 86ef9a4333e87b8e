/** One word for a choice, however it is spelt: capitals, accents, marks and double spaces do not count. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export type Words<C extends string> = Readonly<Record<C, readonly string[]>>;

/** Turns lists of words into one look-up; the code itself is always a word of its own. */
export const makeUnderstanding = <C extends string>(words: Words<C>) => {
  const codes = new Map<string, C>();
  for (const code of Object.keys(words) as C[])
    for (const word of [code, ...words[code]]) codes.set(wordKey(word), code);
  return (text: string): C | null => codes.get(wordKey(text)) ?? null;
};
