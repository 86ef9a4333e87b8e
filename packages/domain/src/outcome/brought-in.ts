import { refuseFields } from '../shared/domain-error.ts';
import { InstrumentInput } from './instrument-input.ts';

/** Something in a file that was left out or guessed: where, and a code that the page turns into words. */
export interface NotUnderstood {
  where: string;
  code: NotUnderstoodCode;
}

export const notUnderstoodCodes = [
  'extension_not_understood',
  'type_not_understood',
  'options_not_found',
  'one_option_only',
  'scored_by_order',
  'own_answer_left_out',
  'many_answers_left_out',
  'range_guessed',
  'range_too_wide',
  'decimals_left_out',
  'computed_left_out',
  'text_left_out',
  'condition_left_out',
  'scoring_guessed',
  'direction_not_known',
  'licence_to_confirm',
  'licence_not_known',
  'column_not_understood',
  'cell_not_understood',
  'row_not_understood',
] as const;
export type NotUnderstoodCode = (typeof notUnderstoodCodes)[number];

export interface BroughtIn {
  definition: InstrumentInput;
  notUnderstood: NotUnderstood[];
}

/** The last step of bringing a file in. Refuses what is no whole definition even so (FIELDS_REFUSED, a code by path). */
export const checkBroughtIn = (definition: unknown, notUnderstood: NotUnderstood[]): BroughtIn => {
  const checked = InstrumentInput.safeParse(definition);
  if (checked.success) return { definition: checked.data, notUnderstood };
  throw refuseFields(
    Object.fromEntries(checked.error.issues.map(({ path, message }) => [path.join('.') || 'file', message])),
  );
};
