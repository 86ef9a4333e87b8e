import { queryClient, trpc } from './trpc.ts';

/**
 * After a write any page may be out of date, so everything shown is asked for again; what is not shown, when it is. Not who
 * is signed in: a sign-in that lapsed meanwhile must not take the page away from under a writer.
 */
export function lookAgain(): Promise<void> {
  const who = JSON.stringify(trpc.signIn.who.queryKey());
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== who });
}
