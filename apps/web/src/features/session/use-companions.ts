import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';

/** The others one walks with, asked for only when someone else was there; a draft may say so already. */
export function useCompanions(personId: string, someAreChosen: boolean) {
  const [wanted, setWanted] = useState(false);
  const isOpen = wanted || someAreChosen;
  const { data: caseload } = useQuery({ ...trpc.person.caseload.queryOptions(), enabled: isOpen });
  const people = caseload?.people.filter((each) => each.personId !== personId);
  return {
    isOpen,
    open: () => setWanted(true),
    people,
    nameOf: (id: unknown): string | undefined => people?.find((each) => each.personId === id)?.displayName,
  };
}

export type Companions = ReturnType<typeof useCompanions>;
