import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { dayNow } from '../../day-now.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { WithAnswer } from '../../with-answer.tsx';
import type { PersonRead } from './person-read.ts';

/** The person whose id is in the address, once they are here. */
export function WithPerson({ children }: { children: (person: PersonRead) => ReactNode }) {
  const { personId = '' } = useParams();
  const { timeZone } = useAccount().organisation;
  const read = useQuery(trpc.person.read.queryOptions({ personId }));
  return (
    <WithAnswer read={read}>
      {(person) => children({ ...person, today: dayNow(person.today, read.dataUpdatedAt, timeZone, new Date()) })}
    </WithAnswer>
  );
}
