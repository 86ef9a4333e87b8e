import type { Store } from '@alongside/db/store.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { searchCaseload } from '../../release-verifier/search-caseload.ts';
import { searchPatterns } from '../../release-verifier/search-patterns.ts';
import { readCaseload } from './thread/read-caseload.ts';

/*
 * What is typed for a release is read by everybody, in the register and in its files.
 */

export type TypedWords = Readonly<Record<'question' | 'recipient', string>>;

const textsOf = (typed: TypedWords) => new Map(Object.entries(typed).map(([field, text]) => [field, [text]]));

/** @throws FIELDS_REFUSED with `names_somebody` for an e-mail address, a telephone number, a date or a name with its title. */
export const refusePatterns = (typed: TypedWords): void => {
  const found = searchPatterns(textsOf(typed));
  if (found.length > 0) throw refuseFields(Object.fromEntries(found.map(({ file }) => [file, 'names_somebody'])));
};

/**
 * Which of them hold a word that is somebody's name in the record, for those who judge: the verifier will let no file leave with it.
 * Never for whoever typed it, or a name could be tried out to learn whether the service knows them.
 */
export const fieldsWithNames = async ({ read }: Store, typed: TypedWords): Promise<string[]> => {
  const { findings } = await searchCaseload(
    textsOf(typed),
    Object.keys(typed),
    readCaseload(read, ['name', 'contact']),
  );
  return [...new Set(findings.flatMap(({ weight, file }) => (weight === 'breaks' ? [file] : [])))].sort();
};
