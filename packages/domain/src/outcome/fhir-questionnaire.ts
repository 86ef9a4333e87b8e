import { refuseFields } from '../shared/domain-error.ts';
import { type BroughtIn, checkBroughtIn, type NotUnderstood } from './brought-in.ts';
import {
  extensionOf,
  extensionUrl,
  type FhirItem,
  type FhirOption,
  FhirQuestionnaire,
  type FhirValueSet,
  isTooDeep,
} from './fhir/fhir-parts.ts';
import { readOwnItem, readQuestion } from './fhir/read-question.ts';
import { guessScale } from './guess-scale.ts';
import type { Instrument, Item } from './instrument.ts';
import { neverByItself } from './library/parts.ts';
import { keyMaker } from './own-key.ts';
import { withoutHeldWords } from './without-held-words.ts';

const numbersOf = ({ min, max }: Item): number[] => Array.from({ length: max - min + 1 }, (_, at) => min + at);

const optionOf = (item: Item, answer: number): FhirOption => ({
  valueCoding: { code: String(answer), display: item.answerNames?.[answer] },
  extension: [{ url: extensionUrl.ordinal, valueDecimal: answer }],
});

const typeOf = (item: Item): Pick<FhirItem, 'type' | 'answerOption' | 'extension'> => {
  if (item.kind === 'words') return { type: 'text' };
  // Where every answer has a name it is a choice, elsewhere a number between two ends.
  if (numbersOf(item).every((answer) => item.answerNames?.[answer]))
    return { type: 'choice', answerOption: numbersOf(item).map((answer) => optionOf(item, answer)) };
  return {
    type: 'integer',
    extension: [
      { url: extensionUrl.least, valueInteger: item.min },
      { url: extensionUrl.most, valueInteger: item.max },
    ],
  };
};

/**
 * A measure as a FHIR R4 Questionnaire. Wording travels only where it may be passed on: what an organisation pasted under
 * its licence stays at home.
 */
export const toFhirQuestionnaire = (instrument: Instrument): FhirQuestionnaire => {
  const { key, version, name, about, items, ...rest } = withoutHeldWords(instrument);
  return {
    resourceType: 'Questionnaire',
    url: `urn:alongside:measure:${key}`,
    version: String(version),
    title: name,
    status: 'active',
    description: about,
    copyright: instrument.licence.notice ?? instrument.licence.terms,
    extension: [{ url: extensionUrl.measure, valueString: JSON.stringify(rest) }],
    item: items.map((item): FhirItem => {
      const { key: linkId, words, ...bare } = item;
      const { extension = [], ...typed } = typeOf(item);
      return {
        linkId,
        ...(words !== undefined && { text: words }),
        ...typed,
        extension: [...extension, { url: extensionUrl.item, valueString: JSON.stringify(bare) }],
      };
    }),
  };
};

/** Questions in the order they are asked; the text above a group has no place in a measure. */
const questionsIn = (items: readonly FhirItem[], notUnderstood: NotUnderstood[]): FhirItem[] =>
  items.flatMap((each) => {
    const inside = questionsIn(each.item ?? [], notUnderstood);
    if (each.type !== 'group') return [each, ...inside];
    if (each.text) notUnderstood.push({ where: each.linkId ?? '', code: 'text_left_out' });
    return inside;
  });

const readItems = (
  questions: readonly FhirItem[],
  contained: readonly FhirValueSet[],
  notUnderstood: NotUnderstood[],
): Item[] => {
  const keyFor = keyMaker();
  return questions.flatMap((question): Item[] => {
    const where = question.linkId ?? '';
    const own = readOwnItem(question);
    if (own === null) notUnderstood.push({ where, code: 'extension_not_understood' });
    const { item, codes } = own ? { item: own, codes: [] } : readQuestion(question, contained);
    for (const code of codes) notUnderstood.push({ where, code });
    const words = question.text?.trim();
    return item ? [{ key: keyFor(question.linkId), ...(words && { words }), ...item }] : [];
  });
};

/** Scales, licence and timing as Alongside wrote them; null where the file is somebody else's, or was altered. */
const ownRest = (questionnaire: FhirQuestionnaire, notUnderstood: NotUnderstood[]): object | null => {
  const written = extensionOf(questionnaire, extensionUrl.measure)?.valueString;
  if (written === undefined) return null;
  try {
    const rest: unknown = JSON.parse(written);
    if (typeof rest === 'object' && rest !== null) return rest;
  } catch {}
  notUnderstood.push({ where: '', code: 'extension_not_understood' });
  return null;
};

const othersRest = (
  { copyright, url }: FhirQuestionnaire,
  name: string,
  items: readonly Item[],
  notUnderstood: NotUnderstood[],
) => {
  const { codes, ...scoring } = guessScale(items);
  for (const code of [...codes, 'licence_not_known' as const]) notUnderstood.push({ where: '', code });
  return {
    shortName: name.slice(0, 40),
    ...scoring,
    completedBy: ['person'],
    licence: {
      // Nobody said that it may be passed on, so it is not.
      kind: 'paste_wording',
      terms: copyright?.trim().slice(0, 600) || 'The file said nothing about who may use it.',
      source: `A questionnaire brought in from a file${url ? `: ${url.slice(0, 200)}` : ''}`,
    },
    timing: neverByItself,
  };
};

/**
 * Makes a measure of a FHIR R4 Questionnaire, and lists what was left out or guessed. Refuses what is none, and what gives
 * no whole definition (FIELDS_REFUSED).
 */
export const fromFhirQuestionnaire = (file: unknown): BroughtIn => {
  if (isTooDeep(file)) throw refuseFields({ file: 'not_a_questionnaire' });
  const read = FhirQuestionnaire.safeParse(file);
  if (!read.success) throw refuseFields({ file: 'not_a_questionnaire' });
  const notUnderstood: NotUnderstood[] = [];
  const questionnaire = read.data;
  const questions = questionsIn(questionnaire.item ?? [], notUnderstood);
  const items = readItems(questions, questionnaire.contained ?? [], notUnderstood);
  const name = (questionnaire.title ?? questionnaire.name ?? '').trim().slice(0, 160) || 'A measure without a name';
  const about = (questionnaire.description ?? '').trim().slice(0, 300) || name;
  const rest = ownRest(questionnaire, notUnderstood) ?? othersRest(questionnaire, name, items, notUnderstood);
  return checkBroughtIn({ ...rest, name, about, items }, notUnderstood);
};
