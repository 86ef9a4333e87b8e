import { useDevice } from '../../outbox/device-state.ts';
import { definitionAsked } from './definition-asked.ts';
import { seenReading } from './seen-reading.ts';
import { useMeasures } from './use-measures.ts';

/** One completed measure with its definition, from the record or from what waits on this phone. */
export function useSeen(personId: string, outcomeId: string) {
  const { offered, ofPerson } = useMeasures(personId);
  const { waiting } = useDevice();
  const readings = ofPerson.data?.readings ?? null;
  const written = waiting.find(({ path, input }) => path === 'outcome.record' && input.id === outcomeId)?.input;
  const kept = readings?.find(({ id }) => id === outcomeId);
  const known = [...(ofPerson.data?.instruments ?? []), ...(offered.data ?? []).map(({ instrument }) => instrument)];
  const asked = kept ?? written;
  const instrument = asked && definitionAsked(known, asked);
  const seen = instrument ? seenReading(outcomeId, readings ?? [], waiting, instrument) : null;
  return {
    readings,
    isLoading: ofPerson.isPending || offered.isPending || ofPerson.isFetching,
    found: seen && instrument ? { seen, instrument } : null,
  };
}
