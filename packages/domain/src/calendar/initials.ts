const firstLetter = (word: string): string => [...word][0]?.toLocaleUpperCase('en-GB') ?? '';

/** "Maya Elder" and "Maya E." → "M.E."; one name → "M." */
export const initials = (name: string): string => {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => `${firstLetter(word ?? '')}.`).join('');
};
