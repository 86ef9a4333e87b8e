// The one door to the API. Touch this when the way of asking changes; what can be asked is the server's app-router.
import { accountHeader } from '@alongside/domain/sign-in/account-header.ts';
import type { AppRouter } from '@alongside/server/app-router.ts';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, getUntypedClient, httpBatchLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { basename } from './installation.ts';

export type Asked = inferRouterInputs<AppRouter>;
export type Answered = inferRouterOutputs<AppRouter>;

/** What a refused call brings back: a code, never words. */
export type ShapedError = {
  httpStatus?: number;
  domain?: { code: string; details: Record<string, unknown> };
  fields?: Record<string, string>;
};

/** A refusal that was heard by the outbox, for the form the words came from. Null: no answer came. */
export class KeptRefusal extends Error {
  readonly shaped: ShapedError | null;

  constructor(shaped: ShapedError | null) {
    super(shaped?.domain?.code ?? 'no answer');
    this.shaped = shaped;
  }
}

/** null: nothing that answers as our server does was reached. */
export function shapedError(error: unknown): ShapedError | null {
  if (error instanceof KeptRefusal) return error.shaped;
  return error instanceof TRPCClientError ? ((error.data as ShapedError | undefined) ?? null) : null;
}

export type MissingStep = 'sign_in' | 'second_factor';

let onStepMissing = (_step: MissingStep) => {};

/** The router says where to go when a page cannot be read without signing in, or without the second factor. */
export function whenStepIsMissing(listener: (step: MissingStep) => void): void {
  onStepMissing = listener;
}

export function missingStep(error: unknown): MissingStep | null {
  const shaped = shapedError(error);
  if (shaped?.domain?.code === 'SECOND_FACTOR_NEEDED') return 'second_factor';
  return shaped?.httpStatus === 401 ? 'sign_in' : null;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      // A page that already shows something keeps it, and whatever is being typed on it.
      const step = query.state.data === undefined ? missingStep(error) : null;
      if (step) onStepMissing(step);
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (misses, error) => shapedError(error) === null && misses < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

let speaksFor: string | null = null;

/** Whose page is on the screen; the server then answers no other account. Null before that is known. */
export function speakFor(accountId: string | null): void {
  speaksFor = accountId;
}

/** A call stays its page's own, also where another account's page comes before it has left. */
const speakingLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    next({ ...op, context: { ...op.context, speaksFor } });

/** Calls of two pages in one batch name both accounts, and so are answered for neither. */
const accountHeaders = (calls: readonly { context: Record<string, unknown> }[]): Record<string, string> => {
  const accounts = new Set(calls.map(({ context }) => context.speaksFor).filter((each) => typeof each === 'string'));
  return accounts.size > 0 ? { [accountHeader]: [...accounts].join(', ') } : {};
};

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    speakingLink,
    httpBatchLink({
      url: `${basename}/api`,
      // Reads travel as POST too, so that nothing about a person is ever in an address or a log of addresses.
      methodOverride: 'POST',
      maxItems: 10,
      headers: ({ opList }) => accountHeaders(opList),
      fetch: (url, options) => fetch(url, { ...(options as RequestInit), credentials: 'same-origin' }),
    }),
  ],
});

/** One bar may take its time; after this a call is taken for lost, and is made again later. */
const longestWait = 20_000;

/** For the outbox alone: what waits on the device names its procedure by its path. */
export const callByPath = (path: string, input: unknown): Promise<unknown> =>
  getUntypedClient(trpcClient).mutation(path, input, { signal: AbortSignal.timeout(longestWait) });

/** `useQuery(trpc.today.read.queryOptions())`, `useMutation(trpc.session.log.mutationOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
