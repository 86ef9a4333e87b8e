import type { InvolvementHeading } from '@alongside/domain/involvement/review-involvement.ts';
import type { Answered } from '../../trpc.ts';
import type { Words } from '../../words/known-words.ts';

export type InvolvementRead = Answered['involvement']['list'];
export type Look = InvolvementRead['looks'][number];

const ratings = ['0', '1', '2', '3'] as const;

export const ratingOptions = (t: Words<'involvement'>) =>
  ratings.map((value) => ({ value, label: t(`rating.${value}`) }));

export const ratingWords = (t: Words<'involvement'>, rating: number | null): string => {
  const key = ratings.find((each) => each === String(rating));
  return key ? t(`rating.${key}`) : t('notRated');
};

export const ratingOf = (look: Look, heading: InvolvementHeading): number | null => look.headings[heading].rating;

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
