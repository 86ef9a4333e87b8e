import { type MissingReason, missingCodes, type ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { cutTo } from './release-file.ts';

/** Within a comment, too, one program or another minds a quote, a star beside a stroke, or a macro. */
const harmless = (title: string): string =>
  title
    .replaceAll("'", '’')
    .replaceAll('"', '”')
    .replace(/[*/`$&%;]+/g, ' ');

/** The first lines of every script, to be put behind the program's own mark for a comment. */
export const openingLines = ({ about }: ReleasePackage, program: string): string[] => [
  `Reads people.csv and measures.csv into ${program}, with labels and missing codes.`,
  harmless(cutTo(about.title, 120)),
  'Start it in the folder that holds both files.',
  'Do not look for anyone, and do not lay these figures beside others of the same people.',
];

/** Stata and SAS have a missing value for each letter, so that not asked and preferred not to say stay apart there too. */
const letters: Readonly<Record<MissingReason, string>> = {
  declined: 'd',
  not_asked: 'n',
  not_known: 'k',
  not_applicable: 'x',
  suppressed: 'h',
};

/** By code. */
export const missingLetters: ReadonlyMap<number, string> = new Map(
  (Object.keys(letters) as MissingReason[]).map((reason) => [missingCodes[reason].code, letters[reason]]),
);
