import { useNavigate, useSearchParams } from 'react-router';
import { safeReturnPath, stepPath } from '../../return-path.ts';
import { firstPlace } from '../../shell/places.ts';
import { type Answered, queryClient, trpc } from '../../trpc.ts';

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
  return async () => {
    queryClient.removeQueries({ type: 'inactive' });
    const who = await queryClient.fetchQuery({ ...trpc.signIn.who.queryOptions(), staleTime: 0 });
    await navigate(pathAfterSignIn(who, search), { replace: true });
  };
}
