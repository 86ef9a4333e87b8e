import { useNavigate, useSearchParams } from 'react-router';
import { safeReturnPath, stepPath } from '../../return-path.ts';
import { firstPlace } from '../../shell/places.ts';
import { queryClient, trpc } from '../../trpc.ts';

/** Leads to the next step, or back to where the person was going. What an earlier sign-in had loaded is forgotten. */
export function useAfterSignIn(): () => Promise<void> {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async () => {
    queryClient.removeQueries();
    const who = await queryClient.fetchQuery(trpc.signIn.who.queryOptions());
    const back = safeReturnPath(search.get('back'));
    const [pathname = '/', query] = back.split('?');
    if (who?.needs === 'second_factor')
      return navigate(stepPath('second_factor', { pathname, search: query ? `?${query}` : '' }), { replace: true });
    return navigate(back === '/' && who ? firstPlace(who.roles) : back, { replace: true });
  };
}
