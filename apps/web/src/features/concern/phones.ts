import { type PhoneToRing, phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';

export const telOf = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`;

/** The one for danger now first, always. There at once: those that come with Alongside, until others were read or carried. */
export function usePhones(): readonly PhoneToRing[] {
  const { data } = useQuery({ ...trpc.concern.phones.queryOptions(), staleTime: 5 * 60_000 });
  return data?.phones ?? phonesToRing(null);
}
