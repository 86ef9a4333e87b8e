import { type ReactNode, useRef } from 'react';
import { Link, ScrollRestoration } from 'react-router';
import { NewVersionNotice } from '../installed/new-version-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { useAccount } from './account.ts';
import { Brand } from './brand.tsx';
import { DemoStrip } from './demo-strip.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { usePageFocus } from './page-focus.ts';
import { PlaceLinks, type Waiting } from './place-links.tsx';
import { placesFor, splitForPhone } from './places.ts';
import styles from './shell.module.css';

type AppShellProps = {
  children: ReactNode;
  waiting?: Waiting;
  /** The seldom places that have something for the reader. */
  opened?: readonly string[];
  /** At the right of the brand on a phone, under the places on a desktop: what is sent and what is not. */
  status?: ReactNode;
  /** On a phone, beside the brand: the way to the notices, with how many are unread. */
  bell?: ReactNode;
  /** The way to telling that someone may not be safe: in words on a desktop, in one word on a phone. */
  worry?: (isShort: boolean) => ReactNode;
};

export function AppShell({ children, waiting = {}, opened, status, bell, worry }: AppShellProps) {
  const t = useWords('shell');
  const account = useAccount();
  const main = useRef<HTMLElement>(null);
  usePageFocus(main);
  useKeptFocus(main);
  const places = placesFor(account.roles, opened);
  const { onBar } = splitForPhone(places);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skipLink')}
      </a>
      <DemoStrip />
      <header className={styles.top}>
        <Link to="/" className={styles.brandLink}>
          <Brand />
        </Link>
        {worry?.(true)}
        {bell}
        {status}
      </header>
      <nav className={styles.rail} aria-label={t('mainMenu')}>
        <Link to="/" className={styles.brandLink}>
          <Brand />
        </Link>
        <PlaceLinks places={places} waiting={waiting} />
        <div className={styles.railEnd}>
          {worry?.(false)}
          {status}
          <span>{account.displayName}</span>
          <span>{account.organisation.name}</span>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <NewVersionNotice />
        {children}
      </main>
      <nav className={styles.bar} aria-label={t('mainMenu')}>
        <PlaceLinks places={onBar} waiting={waiting} isShort />
      </nav>
      <ScrollRestoration />
    </div>
  );
}
