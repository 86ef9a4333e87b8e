import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { basename } from '../../installation.ts';
import { forgetLeaving, shownHere } from '../../outbox/leaving-mark.ts';
import { safeReturnPath, stepPath } from '../../return-path.ts';
import { firstPlace } from '../../shell/places.ts';
import { type Answered, queryClient, speakFor, trpc } from '../../trpc.ts';

type Who = Answered['signIn']['who'];

/** The step that is still missing, or where the person was going. */
export function pathAfterSignIn(who: Who, search: URLSearchParams): string {
  const back = safeReturnPath(search.get('back'));
  if (who?.needs === 'second_factor') {
    const { pathname, search: query } = new URL(back, window.location.origin);
    return stepPath('second_factor', { pathname, search: query });
  }
  return back === '/' && who ? firstPlace(who.roles) : back;
}

/** Leads on after a step. What an earlier sign-in in this tab had loaded is forgotten. */
export function useAfterSignIn(): () => Promise<void> {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  // Whoever signs in here is not known yet: the steps on the way speak for nobody.
  useEffect(() => speakFor(null), []);
  return async () => {
    queryClient.removeQueries({ type: 'inactive' });
    forgetLeaving();
    const before = shownHere();
    const who = await queryClient.fetchQuery({ ...trpc.signIn.who.queryOptions(), staleTime: 0 });
    // Another account in the same tab begins afresh: nothing the last one had open is carried over.
    if (before && who && before !== who.accountId) {
      window.location.assign(basename + pathAfterSignIn(who, search));
      return;
    }
    await navigate(pathAfterSignIn(who, search), { replace: true });
  };
}
