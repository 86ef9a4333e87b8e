import { breaks, type Caseload, type CaseloadText, type Finding } from './contract.ts';
import { WordIndex, wordsOf } from './word-index.ts';

/** Texts of the written files, by file. A text may be a cell, a line or a whole file. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** So many words of a note in a row are from it among labels, and so many anywhere. */
const fewWords = 5;
const manyWords = 8;

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{10}$)/, '0');
const numberLike = /(?<!\d)\+?\(?\d[\d ().-]{5,}\d(?!\d)/g;

interface Searched {
  words: WordIndex;
  wording: WordIndex;
  /** Digits of whatever could be a telephone number, by the files it stands in. */
  numbers: Map<string, Set<string>>;
}

const indexOf = (texts: Texts, wording: readonly string[]): Searched => {
  const words = new WordIndex();
  const numbers = new Map<string, Set<string>>();
  for (const [file, all] of texts) {
    for (const text of [file, ...all]) {
      words.add(file, text);
      for (const [number] of text.matchAll(numberLike)) {
        const digits = digitsOf(number);
        numbers.set(digits, (numbers.get(digits) ?? new Set()).add(file));
      }
    }
  }
  const known = new WordIndex();
  for (const text of wording) known.add('', text);
  return { words, wording: known, numbers };
};

/** The files it stands in; none when every release says it anyway. */
const filesWith = ({ words, wording }: Searched, run: readonly string[], options = {}): string[] => {
  const files = words.find(run, options);
  return files.size === 0 || wording.find(run).size > 0 ? [] : [...files];
};

interface Hit {
  file: string;
  how: string;
  weight: Finding['weight'];
}

const hits = (files: readonly string[], how: string, weight: Finding['weight'] = 'breaks'): Hit[] =>
  files.map((file) => ({ file, how, weight }));

/**
 * The whole name in either order, then each part of it. A part with a capital is a name; in small letters it may be a word
 * like hope or summer, and somebody looks.
 */
const searchName = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  if (words.length > 1) {
    const turned = [...words.slice(1), ...words.slice(0, 1)];
    const whole = [...filesWith(searched, words), ...filesWith(searched, turned)];
    if (whole.length > 0) return hits([...new Set(whole)], 'whole');
  }
  return words.flatMap((word) => {
    if (word.length < 2 || !/\p{L}/u.test(word)) return [];
    const named = filesWith(searched, [word], { capital: true });
    if (named.length > 0) return hits(named, 'part');
    return word.length > 2 ? hits(filesWith(searched, [word]), 'part_in_small_letters', 'look') : [];
  });
};

/** Files with words typed for this release: who it is for may be the service itself, and those who approve it read that. */
const typed = new Set(['README.txt', 'report.html', 'codebook.html', 'datapackage.json', 'ddi-codebook.xml']);

/** Only as a whole: the parts of a place are words of a town or a trade. Among codes and labels it says where people are. */
const searchPlace = (searched: Searched, text: string): Hit[] =>
  filesWith(searched, wordsOf(text)).flatMap((file) => hits([file], 'whole', typed.has(file) ? 'look' : 'breaks'));

const searchWhole = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  return words.join('').length >= 5 ? hits(filesWith(searched, words), 'whole') : [];
};

const searchContact = (searched: Searched, text: string): Hit[] => {
  const whole = searchWhole(searched, text);
  if (whole.length > 0) return whole;
  const digits = digitsOf(text);
  return digits.length >= 7 ? hits([...(searched.numbers.get(digits) ?? [])], 'digits') : [];
};

/**
 * A few words in a row among codes and labels come from the note. In a question they may be how anyone puts it, so there it
 * takes a longer run to stop the release, and a short one is looked at.
 */
const searchNote = (searched: Searched, text: string): Hit[] => {
  const words = wordsOf(text);
  const runs = (length: number): string[] => {
    let known = 0;
    const found = new Set<string>();
    for (const [at, word] of words.entries()) {
      known = searched.words.knows(word) ? known + 1 : 0;
      if (known < length) continue;
      for (const file of filesWith(searched, words.slice(at + 1 - length, at + 1))) found.add(file);
    }
    return [...found];
  };
  if (words.length < 2 || words.join('').length < 8) return [];
  const short = runs(Math.min(words.length, fewWords));
  if (short.length === 0) return [];
  const long = new Set(runs(manyWords));
  return short.flatMap((file) => {
    const isQuoted = !typed.has(file) || long.has(file);
    return hits([file], isQuoted ? 'words_in_a_row' : 'few_words_in_a_row', isQuoted ? 'breaks' : 'look');
  });
};

/** Many notes are kept again and again, such as what people were shown when they permitted it; names and ids are not. */
const mostRemembered = 20_000;

const searches: Readonly<Record<CaseloadText['kind'], (searched: Searched, text: string) => Hit[]>> = {
  name: searchName,
  place: searchPlace,
  contact: searchContact,
  id: searchWhole,
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
  const remembered = new Map<string, Hit[]>();
  const look = ({ kind, text }: CaseloadText): Hit[] => {
    if (kind !== 'note') return searches[kind](index, text);
    const before = remembered.get(text);
    if (before) return before;
    const found = searchNote(index, text);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(text, found);
    return found;
  };
  let searched = 0;
  const count = (string: CaseloadText): void => {
    searched++;
    const { kind } = string;
    for (const { file, how, weight } of look(string)) {
      const key = [file, kind, how].join('\n');
      const known = counts.get(key) ?? { finding: { ...breaks('caseload', file, { kind, how }), weight }, strings: 0 };
      counts.set(key, { ...known, strings: known.strings + 1 });
    }
  };
  for await (const part of caseload)
    if ('kind' in part) count(part);
    else for (const string of part) count(string);
  const findings = [...counts.values()].map(({ finding, strings }) => ({
    ...finding,
    details: { ...finding.details, strings },
  }));
  return { findings, searched };
};
