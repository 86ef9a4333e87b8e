import { type ReactNode, useRef } from 'react';
import { Brand } from './brand.tsx';
import { DemoStrip } from './demo-strip.tsx';
import { usePageFocus } from './page-focus.ts';
import styles from './shell.module.css';

/** For pages before signing in, and for those that stand alone: the sign, one narrow column, nothing else. */
export function PlainShell({ children, isWide }: { children: ReactNode; isWide?: boolean }) {
  const main = useRef<HTMLElement>(null);
  usePageFocus(main);
  return (
    <div className={styles.plain}>
      <DemoStrip />
      <header className={styles.plainTop}>
        <Brand />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={isWide ? styles.plainWide : styles.plainMain}>
        {children}
      </main>
    </div>
  );
}
