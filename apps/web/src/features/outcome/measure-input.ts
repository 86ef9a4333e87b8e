import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { scoresFromEntered } from '@alongside/domain/outcome/scores-from-entered.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';

/** What does not fit the measure, by field: the same rules as on arrival, so that nothing waits without signal to be refused. */
const refusedBy = (instrument: Instrument, { scores, answers }: RecordOutcomeInput): Record<string, string> => {
  try {
    if (scores) scoresFromEntered(instrument, scores);
    else scoreInstrument(instrument, answers ?? {});
    return {};
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FIELDS_REFUSED')
      return error.details.fields as Record<string, string>;
    throw error;
  }
};

/** What is sent says which wording was on the page: another may stand by the time it arrives. */
export const measureInput = (instrument: Instrument) =>
  RecordOutcomeInput.superRefine((measure, refine) => {
    for (const [field, message] of Object.entries(refusedBy(instrument, measure)))
      refine.addIssue({ code: 'custom', path: field.split('.'), message });
  }).transform((measure) =>
    instrument.wordingNumber ? { ...measure, wordingNumber: instrument.wordingNumber } : measure,
  );
