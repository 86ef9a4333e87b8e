/** A word or phrase that crept in from elsewhere, and what a peer would say. */
export interface GentlerPair {
  found: string;
  offer: string;
}

/**
 * The list that comes with Alongside (language guides for notes, see the domain notes); an organisation may keep its own.
 * Offered, never enforced: the writer may well be quoting.
 */
export const builtInGentlerWords: readonly GentlerPair[] = [
  { found: 'refused to', offer: 'chose not to' },
  { found: 'refused', offer: 'declined' },
  { found: 'non-compliant', offer: 'disagreed with the plan' },
  { found: 'suffers from', offer: 'lives with' },
  { found: 'suffering from', offer: 'living with' },
  { found: 'attention seeking', offer: 'seeking connection' },
  { found: 'manipulative', offer: 'trying to get a need met' },
  { found: 'unmotivated', offer: 'not drawn to what was on offer' },
  { found: 'unrealistic', offer: 'full of high hopes' },
  { found: 'is a schizophrenic', offer: 'was given a diagnosis' },
  { found: 'is an addict', offer: 'was given a diagnosis' },
  { found: 'is an alcoholic', offer: 'was given a diagnosis' },
  { found: 'is bipolar', offer: 'was given a diagnosis' },
  { found: 'is borderline', offer: 'was given a diagnosis' },
  { found: 'kicking off', offer: 'distressed' },
  { found: 'kicked off', offer: 'was distressed' },
  { found: 'claims that', offer: 'told me that' },
  { found: 'claimed that', offer: 'told me that' },
  { found: 'lacks insight', offer: 'sees it differently' },
  { found: 'lacked insight', offer: 'saw it differently' },
  { found: 'frequent flyer', offer: 'someone who knows the service well' },
  { found: 'a relapse', offer: 'a harder time' },
  { found: 'relapse', offer: 'a harder time' },
  { found: 'relapsed', offer: 'had a harder time' },
  { found: "DNA'd", offer: 'did not meet' },
  { found: 'DNA', offer: 'did not meet' },
];

export interface GentlerWord extends GentlerPair {
  at: number;
}

/** Letters and figures of a phrase; between them any space or hyphen will do, and where it has a hyphen also none. */
const patternOf = (phrase: string): string =>
  phrase
    .trim()
    .split(/(\s+|-+)/)
    .map((part) => (/^\s+$/.test(part) ? '[\\s-]+' : /^-+$/.test(part) ? '[\\s-]*' : part))
    .map((part) => (part.startsWith('[\\s-]') ? part : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
    .join('');

const isInCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

type Matcher = (text: string) => readonly GentlerWord[];

/** One pattern for the whole list, the longest phrases first. Written without looking behind, which older phones do not know. */
const matcherOf = (pairs: readonly GentlerPair[]): Matcher => {
  const longestFirst = [...pairs].sort((one, other) => other.found.length - one.found.length);
  const anyOf = longestFirst.map(({ found }) => `(${patternOf(found)})`).join('|');
  if (anyOf === '') return () => [];
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, before = '', ...phrases] = match;
      const pair = longestFirst[phrases.findIndex((phrase) => phrase !== undefined)];
      const found = whole.slice(before.length);
      // An abbreviation is one only in capitals: DNA is not the DNA of peas.
      if (!pair || (isInCapitals(pair.found) && !isInCapitals(found))) return [];
      return [{ found, offer: pair.offer, at: match.index + before.length }];
    });
};

const matchers = new WeakMap<readonly GentlerPair[], Matcher>();
const find = (pairs: readonly GentlerPair[], text: string): readonly GentlerWord[] => {
  const known = matchers.get(pairs) ?? matcherOf(pairs);
  matchers.set(pairs, known);
  return known(text);
};

/** The first such word of a text, unless the writer has said to leave it. Runs on the device, as one writes. */
export const gentlerWord = (
  text: string,
  pairs: readonly GentlerPair[] = builtInGentlerWords,
  left: readonly string[] = [],
): GentlerWord | null => find(pairs, text).find(({ found }) => !left.includes(found.toLowerCase())) ?? null;

const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?…]["”’)]?\s+|\n\s*)$/u.test(text.slice(0, at));

/** The text with the offer in its place; what began a sentence with a capital still does. */
export const withGentler = (text: string, { found, offer, at }: GentlerWord): string => {
  const first = found.charAt(0);
  const keepsCapital = first !== first.toLowerCase() && beginsSentence(text, at);
  const put = keepsCapital ? offer.charAt(0).toUpperCase() + offer.slice(1) : offer;
  return text.slice(0, at) + put + text.slice(at + found.length);
};

/** Two phrases the matcher cannot tell apart count as one. */
export const gentlerKey = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
