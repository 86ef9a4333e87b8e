import { breaks, type Caseload, type CaseloadText, type Finding } from './contract.ts';
import { WordIndex, wordsOf } from './word-index.ts';

/** Texts of the written files, by file. A text may be a cell, a line or a whole file. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** So many words of a note in a row are a quotation. */
const quotation = 5;

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{10}$)/, '0');
const numberLike = /(?<!\d)\+?\(?\d[\d ().-]{5,}\d(?!\d)/g;

interface Searched {
  words: WordIndex;
  wording: WordIndex;
  /** Digits of whatever could be a telephone number, by the file it stands in. */
  numbers: Map<string, string>;
}

const indexOf = (texts: Texts, wording: readonly string[]): Searched => {
  const words = new WordIndex();
  const numbers = new Map<string, string>();
  for (const [file, all] of texts) {
    for (const text of [file, ...all]) {
      words.add(file, text);
      for (const [number] of text.matchAll(numberLike)) numbers.set(digitsOf(number), file);
    }
  }
  const known = new WordIndex();
  for (const text of wording) known.add('', text);
  return { words, wording: known, numbers };
};

/** Found, and not merely because every release says it. */
const findOf = ({ words, wording }: Searched, run: readonly string[], options = {}) => {
  const found = words.find(run, options);
  return found && !wording.find(run) ? found : null;
};

type Hit = { file: string; how: string; weight: Finding['weight'] };

const hit = (file: string, how: string, weight: Finding['weight'] = 'breaks'): Hit => ({ file, how, weight });

/**
 * The whole name in either order, then each part of it. A part with a capital is a name; in small letters it may be a word
 * like hope or summer, and somebody looks.
 */
const searchName = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  if (words.length > 1) {
    const found = findOf(searched, words) ?? findOf(searched, [...words.slice(1), ...words.slice(0, 1)]);
    if (found) return [hit(found.place, 'whole')];
  }
  return words.flatMap((word) => {
    if (word.length < 2 || !/\p{L}/u.test(word)) return [];
    const named = findOf(searched, [word], { capital: true });
    if (named) return [hit(named.place, 'part')];
    const small = word.length > 2 ? findOf(searched, [word]) : null;
    return small ? [hit(small.place, 'part_in_small_letters', 'look')] : [];
  });
};

const searchContact = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  const found = words.join('').length >= 5 ? findOf(searched, words) : null;
  if (found) return [hit(found.place, 'whole')];
  const digits = digitsOf(text);
  const file = digits.length >= 7 ? searched.numbers.get(digits) : undefined;
  return file === undefined ? [] : [hit(file, 'digits')];
};

const searchId = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  const found = words.join('').length >= 5 ? findOf(searched, words) : null;
  return found ? [hit(found.place, 'whole')] : [];
};

const searchNote = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  if (words.length < quotation) {
    const found = words.length > 1 && words.join('').length >= 8 ? findOf(searched, words) : null;
    return found ? [hit(found.place, 'whole')] : [];
  }
  let run = 0;
  for (const [at, word] of words.entries()) {
    run = searched.words.knows(word) ? run + 1 : 0;
    const found = run >= quotation ? findOf(searched, words.slice(at + 1 - quotation, at + 1)) : null;
    if (found) return [hit(found.place, 'words_in_a_row')];
  }
  return [];
};

const searches: Readonly<Record<CaseloadText['kind'], (searched: Searched, text: string) => Hit[]>> = {
  name: searchName,
  contact: searchContact,
  id: searchId,
  note: searchNote,
};

/**
 * Looks for every string of the caseload in every file, one pass over each. What is found is told by kind, file and count,
 * never by its text.
 */
export const searchCaseload = async (
  texts: Texts,
  wording: readonly string[],
  caseload: Caseload,
): Promise<{ findings: Finding[]; searched: number }> => {
  const index = indexOf(texts, wording);
  const counts = new Map<string, { finding: Finding; strings: number }>();
  let searched = 0;
  for await (const { kind, text } of caseload) {
    searched++;
    for (const { file, how, weight } of searches[kind](index, text)) {
      const key = [file, kind, how].join('\n');
      const known = counts.get(key) ?? { finding: { ...breaks('caseload', file, { kind, how }), weight }, strings: 0 };
      counts.set(key, { ...known, strings: known.strings + 1 });
    }
  }
  const findings = [...counts.values()].map(({ finding, strings }) => ({
    ...finding,
    details: { ...finding.details, strings },
  }));
  return { findings, searched };
};
