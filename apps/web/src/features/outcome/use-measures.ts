import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';

/** What the organisation offers, and what this person has completed. Both may come from the copy on this phone. */
export function useMeasures(personId: string) {
  const offered = useQuery(trpc.outcome.offered.queryOptions());
  // Asked again each time: behind a link the person may have answered a moment ago.
  const ofPerson = useQuery({ ...trpc.outcome.ofPerson.queryOptions({ personId }), refetchOnMount: 'always' });
  return { offered, ofPerson };
}
