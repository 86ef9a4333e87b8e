import { places } from '@alongside/domain/session/session-words.ts';

/** What a person typed into a write, in the order of its form: shown wherever a write waits or is read by someone else. */
const typed: readonly string[] = [
  'words',
  'note',
  'ownWords',
  'strengths',
  'text',
  'reason',
  'notSharedReason',
  'theme',
  'line',
  'agreementResponse',
  'debrief',
  'place',
  'whatDone',
  'learned',
  'aboutWhom',
  'whatHappened',
  'whenItHappened',
  'wordsUsed',
  'safeNow',
  'whoMayBeResponsible',
  'needs',
  'othersAtRisk',
  'wishes',
  'whyNotTold',
  'howToReachMe',
  'toldWhom',
];

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isWritten = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Every text someone wrote in it, however deep: a line about one of many people too. */
export const typedTexts = (input: unknown): string[] => {
  if (Array.isArray(input)) return input.flatMap(typedTexts);
  if (!isFields(input)) return [];
  const own = typed.flatMap((field) => {
    const value = input[field];
    // The place of a session is chosen from a list, that of a plan is written.
    const isChosen = places.some((place) => place === value);
    // The answers of a measure, each under its question.
    if (isFields(value) && field === 'words') return Object.values(value).filter(isWritten);
    return isWritten(value) && !isChosen ? [value] : [];
  });
  return [...own, ...Object.values(input).filter(isFields).flatMap(typedTexts)];
};
