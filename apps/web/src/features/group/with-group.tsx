import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { trpc } from '../../trpc.ts';
import { WithAnswer } from '../../with-answer.tsx';
import type { GroupRead } from './group-read.ts';

/** The group whose id is in the address, once it is here. */
export function WithGroup({ children }: { children: (group: GroupRead) => ReactNode }) {
  const { groupId = '' } = useParams();
  return <WithAnswer read={useQuery(trpc.group.read.queryOptions({ groupId }))}>{children}</WithAnswer>;
}
