/** Where to go after signing in. Only a path of ours: "//elsewhere" and "/\elsewhere" would leave the site. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const url = new URL(wanted, 'http://ours.invalid');
  const isOurs = url.origin === 'http://ours.invalid' && !/^[/\\]{2}/.test(wanted) && !url.pathname.startsWith('//');
  const leadsBack = isBeforeSignIn(url.pathname);
  return isOurs && !leadsBack ? url.pathname + url.search + url.hash : '/';
}

const stepPaths = { sign_in: '/sign-in', second_factor: '/second-factor' } as const;

/** The page that asks for what is missing, remembering where the person was going. */
export function stepPath(step: keyof typeof stepPaths, from: { pathname: string; search: string }): string {
  const back = safeReturnPath(from.pathname + from.search);
  return back === '/' ? stepPaths[step] : `${stepPaths[step]}?back=${encodeURIComponent(back)}`;
}

export function isBeforeSignIn(pathname: string): boolean {
  return Object.values<string>(stepPaths).includes(pathname);
}
