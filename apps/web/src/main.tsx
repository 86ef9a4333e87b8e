import './ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { basename } from './installation.ts';
import { takeOwnName } from './installed/own-name.ts';
import { leadToSignIn } from './lead-to-sign-in.ts';
import { isBeforeSignIn, stepPath } from './return-path.ts';
import { makeRouter } from './routes.tsx';
import { showTheme } from './shell/theme.ts';
import { Voice } from './shell/voice.tsx';
import { queryClient, whenStepIsMissing } from './trpc.ts';
import { ToastProvider } from './ui/toast.tsx';
import { startWords } from './words/language.ts';

showTheme();
takeOwnName();
await Promise.all([startWords(), leadToSignIn()]);
const router = makeRouter();

whenStepIsMissing((step) => {
  const { pathname, search } = router.state.location;
  const inside = pathname.slice(basename.length) || '/';
  if (isBeforeSignIn(inside)) return;
  void router.navigate(stepPath(step, { pathname: inside, search }), { replace: true });
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the client.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Voice>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </Voice>
    </QueryClientProvider>
  </StrictMode>,
);
