import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { basename } from './installation.ts';
import { BrokenPage } from './pages/broken-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SignedInShell } from './shell/signed-in-shell.tsx';
import { Loading } from './ui/loading.tsx';

/** Each page is a file of its own and travels when it is first opened. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

/** Pages inside the shell, for people who are signed in. One line each:
 *  `page('people/:personId', async () => (await import('./pages/person-page.tsx')).PersonPage),` */
const signedInPages: RouteObject[] = [page('me', async () => (await import('./pages/me-page.tsx')).MePage)];

/** Pages that anyone may open: signing in, the first page, a one-time link. */
const openPages: RouteObject[] = [
  page('invitation/:token', async () => (await import('./pages/invitation-page.tsx')).InvitationPage),
  page('second-factor', async () => (await import('./pages/second-factor-page.tsx')).SecondFactorPage),
  page('set-up', async () => (await import('./pages/set-up-page.tsx')).SetUpPage),
  page('sign-in', async () => (await import('./pages/sign-in-page.tsx')).SignInPage),
  page('welcome', async () => (await import('./pages/welcome-page.tsx')).WelcomePage),
];

export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: BrokenPage,
      HydrateFallback: Loading,
      children: [
        ...openPages,
        {
          Component: SignedInShell,
          children: [{ ErrorBoundary: BrokenPage, children: [...signedInPages, page('*', async () => NotFoundPage)] }],
        },
      ],
    },
  ],
  { basename: basename || '/' },
);
