import type { Reader } from '@alongside/db/store.ts';
import type { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { instrumentInUse } from '../instrument/instrument-in-use.ts';
import { mainScoreOf } from './main-scores.ts';
import { scoredMeasure } from './write-measure.ts';

const scoresOrNone = async (reader: Reader, organisationId: string, input: RecordOutcomeInput) => {
  try {
    return (await scoredMeasure(reader, organisationId, input)).scores;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FIELDS_REFUSED') return [];
    throw error;
  }
};

/** A measure that is in no record yet: its name and its main score, if it has one and the answers fit. */
export const measureSaid = async (reader: Reader, organisationId: string, input: RecordOutcomeInput) => {
  const definition = await instrumentInUse(reader, organisationId, input.instrument, input.instrumentVersion);
  return {
    name: definition?.shortName ?? null,
    main: mainScoreOf(definition, await scoresOrNone(reader, organisationId, input)),
  };
};
