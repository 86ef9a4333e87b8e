/** Where to go after signing in. Only a path of ours: "//elsewhere" and "/\elsewhere" would leave the site. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const url = new URL(wanted, 'http://ours.invalid');
  const isOurs = url.origin === 'http://ours.invalid' && !/^[/\\]{2}/.test(wanted) && !url.pathname.startsWith('//');
  const leadsBack = url.pathname === '/sign-in' || url.pathname === '/second-factor';
  return isOurs && !leadsBack ? url.pathname + url.search + url.hash : '/';
}

export function signInPath(from: { pathname: string; search: string }): string {
  const back = safeReturnPath(from.pathname + from.search);
  return back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`;
}
