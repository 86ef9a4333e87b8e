/**
 * Words that crept in from elsewhere, each with one a peer would use (language guides for notes, see the domain notes).
 * Offered, never enforced: the writer may well be quoting.
 */
const gentler: readonly (readonly [RegExp, string])[] = [
  [/\brefused to\b/i, 'chose not to'],
  [/\brefused\b/i, 'declined'],
  [/\bnon-?compliant\b/i, 'disagreed with the plan'],
  [/\bsuffer(?:s|ing) from\b/i, 'living with'],
  [/\battention[- ]seeking\b/i, 'seeking connection'],
  [/\bmanipulative\b/i, 'trying to get a need met'],
  [/\bunmotivated\b/i, 'not drawn to what was on offer'],
  [/\bunrealistic\b/i, 'full of high hopes'],
  [/\bis an? (?:schizophrenic|addict|alcoholic|bipolar|borderline)\b/i, 'was given a diagnosis'],
  [/\bkicking off\b/i, 'distressed'],
  [/\bclaims? that\b/i, 'told me that'],
  [/\bclaimed that\b/i, 'told me that'],
  [/\black(?:s|ed|ing)? insight\b/i, 'sees it differently'],
  [/\bfrequent flyer\b/i, 'someone who knows the service well'],
  [/\b(?:an? )?relapse\b/i, 'a harder time'],
  [/\brelapsed\b/i, 'had a harder time'],
  [/\bDNA(?:'?d)?\b/, 'did not meet'],
];

/** A word or phrase of an organisation's own list, and what is offered for it. */
export interface GentlerPair {
  found: string;
  offer: string;
}

export interface GentlerWord {
  found: string;
  offer: string;
  at: number;
}

/** The first such word of a text, unless the writer has said to leave it. */
export const gentlerWord = (text: string, left: readonly string[] = []): GentlerWord | null => {
  const all = gentler.flatMap(([pattern, offer]) => {
    const match = pattern.exec(text);
    return match && !left.includes(match[0].toLowerCase()) ? [{ found: match[0], offer, at: match.index }] : [];
  });
  return all.sort((one, other) => one.at - other.at || other.found.length - one.found.length)[0] ?? null;
};

export const withGentler = (text: string, { found, offer, at }: GentlerWord): string =>
  text.slice(0, at) + offer + text.slice(at + found.length);
