import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { NumbersForAnybody } from '../features/concern/phones-card.tsx';
import { useConcernPlace } from '../features/concern/waiting-concerns.ts';
import { WorryLink } from '../features/concern/worry-link.tsx';
import { warningOf } from '../features/device/keeping-warning.tsx';
import { SentStatus } from '../features/device/sent-status.tsx';
import { NoticeBell } from '../features/notice/notice-bell.tsx';
import { useUnreadNotices } from '../features/notice/notice-place.ts';
import { useWaitingReleases } from '../features/release/release-place.ts';
import { isDemo } from '../installation.ts';
import { keepInTouch } from '../outbox/contact.ts';
import { openNow, type Who } from '../outbox/device.ts';
import { useDevice } from '../outbox/device-state.ts';
import { deviceShelf } from '../outbox/draft-shelf.ts';
import { finishLeaving } from '../outbox/leaving.ts';
import { stepPath } from '../return-path.ts';
import { KeptRefusal, trpc, trpcClient } from '../trpc.ts';
import { DraftShelfProvider, DraftWarningProvider } from '../ui/draft-shelf.ts';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../words/use-words.ts';
import { AccountContext } from './account.ts';
import { AppShell } from './app-shell.tsx';
import { PlainShell } from './plain-shell.tsx';

/** A sign-out that was made without signal comes first: until it is told, nobody is shown as signed in. */
const askWho = async () => {
  if (!(await finishLeaving())) throw new KeptRefusal(null);
  return trpcClient.signIn.who.query();
};

/**
 * Asks who is signed in before anything else is shown, and not again: a sign-in that lapses while someone writes must not
 * take the page away from under them. What they send then is refused in words, and they keep it.
 */
export function SignedInShell() {
  const {
    data: who,
    error,
    refetch,
  } = useQuery({
    ...trpc.signIn.who.queryOptions(),
    queryFn: askWho,
    staleTime: Infinity,
  });
  const location = useLocation();
  if (who?.needs === 'second_factor') return <Navigate to={stepPath('second_factor', location)} replace />;
  if (who) {
    const { accountId: id, name: displayName, roles, organisation } = who;
    return (
      <AccountContext value={{ id, displayName, roles, organisation }}>
        <DeviceShelf key={id} who={who}>
          <Shell />
        </DeviceShelf>
      </AccountContext>
    );
  }
  if (who === null) return <SignedOut />;
  if (error)
    return (
      <LockedPage error={error} onTryAgain={() => void refetch()}>
        <NumbersForAnybody />
      </LockedPage>
    );
  return (
    <PlainShell>
      <Loading />
    </PlainShell>
  );
}

const LockedPage = lazy(async () => ({ default: (await import('../features/device/locked-page.tsx')).LockedPage }));

function Shell() {
  const { opened, waiting } = useConcernPlace();
  const unread = useUnreadNotices();
  const releases = useWaitingReleases();
  return (
    <AppShell
      opened={opened}
      waiting={{ ...waiting, ...releases, '/notices': unread }}
      status={<SentStatus />}
      bell={<NoticeBell count={unread} />}
      worry={(isShort) => <WorryLink isShort={isShort} />}
    >
      <Outlet />
    </AppShell>
  );
}

/** Forms keep their words on the device, and it keeps in touch with the server, for as long as someone is signed in. */
function DeviceShelf({ who, children }: { who: Who; children: ReactNode }) {
  const t = useWords('device');
  const { keeping } = useDevice();
  const first = useRef(who);
  const others = openNow();
  // Somebody else's place stands open in this tab: it is left by loading afresh, and nothing is shown until then.
  const isAnothers = others !== null && others.accountId !== who.accountId;
  useEffect(() => {
    if (isAnothers) window.location.reload();
  }, [isAnothers]);
  // Shown from the copy on this device, the account has not been heard of by the server yet.
  useEffect(() => (isAnothers ? undefined : keepInTouch(first.current, openNow() === null)), [isAnothers]);
  const warning = warningOf(keeping);
  if (isAnothers) return <Loading />;
  return (
    <DraftShelfProvider value={deviceShelf}>
      <DraftWarningProvider value={warning && t(warning)}>{children}</DraftWarningProvider>
    </DraftShelfProvider>
  );
}

/** To sign in, and back here afterwards; on an installation that nobody has set up, to the first page. */
function SignedOut() {
  const location = useLocation();
  const { data: state, error } = useQuery({ ...trpc.signIn.state.queryOptions(), enabled: !isDemo });
  if (state && !state.setUp) return <Navigate to="/welcome" replace />;
  if (isDemo || state || error) return <Navigate to={stepPath('sign_in', location)} replace />;
  return (
    <PlainShell>
      <Loading />
    </PlainShell>
  );
}
