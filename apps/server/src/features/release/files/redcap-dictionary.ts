import { codesOf } from '@alongside/domain/release/check-release-package.ts';
import type { ReleasePackage, ReleaseVariable } from '@alongside/domain/release/release-package.ts';
import { toCsv } from '../../../csv.ts';
import { oneLine, type ReleaseFile, textFile } from './release-file.ts';

/** The eighteen headings of a REDCap data dictionary, letter for letter: it takes no others. */
const headings = [
  'Variable / Field Name',
  'Form Name',
  'Section Header',
  'Field Type',
  'Field Label',
  'Choices, Calculations, OR Slider Labels',
  'Field Note',
  'Text Validation Type OR Show Slider Number',
  'Text Validation Min',
  'Text Validation Max',
  'Identifier?',
  'Branching Logic (Show field only if...)',
  'Required Field?',
  'Custom Alignment',
  'Question Number (surveys only)',
  'Matrix Group Name',
  'Matrix Ranking?',
  'Field Annotation',
];

/** A bar parts two choices, so none may stand in the words of one. */
const choicesOf = (variable: ReleaseVariable): string =>
  codesOf(variable)
    .map(({ code, label }) => `${code}, ${oneLine(label).replaceAll('|', '/')}`)
    .join(' | ');

const lineOf = (form: string, variable: ReleaseVariable): Record<string, unknown> => {
  const isChoice = variable.kind === 'code' || variable.kind === 'range';
  const scale = variable.lowest === undefined ? '' : ` ${variable.lowest} to ${variable.highest}.`;
  return {
    [headings[0] ?? '']: variable.name,
    [headings[1] ?? '']: form,
    [headings[3] ?? '']: isChoice ? 'radio' : 'text',
    [headings[4] ?? '']: oneLine(variable.label),
    [headings[5] ?? '']: isChoice ? choicesOf(variable) : '',
    // No lowest value is asked for: it would refuse the missing codes.
    [headings[6] ?? '']: oneLine(`${variable.hiding}${scale}${isChoice ? '' : ` ${choicesOf(variable)}`}`),
    [headings[7] ?? '']: variable.kind === 'integer' || variable.kind === 'number' ? variable.kind : '',
  };
};

/**
 * For loading the structure into REDCap. Its first field names the record; `measures` is to be made a repeating form, and
 * so does not name the person again.
 */
export const redcapDictionary = ({ people, measures }: ReleasePackage): ReleaseFile =>
  textFile(
    'redcap-dictionary.csv',
    toCsv(headings, [
      ...people.variables.map((variable) => lineOf('people', variable)),
      ...measures.variables
        .filter(({ role }) => role !== 'key')
        .map((variable) => lineOf('measures', { ...variable, name: freeName(variable, people.variables) })),
    ]),
  );

/** Names are of one project in REDCap, not of one form. */
const freeName = ({ name }: ReleaseVariable, taken: readonly ReleaseVariable[]): string =>
  taken.some((other) => other.name === name) ? `measure_${name}` : name;
