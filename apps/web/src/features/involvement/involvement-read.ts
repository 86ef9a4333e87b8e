import { type InvolvementHeading, involvementMove } from '@alongside/domain/involvement/review-involvement.ts';
import type { Answered } from '../../trpc.ts';
import type { Words } from '../../words/known-words.ts';

export type InvolvementRead = Answered['involvement']['list'];
export type Look = InvolvementRead['looks'][number];
/** As much of a look as is shown, wherever it comes from. */
export type LookSeen = Pick<Look, 'id' | 'reviewedOn' | 'headings'>;
export type InvolvementOfEvaluation = Answered['involvement']['ofEvaluation'];
type Site = InvolvementOfEvaluation['sites'][number];

const ratings = ['0', '1', '2', '3'] as const;

export const ratingOptions = (t: Words<'involvement'>) =>
  ratings.map((value) => ({ value, label: t(`rating.${value}`) }));

export const ratingWords = (t: Words<'involvement'>, rating: number | null): string => {
  const key = ratings.find((each) => each === String(rating));
  return key ? t(`rating.${key}`) : t('notRated');
};

export const ratingOf = (look: LookSeen, heading: InvolvementHeading): number | null => look.headings[heading].rating;

/** Looks by what they are about: the organisation first, then evaluations in the order of their newest look. */
export const byMatter = (looks: readonly Look[]): { key: string; name: string | null; looks: Look[] }[] => {
  const matters = new Map<string, Look[]>([['', []]]);
  for (const look of looks) {
    const key = look.evaluationId ?? '';
    matters.set(key, [...(matters.get(key) ?? []), look]);
  }
  return [...matters]
    .filter(([, own]) => own.length > 0)
    .map(([key, own]) => ({ key, name: own[0]?.evaluationName ?? null, looks: own }));
};

/** Sites that have not looked yet, in one line: by name where the reader may know it, else how many they are. */
export const notLookedWords = (t: Words<'involvement'>, sites: readonly Site[]): string | null => {
  const without = sites.filter(({ looks }) => looks.length === 0);
  const names = without.flatMap(({ name }) => (name === null ? [] : [name]));
  const others = without.length - names.length;
  const lines = [
    names.length > 0 && t('notLooked', { names: names.join(', ') }),
    others > 0 && t('othersNotLooked', { count: others }),
  ];
  return lines.filter(Boolean).join(' ') || null;
};

/** Sites that are not named are told apart by their place in the list. */
export const siteWords = (t: Words<'involvement'>, sites: readonly Site[], site: Site): string =>
  site.name ?? t('siteUnnamed', { number: sites.filter(({ name }) => name === null).indexOf(site) + 1 });

const moved = (t: Words<'involvement'>, move: number | null): string | null => {
  if (move === null) return null;
  if (move === 0) return t('same');
  return t(move > 0 ? 'up' : 'down', { count: Math.abs(move) });
};

export const moveWords = (t: Words<'involvement'>, move: number | null): string => moved(t, move) ?? '–';

/** "Presence: 2: mostly, 1 up": where a heading stands, and how it moved since the look before. */
export const headingLine = (
  t: Words<'involvement'>,
  heading: InvolvementHeading,
  latest: LookSeen,
  before: LookSeen | undefined,
): string => {
  const words = `${t(`heading.${heading}`)}: ${ratingWords(t, ratingOf(latest, heading))}`;
  const move = before && moved(t, involvementMove(ratingOf(before, heading), ratingOf(latest, heading)));
  return move ? `${words} (${move})` : words;
};
