import { queryClient } from './trpc.ts';

/** After a write any page may be out of date, so everything shown is asked for again; what is not shown, when it is. */
export function lookAgain(): Promise<void> {
  return queryClient.invalidateQueries();
}
